import type { Alignment, Bead, Bitext } from '../../model/alignment.ts';
import { usualRatio } from '../../align/blocks/usual-ratio.ts';
import type { CheckedText } from '../rule.ts';

/** How long a translation is against what its source lets expect. */
export interface BeadLength {
  /** The logarithm of how many times as long as expected it is. */
  readonly off: number;
  /** How many standard deviations that is. */
  readonly score: number;
}

/** The standard deviation of `off`: of long segments, and what it grows by as they get shorter; measured on clean letters. */
const ALONE = { long: 0.06, short: 1 };
/** The same, where other languages tell how long the segment is worded everywhere. */
const AMONG = { long: 0.05, short: 0.75 };

/** From how many other translations on they are asked. */
const MANY = 3;

/** For how many characters of a letter the ratio counts that is usual for its languages. */
const USUAL = 300;

const measures = new WeakMap<Alignment<CheckedText>, ReadonlyMap<Bead, BeadLength>>();

/**
 * Measures each bead of an alignment that has both sides against the ratio of its whole letter; and, with four translations or
 * more, against how much longer or shorter than usual the others are there.
 */
export function measureLengths(alignment: Alignment<CheckedText>): ReadonlyMap<Bead, BeadLength> {
  let lengths = measures.get(alignment);
  if (!lengths) {
    const measured = alignment.bitexts.map((bitext) => ({ bitext, offs: offsOf(bitext) }));
    const rows = Map.groupBy(
      measured.flatMap(({ offs }) => [...offs.values()]),
      ({ key }) => key,
    );
    lengths = new Map(
      measured.flatMap(({ offs }) =>
        [...offs].map(([bead, own]) => {
          const others = (rows.get(own.key) ?? []).flatMap((one) => (one === own ? [] : one.off));
          return [
            bead,
            others.length < MANY
              ? scoreOf(own.off, own, ALONE)
              : scoreOf(own.off - median(others), own, AMONG),
          ];
        }),
      ),
    );
    measures.set(alignment, lengths);
  }
  return lengths;
}

function scoreOf(
  off: number,
  { length }: { readonly length: number },
  { long, short }: typeof ALONE,
): BeadLength {
  return { off, score: off / Math.hypot(long, short / Math.sqrt(length)) };
}

interface Off {
  /** The segments of the source. */
  readonly key: string;
  readonly off: number;
  /** The length of the source, in characters. */
  readonly length: number;
}

function offsOf(bitext: Bitext<CheckedText>): Map<Bead, Off> {
  const pairs = bitext.beads
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .map((bead) => ({ bead, ...lengthsOf(bitext, bead) }));
  const usual = usualRatio(bitext.source.text.locale, bitext.target.text.locale);
  const ratio = ratioOf([...pairs, { source: USUAL, target: usual * USUAL }]);
  return new Map(
    pairs.map(({ bead, source, target }) => [
      bead,
      { key: bead.source.join(' '), off: Math.log(target / source / ratio), length: source },
    ]),
  );
}

/** The ratio that half of the source's characters are translated at or below: what is far off does not shift it. */
function ratioOf(pairs: readonly { readonly source: number; readonly target: number }[]): number {
  const sorted = pairs
    .map(({ source, target }) => ({ source, ratio: target / source }))
    .toSorted((a, b) => a.ratio - b.ratio);
  const half = sorted.reduce((total, { source }) => total + source, 0) / 2;
  let before = 0;
  const middle = sorted.find(({ source }) => {
    before += source;
    return before >= half;
  });
  return middle?.ratio ?? 1;
}

/** The characters of both sides, but for blanks and for what both write alike: addresses, numbers, acronyms. */
function lengthsOf({ source, target }: Bitext<CheckedText>, bead: Bead): { source: number; target: number } {
  const wordsOf = (side: typeof source, numbers: readonly number[]) =>
    numbers.map((number) => side.segments[number]?.text ?? '').join(' ');
  const [one, other] = [wordsOf(source, bead.source), wordsOf(target, bead.target)];
  const codes = new Set(codesOf(other));
  const same = codesOf(one).filter((code) => codes.has(code));
  const shared = same.reduce((total, code) => total + code.length, 0);
  const lengthOf = (words: string) => Math.max(1, words.replace(/\s/g, '').length - shared + 1);
  return { source: lengthOf(one), target: lengthOf(other) };
}

function codesOf(words: string): string[] {
  const found = words.match(/[A-Za-z0-9](?:[A-Za-z0-9@.:/_-]*[A-Za-z0-9])?/g) ?? [];
  return found.filter((word) => /[\d@./]|^[A-Z]{2,}/.test(word));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle] ?? 0) + (sorted[middle - 1] ?? 0)) / 2;
}
