import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { segmentBlocks } from '../../../src/align/index.ts';
import { prepareText } from '../../../src/check/prepare-text.ts';
import type { CheckedText } from '../../../src/check/rule.ts';
import { importXliff } from '../../../src/interchange/xliff/import-xliff.ts';
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
  return { texts: importXliff(file, [circular]), messages: file.messages.map(({ reason }) => reason) };
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
    const targets = [...pair.xml.matchAll(/<segment id="(t[\d.]+)"[^\n]*?<target>/g)];
    const files = pair.xml.split('<file id="');
    const words = fc.string({
      unit: fc.constantFrom(...' 1a*_[]()<>&`~|#:!\\-+.@é中ع\n"\''),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.nat(targets.length - 1), words, fc.boolean(), (index, added, isFirst) => {
        const [segment = '', id = ''] = targets[index] ?? [];
        const at = pair.xml.indexOf(segment);
        const end = isFirst ? at + segment.length : pair.xml.indexOf('</target>', at);
        const escaped = added.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const changed = `${pair.xml.slice(0, end)}${escaped}${pair.xml.slice(end)}`;
        const { texts, messages } = importPair(changed, pair);
        const part = files.length - pair.xml.slice(at).split('<file id="').length;
        const touched = texts.filter((one) => one.changes > 0);
        if (messages.length > 0) {
          // Code is not to be changed.
          expect(messages.join()).toMatch(/Unexpected change of code/);
          return;
        }
        if (added.trim() === '') return;
        const [text] = touched;
        const old = targetsOf(pair).get(text?.path ?? '');
        expect(touched.length).toBe(1);
        expect(part).toBeGreaterThan(0);
        if (!text || !old) return;
        const numbers = id.slice(1).split('.').map(Number);
        const blocks = new Set(numbers.map((number) => segmentBlocks(old).segments[number]?.block));
        const again = rereadText(old, text.markdown);
        expect(again?.blocks.length).toBe(old.blocks.length);
        for (const [number, block] of old.blocks.entries()) {
          const now = again?.blocks[number]?.text ?? '';
          if (!blocks.has(number)) expect(now).toBe(block.text);
          else if (now !== block.text) {
            expect(now.replace(/\s+/g, '').length).toBe(
              block.text.replace(/\s+/g, '').length + added.replace(/\s+/g, '').length,
            );
          }
        }
      }),
      { numRuns: 8, seed: 63 },
    );
  });
});
