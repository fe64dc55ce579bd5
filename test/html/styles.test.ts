import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { templatesFolder } from './make.ts';

const folder = join(templatesFolder, 'styles');
const names = await readdir(folder);

/** Declarations that name a side or a direction of the page, which Arabic turns round. */
function physical(css: string): string[] {
  const declarations = css.replace(/\/\*.*?\*\//gs, '').match(/[\w-]+\s*:[^;{}]+;/g) ?? [];
  return declarations.filter(
    (one) =>
      /^(?:(?:margin|padding|border|inset|scroll-\w+)-)?(?:left|right|top|bottom)\b/.test(one) ||
      /^(?:(?:min|max)-)?(?:width|height)\b/.test(one) ||
      /^(?:text-align|float|clear)\s*:\s*(?:left|right)/.test(one) ||
      /^(?:margin|padding|inset|border-width)\s*:\s*\S+\s+\S+\s+\S+\s+\S+\s*;/.test(one),
  );
}

describe.each(names)('%s', (name) => {
  test('has logical properties only', async () => {
    expect(physical(await readFile(join(folder, name), 'utf8'))).toEqual([]);
  });
});

test('a physical property is seen', () => {
  const css = 'p { margin-left: 1em; left: 0; width: 2px; text-align: right; margin: 1px 2px 3px 4px; }';
  expect(physical(css)).toHaveLength(5);
  expect(physical('p { margin: 0 auto 1em; border-inline-start: 0; inline-size: 1px; }')).toEqual([]);
});
