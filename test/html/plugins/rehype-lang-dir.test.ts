import { expect, test } from 'vitest';
import { rehypeLangDir } from '../../../src/html/plugins/rehype-lang-dir.ts';
import { transformHtml } from './transform.ts';

const direct = (html: string) => transformHtml(html, rehypeLangDir());

test.each([
  ['ar', 'lang="ar" dir="rtl"'],
  ['fa', 'lang="fa" dir="rtl"'],
  ['he', 'lang="he" dir="rtl"'],
  ['az-Arab', 'lang="az-Arab" dir="rtl"'],
  ['az', 'lang="az" dir="ltr"'],
  ['zh', 'lang="zh-Hans" dir="ltr"'],
  ['en', 'lang="en" dir="ltr"'],
  ['fr', 'lang="fr" dir="ltr"'],
  ['ru', 'lang="ru" dir="ltr"'],
  ['es', 'lang="es" dir="ltr"'],
])('states the direction of %s', (lang, attributes) => {
  expect(direct(`<div lang="${lang}">x</div>`)).toBe(`<div ${attributes}>x</div>`);
});

test('states the direction again only where it changes', () => {
  expect(
    direct('<div lang="ar"><p lang="en">A <i lang="fr">B</i> <b lang="ar">C</b></p><p lang="fa">D</p></div>'),
  ).toBe(
    '<div lang="ar" dir="rtl"><p lang="en" dir="ltr">A <i lang="fr">B</i> <b lang="ar" dir="rtl">C</b></p><p lang="fa">D</p></div>',
  );
});

test('leaves elements without a language alone', () => {
  expect(direct('<p>x</p>')).toBe('<p>x</p>');
});
