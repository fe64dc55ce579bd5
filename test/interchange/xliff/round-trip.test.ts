import { resolve } from 'node:path';
import { assert, boolean, constantFrom, nat, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { segmentBlocks } from '../../../src/align/index.ts';
import { prepareText } from '../../../src/check/prepare-text.ts';
import type { CheckedText } from '../../../src/check/rule.ts';
import { importXliff } from '../../../src/interchange/xliff/import-xliff.ts';
import { readXliff } from '../../../src/interchange/xliff/read-xliff.ts';
import { rereadText } from '../../../src/interchange/xliff/reread-text.ts';
import { fixture } from '../../commands/workspace.ts';
import { validateXml } from '../validate-xml.ts';
import { type ExportedPair, exportPairs } from './exported.ts';

const root = resolve(import.meta.dirname, '../../..');
const publications = await Promise.all(
  [
    resolve(root, 'content'),
    resolve(root, 'scripts/corpus/letters/content'),
    ...['exchange', 'sound', 'six-faults', 'feature-pages', 'pages-rich'].map((name) =>
      fixture(`${name}/content`),
    ),
  ].map(exportPairs),
);
const pairs = publications.flat();

/** Imports an XLIFF file; its messages are told. */
function importPair(xml: string, { circular }: ExportedPair) {
  const file = new VFile({ path: 'back.xlf', value: xml });
  const xliff = readXliff(file);
  const texts = xliff ? importXliff(xliff, [circular], file) : [];
  return { texts, messages: file.messages.map(({ reason }) => reason) };
}

/** The translations of a pair, by the path of their file. */
function targetsOf({ circular, target }: ExportedPair): Map<string, CheckedText> {
  return new Map(
    circular.parts.flatMap(({ texts }) => {
      const text = texts.get(target);
      return text ? [[resolve(text.file.path), prepareText(text)] as const] : [];
    }),
  );
}

test('there are pairs into all six languages', () => {
  expect(new Set(pairs.map(({ target }) => target))).toEqual(new Set(['ar', 'zh', 'en', 'fr', 'ru', 'es']));
});

describe.each(pairs)('$title', (pair) => {
  test('is valid XLIFF, its names unique and its references resolved', () => {
    expect(validateXml(pair.xml, 'xliff_core_2.0.xsd')).toEqual([]);
    for (const [, unit = ''] of pair.xml.matchAll(/<unit ([\s\S]*?)<\/unit>/g)) {
      const data = new Set(Array.from(unit.matchAll(/<data id="(\w+)"/g), ([, id]) => id));
      const refs = Array.from(unit.matchAll(/dataRef(?:Start|End)?="(\w+)"/g), ([, id]) => id);
      expect(refs.filter((id) => !data.has(id))).toEqual([]);
      for (const side of ['source', 'target']) {
        const own = Array.from(
          unit.matchAll(new RegExp(`<${side}>(.*?)</${side}>`, 'g')),
          ([, words]) => words ?? '',
        ).join('');
        const ids = Array.from(own.matchAll(/<(?:pc|ph|sc) id="(\w+)"/g), ([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const ends = Array.from(own.matchAll(/startRef="(\w+)"/g), ([, id]) => id);
        expect(ends.filter((id) => !own.includes(`<sc id="${id}"`))).toEqual([]);
      }
    }
  });

  test('comes back without a byte changed', () => {
    const { texts, messages } = importPair(pair.xml, pair);
    expect(messages).toEqual([]);
    const targets = targetsOf(pair);
    expect(texts.length).toBeGreaterThan(0);
    for (const { path, markdown, changes } of texts) {
      expect(changes).toBe(0);
      expect(markdown).toBe(String(targets.get(path)?.file));
    }
  });

  test('changes a sentence, and nothing but it', () => {
    const units = pair.xml.match(/<unit [\s\S]*?<\/unit>/g) ?? [];
    const segments = units
      .filter((unit) => !unit.includes('translate="no"'))
      .flatMap((unit) => unit.match(/<segment id="t[^\n]*/g) ?? []);
    const targets = targetsOf(pair);
    assert(
      property(nat(segments.length - 1), added, boolean(), (index, words, isFirst) => {
        const segment = segments[index] ?? '';
        const changed = isFirst
          ? segment.replace('<target>', () => `<target>${escape(words)}`)
          : segment.replace('</target>', () => `${escape(words)}</target>`);
        const { texts, messages } = importPair(
          pair.xml.replace(segment, () => changed),
          pair,
        );
        expect(messages).toEqual([]);
        const touched = texts.filter((one) => one.changes > 0);
        expect(touched.map((one) => one.changes)).toEqual([1]);
        const [text] = touched;
        const old = targets.get(text?.path ?? '') as CheckedText;
        const now = rereadText(old, text?.markdown ?? '') as CheckedText;
        const numbers = (/id="t([\d.]+)"/.exec(segment)?.[1] ?? '').split('.').map(Number);
        const own = new Set(numbers.map((number) => segmentBlocks(old).segments[number]?.block));
        const wordsOf = ({ blocks }: CheckedText, isOwn: boolean) =>
          blocks.flatMap(({ text: said }, number) => (own.has(number) === isOwn ? [said] : []));
        expect(wordsOf(now, false)).toEqual(wordsOf(old, false));
        const lengthOf = (said: string) => said.replace(/\s+/g, '').length;
        expect(lengthOf(wordsOf(now, true).join(''))).toBe(
          lengthOf(wordsOf(old, true).join('')) + lengthOf(words),
        );
      }),
      { numRuns: 8, seed: 63 },
    );
  });
});

/** Words that mean much in Markdown. */
const added = string({
  unit: constantFrom(...Array.from(' 1a*_[]()<>&`~|#:!\\-+.@é中ع\n"\'')),
  minLength: 1,
  maxLength: 12,
}).filter((words) => words.trim() !== '');

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
