import { expect, test } from 'vitest';
import { type Font, readFont } from '../../../src/pdf/document/font.ts';
import { Dict } from '../../../src/pdf/document/values.ts';
import type { Draft } from '../../../src/pdf/passes/pass.ts';
import { toUnicode } from '../../../src/pdf/passes/to-unicode.ts';
import { testPrinter } from './printed.ts';

const { draft } = testPrinter();

function written(printed: Draft): ReadonlyMap<number, string>[] {
  toUnicode(printed);
  return [...printed.fonts.keys()].map((dict) => readFont(dict)?.unicode as Map<number, string>);
}

test('what the glyphs mean is read as it was written', async () => {
  const printed = await draft('<p>The quick brown fox – “jumps”');
  const known = [...printed.fonts.values()].map(
    ({ unicode }) => new Map([...unicode].toSorted(([a], [b]) => a - b)),
  );
  expect(written(printed).map((one) => new Map([...one].toSorted(([a], [b]) => a - b)))).toEqual(known);
});

test('ranges end with their 256 codes; texts of many units and long lists are kept', async () => {
  const printed = await draft('<p>Text');
  const [font] = printed.fonts.values() as unknown as [Font];
  const codes = Array.from(
    { length: 300 },
    (_, index) => [index + 200, String.fromCharCode(0x4e80 + index)] as const,
  );
  const odd = Array.from({ length: 150 }, (_, index) => [1000 + 2 * index, `f${index}\u{20000}`] as const);
  font.unicode.clear();
  for (const [code, text] of [...codes, ...odd]) font.unicode.set(code, text);
  const [read] = written(printed);
  expect(new Map(read)).toEqual(new Map([...codes, ...odd].toSorted(([a], [b]) => a - b)));
  const source = font.dict.stream('ToUnicode')?.data ?? [];
  expect(Buffer.from(source).toString()).toContain('<00C8> <00FF> [<4E80><4E81>');
  expect(font.dict).toBeInstanceOf(Dict);
});
