import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignableText, alignParts, type PartTexts, type Recall } from '../../src/align/index.ts';
import { openRecall } from '../../src/build/make/open-recall.ts';
import { makeBlocks, readLetters } from './letters.ts';

const letters = await readLetters('content/cl-24-63');
const targets = ['fr', 'es', 'zh'];
const textOf = (locale: string): AlignableText => {
  const text = letters.get(locale) as AlignableText;
  // Some of it: much of what can happen to a letter happens to a short one.
  return { locale, blocks: text.blocks.slice(0, 9) };
};

/** A letter in English and its translations, and an annex, whose words serve the French of the letter too. */
const parts = (): PartTexts[] => [
  { source: textOf('en'), translations: targets.map(textOf) },
  {
    source: { locale: 'en', blocks: makeBlocks('Annex\n\nThe members of the group meet in Geneva.') },
    translations: [
      { locale: 'fr', blocks: makeBlocks('Annexe\n\nLes membres du groupe se réunissent à Genève.') },
    ],
  },
];

/** What can happen to the blocks of a text. */
interface Change {
  readonly part: number;
  /** The source, or one of the translations. */
  readonly text: number;
  readonly kind: 'drop' | 'repeat' | 'swap' | 'say' | 'join';
  /** Where. */
  readonly at: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  part: fc.constantFrom(0, 0, 0, 1),
  text: fc.nat({ max: targets.length }),
  kind: fc.constantFrom('drop', 'repeat', 'swap', 'say', 'join'),
  at: fc.nat({ max: 7 }),
});

function changed(all: readonly PartTexts[], { part, text, kind, at }: Change): PartTexts[] {
  const alter = (one: AlignableText): AlignableText => {
    const blocks = [...one.blocks];
    const here = at % Math.max(1, blocks.length - 1);
    const [first, second] = [blocks[here], blocks[here + 1]];
    if (!first || !second) return one;
    if (kind === 'drop') blocks.splice(here, 1);
    if (kind === 'repeat') blocks.splice(here, 0, first);
    if (kind === 'swap') blocks.splice(here, 2, second, first);
    if (kind === 'say') blocks.splice(here, 1, { ...first, text: `${first.text} 2031.`, marks: [] });
    if (kind === 'join')
      blocks.splice(here, 2, { ...first, text: `${first.text} ${second.text}`, marks: first.marks });
    return { ...one, blocks };
  };
  return all.map((one, index) => {
    if (index !== part) return one;
    const own = text % (one.translations.length + 1);
    return own === 0
      ? { ...one, source: alter(one.source) }
      : {
          ...one,
          translations: one.translations.map((other, number) => (number === own - 1 ? alter(other) : other)),
        };
  });
}

/** Aligns texts with what was kept of others, and tells which works had to be done. */
function alignKept(all: readonly PartTexts[], former?: string) {
  const { recall, kept } = openRecall('words', former === undefined ? {} : JSON.parse(former));
  const done: string[] = [];
  const counted: Recall = (from, work) =>
    recall(from, () => {
      done.push(JSON.stringify(from.slice(0, 3)));
      return work();
    });
  const alignments = alignParts(all, { recall: counted });
  return { alignments, done, kept: JSON.stringify(kept) };
}

describe('aligning with what was kept', () => {
  it('comes to the same as aligning anew, whatever changed', () => {
    const first = alignKept(parts());
    expect(first.alignments).toEqual(alignParts(parts()));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const now = changes.reduce<PartTexts[]>(changed, parts());
        expect(alignKept(now, first.kept).alignments).toEqual(alignParts(now));
      }),
      { numRuns: 25 },
    );
  });

  it('does nothing where nothing changed', () => {
    const { kept } = alignKept(parts());
    const again = alignKept(parts(), kept);
    expect(again.done).toEqual([]);
    expect(again.kept).toBe(kept);
  });

  it('works on no other pair of languages where a translation changed and no other one is in doubt', () => {
    const { kept } = alignKept(parts());
    const now = changed(parts(), { part: 0, text: 2, kind: 'say', at: 3 });
    const works = alignKept(now, kept).done.filter((one) => !one.startsWith('["settled"'));
    expect(works.length).toBeGreaterThan(0);
    for (const one of works) expect(one).toContain('"es"');
  });
});
