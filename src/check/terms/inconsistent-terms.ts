import { joinRows } from '../../align/join-rows.ts';
import type { Alignment } from '../../model/alignment.ts';
import { textsOf } from '../facts/stated-facts.ts';
import type { CheckedText } from '../rule.ts';
import type { Side } from '../structure/places.ts';
import { type ContentWord, contentWords } from './content-words.ts';
import { findRenderings, type Rendering, rowsByStem, type StemRows } from './renderings.ts';

/** A word of the source that is rendered in one place otherwise than in the others. */
export interface InconsistentTerm {
  /** The number of the text: 1 for the first translation. */
  readonly text: number;
  /** Where it is rendered otherwise, and where the usual rendering stands for the first time. */
  readonly odd: Word;
  readonly usual: Word;
  /** The word of the source, there. */
  readonly source: Word;
  /** How often it is rendered as usual. */
  readonly times: number;
  /** How sure it is, 0 to 1. */
  readonly confidence: number;
}

/** A word of a segment. */
export interface Word extends ContentWord {
  readonly segment: number;
}

/** The words of a text, row by row. */
type WordRows = readonly (readonly Word[])[];

/**
 * Finds words of the source that a translation renders in one way as a rule, and in one row in another: where the usual word is
 * missing, another one stands there that nothing else of the source accounts for, and the other languages render the word there
 * as they do elsewhere.
 */
export function findInconsistentTerms(alignment: Alignment<CheckedText>): InconsistentTerm[] {
  const texts = textsOf(alignment);
  const rows = joinRows(alignment, alignment.source.segments.length, ({ beads }) => beads);
  const words = texts.map((side, text) =>
    rows.map(({ source, targets }) => wordsOf(side, text === 0 ? source : (targets[text - 1] ?? []))),
  );
  const stems = words.map((own) => own.map((row) => new Set(row.map(({ stem }) => stem))));
  const renderings = stems.slice(1).map((own) => findRenderings(stems[0] ?? [], own));
  return renderings.flatMap((own, index) =>
    [...own.values()].flatMap((rendering) =>
      oddRows(rendering).flatMap((row) => {
        const others = renderings
          .filter((_, other) => other !== index)
          .map((all) => all.get(rendering.source));
        const known = others.filter((one) => one !== undefined);
        const agreeing = known.filter(({ usual }) => usual.includes(row)).length;
        if (known.length < AGREEING || agreeing < known.length) return [];
        const text = index + 1;
        const odd = findOdd(row, words[text] ?? [], stems, text, own);
        const [source] = (words[0]?.[row] ?? []).filter(({ stem }) => stem === rendering.source);
        const [usual] = (words[text] ?? []).flat().filter(({ stem }) => stem === rendering.target);
        if (!odd || !source || !usual) return [];
        return [{ text, odd, usual, source, times: rendering.usual.length, confidence: 0.7 }];
      }),
    ),
  );
}

/** In how many rows another word may stand. */
const RARE = 2;
/** How many other languages are to render the word in the row as they do elsewhere. */
const AGREEING = 2;

function wordsOf({ text, segments }: Side, numbers: readonly number[]): Word[] {
  return numbers.flatMap((segment) =>
    contentWords(segments[segment]?.text ?? '', text.locale).map((word) => ({ ...word, segment })),
  );
}

function oddRows({ rows, usual }: Rendering): number[] {
  return rows.filter((row) => !usual.includes(row));
}

/** The word of a row that stands nowhere else, and renders no other word of the source. */
function findOdd(
  row: number,
  own: WordRows,
  stems: readonly StemRows[],
  text: number,
  renderings: ReadonlyMap<string, Rendering>,
): Word | undefined {
  const elsewhere = rowsByStem(stems[text] ?? []);
  const accounted = new Set(
    [...(stems[0]?.[row] ?? [])].flatMap((stem) => renderings.get(stem)?.target ?? []),
  );
  const rarity = (stem: string) => elsewhere.get(stem)?.length ?? 0;
  const candidates = (own[row] ?? []).filter(({ stem }) => !accounted.has(stem) && rarity(stem) <= RARE);
  return candidates.toSorted((one, other) => rarity(one.stem) - rarity(other.stem))[0];
}
