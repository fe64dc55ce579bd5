import { joinRows } from '../../align/join-rows.ts';
import { foldScript } from '../../align/fold.ts';
import { knownWords } from '../../align/known-words.ts';
import { languageOf } from '../../align/language-of.ts';
import { conceptsOf } from '../../align/seed-words.ts';
import type { Alignment } from '../../model/alignment.ts';
import { textsOf } from '../facts/stated-facts.ts';
import type { CheckedText } from '../rule.ts';
import { likeness } from '../structure/alike.ts';
import type { Side } from '../structure/places.ts';
import { type ContentWord, contentWords } from './content-words.ts';
import { findRenderings, type Rendering, rowsByStem } from './renderings.ts';

/** A word of a segment. */
export interface Word extends ContentWord {
  readonly segment: number;
}

/** A word of the source that is rendered in one place otherwise than in the others. */
export interface InconsistentTerm {
  /** The numbers of the text, and of the one whose word it renders: 0 for the source text. */
  readonly text: number;
  readonly pivot: number;
  /** Where it is rendered otherwise, where its usual rendering stands for the first time, and the word of the source. */
  readonly odd: Word;
  readonly usual: Word;
  readonly source: Word;
  /** How often it is rendered as usual. */
  readonly times: number;
}

/** The words of a text, row by row of what corresponds. */
interface Rows {
  readonly language: string;
  readonly words: readonly (readonly Word[])[];
  readonly stems: readonly ReadonlySet<string>[];
  /** What is known of each stem: the numbers of concepts. */
  readonly concepts: ReadonlyMap<string, ReadonlySet<number>>;
}

/** How many other languages are to render the word in the row as they do elsewhere: those that have a usual rendering all do. */
const AGREEING = 2;
/** In how many rows a word may stand that is taken for an odd rendering. */
const RARE = 2;
/** How many usual renderings are so few that more has to speak for the odd one: its meaning and a neighbour. */
const FEW = 2;
/** What speaks for a word: that it is known to mean that of the source, against a neighbour of the usual one; and its article. */
const MEANT = 2;
const ARTICLE = 0.5;
/** How much words of one root have in common, 0 to 1. */
const KIN = 0.75;
/** With how many letters words of one root begin; short ones with all but two, three at least. */
const ROOT = 4;
/** With how many letters cognates begin. */
const COGNATE = 5;

/**
 * Finds words of the source that a translation renders in one way as a rule, and in one row in another: the usual word is
 * missing there, another one stands there that nothing else of the source accounts for, and the other languages render the word
 * there as they do elsewhere.
 */
export function findInconsistentTerms(alignment: Alignment<CheckedText>): InconsistentTerm[] {
  const rows = joinRows(alignment, alignment.source.segments.length, ({ beads }) => beads);
  const texts = textsOf(alignment).map((side, text) =>
    rowsOf(
      side,
      rows.map((row) => (text === 0 ? row.source : (row.targets[text - 1] ?? []))),
    ),
  );
  // The source text is looked at by what one of its translations says.
  return texts.flatMap((_, text) => findIn(texts, text === 0 ? 1 : 0, text));
}

/** Finds the words of one text that another renders in one way as a rule: those of `text` by those of `pivot`. */
function findIn(texts: readonly Rows[], pivot: number, text: number): InconsistentTerm[] {
  const [source, target] = [texts[pivot], texts[text]];
  if (!source || !target) return [];
  const renderings = texts.map((other) =>
    other === source
      ? new Map<string, Rendering>()
      : findRenderings(source.stems, other.stems, (one, word) => doCorrespond(one, source, word, other)),
  );
  const own = renderings[text] ?? new Map<string, Rendering>();
  return [...own.values()].flatMap((rendering) =>
    rendering.rows
      .filter((row) => !rendering.usual.includes(row) && doOthersAgree(rendering, row, renderings, text))
      .filter((row) => isSameWord(rendering, row, source))
      .flatMap((row) => {
        const odd = findOdd(rendering, row, [source, target], own);
        const word = source.words[row]?.find(({ stem }) => stem === rendering.source);
        const usual = target.words.flat().find(({ stem }) => stem === rendering.target);
        const times = rendering.usual.length;
        return odd && word && usual ? [{ pivot, text, odd, usual, source: word, times }] : [];
      }),
  );
}

function rowsOf({ text, segments }: Side, rows: readonly (readonly number[])[]): Rows {
  const words = rows.map((numbers) =>
    numbers.flatMap((segment) =>
      contentWords(segments[segment]?.text ?? '', text.locale).map((word) => ({ ...word, segment })),
    ),
  );
  const stems = words.map((own) => new Set(own.map(({ stem }) => stem)));
  const language = languageOf(text.locale);
  const concepts = new Map<string, Set<number>>();
  for (const { stem, token } of words.flat()) {
    const own = concepts.get(stem) ?? new Set();
    for (const concept of conceptsOf(knownWords, token, language)) own.add(concept);
    concepts.set(stem, own);
  }
  return { language, words, stems, concepts };
}

function doOthersAgree(
  { source }: Rendering,
  row: number,
  renderings: readonly ReadonlyMap<string, Rendering>[],
  index: number,
): boolean {
  const others = renderings.flatMap((all, other) => (other === index ? [] : (all.get(source) ?? [])));
  return others.length >= AGREEING && others.every(({ usual }) => usual.includes(row));
}

/** Whether the source has the word in a row in a form that it has in a row of the usual rendering: not `regional` for `region`. */
function isSameWord({ source, usual }: Rendering, row: number, { words }: Rows): boolean {
  const formsIn = (rows: readonly number[]) =>
    rows.flatMap((one) => (words[one] ?? []).flatMap(({ stem, form }) => (stem === source ? form : [])));
  const known = new Set(formsIn(usual));
  return formsIn([row]).some((form) => known.has(form));
}

/** Whether words of two texts are known to correspond, or are written alike. */
function doCorrespond(one: string, from: Rows, other: string, to: Rows): boolean {
  const concepts = to.concepts.get(other) ?? new Set();
  if ([...(from.concepts.get(one) ?? [])].some((concept) => concepts.has(concept))) return true;
  const [a, b] = [foldScript(one), foldScript(other)];
  return a.length >= COGNATE && a.slice(0, COGNATE) === b.slice(0, COGNATE);
}

/**
 * The word of a row that may be another rendering: rare, of another root than the usual one, and not accounted for by another word of
 * the source, by how that is rendered elsewhere or by what is known of it. Of several it is the one that is known to mean the word of
 * the source, or that has neighbours of the usual one; of one or two its article is enough.
 */
function findOdd(
  { source, target, usual }: Rendering,
  row: number,
  [from, to]: readonly [Rows, Rows],
  renderings: ReadonlyMap<string, Rendering>,
): Word | undefined {
  const words = to.words[row] ?? [];
  const others = [...(from.stems[row] ?? [])].filter((stem) => stem !== source);
  const rendered = new Set(others.map((stem) => renderings.get(stem)?.target));
  if (words.some(({ stem }) => !rendered.has(stem) && isKin(stem, target, to.language))) return undefined;
  const known = new Set(others.flatMap((stem) => [...(from.concepts.get(stem) ?? [])]));
  const meant = new Set([...(from.concepts.get(source) ?? []), ...(to.concepts.get(target) ?? [])]);
  const elsewhere = rowsByStem(to.stems);
  const usually = to.words.flat().filter(({ stem }) => stem === target);
  const beside = new Set(usually.flatMap((word) => word.beside));
  const articles = new Set(usually.map(({ article }) => article));
  const candidates = words.flatMap((word) => {
    const rare = (elsewhere.get(word.stem)?.length ?? 0) <= RARE;
    if (!rare || rendered.has(word.stem)) return [];
    const concepts = [...(to.concepts.get(word.stem) ?? [])];
    const isMeant = concepts.some((concept) => meant.has(concept));
    if (!isMeant && concepts.some((concept) => known.has(concept))) return [];
    const neighbours = word.beside.filter((one) => beside.has(one)).length;
    const article = word.article !== undefined && articles.has(word.article) ? ARTICLE : 0;
    return [{ word, score: Number(isMeant) * MEANT + neighbours + article }];
  });
  const [first, second] = candidates.toSorted((one, other) => other.score - one.score);
  const enough = candidates.length > 2 ? 1 : ARTICLE;
  const least = usual.length > FEW ? enough : MEANT + ARTICLE;
  return first && first.score >= least && first.score > (second?.score ?? 0) ? first.word : undefined;
}

/** Whether words are likely of one root: they begin alike, or have most of their letters in common; in Arabic the consonants. */
function isKin(one: string, other: string, language: string): boolean {
  if (language === 'ar' && bones(one) === bones(other)) return true;
  if (one.startsWith(other) || other.startsWith(one)) return true;
  const begin = Math.min(ROOT, Math.max(3, one.length - 2, other.length - 2));
  return (
    (one.length >= begin && one.slice(0, begin) === other.slice(0, begin)) || likeness(one, other) >= KIN
  );
}

function bones(word: string): string {
  return word.replace(/[اويءئؤ]/g, '');
}
