import { access } from 'node:fs/promises';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { fontCss, fontFiles } from '../../../src/html/fonts/font-css.ts';
import { planFonts } from '../../../src/html/fonts/plan-fonts.ts';

const plan = planFonts({ type: 'root', children: [h('p', ['Жж', h('em', '联')])] }, 'ru');

test('a page asks for the regular, bold and italic files of its characters, and no more', () => {
  expect(fontCss(plan, '../assets/fonts')).toBe(
    `${[
      ['Noto Sans', 'noto-sans-latin', 'U+2D-2E,U+30-39,U+41-5A,U+61-7A,U+2022', true],
      ['Noto Sans', 'noto-sans-cyrillic', 'U+416,U+436', true],
      ['Noto Sans SC', 'noto-sans-sc-118', 'U+8054', false],
    ]
      .flatMap(([family, file, range, italic]) =>
        (italic ? ['normal', 'italic'] : ['normal']).flatMap((style) =>
          [400, 700].map(
            (weight) =>
              `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:url(../assets/fonts/${file}-${weight}-${style}.woff2) format("woff2");unicode-range:${range}}`,
          ),
        ),
      )
      .join('\n')}
[lang]{font-family:"Noto Sans","Amiri","Noto Sans SC",sans-serif}
[lang|=ar]{font-family:"Amiri","Noto Sans","Noto Sans SC",sans-serif}
[lang|=zh]{font-family:"Noto Sans SC","Noto Sans","Amiri",sans-serif}`,
  );
});

test('the files that a page asks for are there', async () => {
  const files = fontFiles(plan);
  const names = [...fontCss(plan, 'x').matchAll(/url\(x\/([^)]+)\)/g)].map(([, name]) => name);
  expect(files.map(({ name }) => name)).toEqual(names);
  expect(names).toHaveLength(10);
  await Promise.all(files.map(({ url }) => access(url)));
});

test('the order of the characters does not matter', () => {
  const of = (text: string) => fontCss(planFonts({ type: 'root', children: [h('p', text)] }, 'en'), 'x');
  expect(of('Жж联')).toBe(of('联жЖ'));
});
