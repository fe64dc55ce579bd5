import type { Locale } from '../../src/model/locale.ts';
import {
  changeDate,
  changeDigit,
  changeMonth,
  emails,
  letterReplaced,
  numbers,
  references,
  urls,
} from './facts.ts';
import type { Random } from './random.ts';
import type { Sound, Spoilt } from './spoilt.ts';
import {
  addSentence,
  dropParagraph,
  dropSentence,
  duplicateParagraph,
  leaveUntranslated,
  moveItem,
  moveParagraph,
} from './passages.ts';
import { replaceOne } from './blocks.ts';
import { changeTerm } from './terms.ts';
import { breakQuote, dropEmphasis, dropLink, mixAlphabets, unmakeHeading } from './marks.ts';

/** A kind of defect. */
export interface Defect {
  readonly name: string;
  /** The share that is to be found, of 1; in some language another one. */
  readonly goal: number;
  readonly goals?: Readonly<Record<Locale, number>>;
  /** The rules of which one tells of it; what a source text lacks or has in addition is told of its translations, beside it. */
  readonly rules: RegExp;
  /** Puts one into a text, at random; nothing where the text has no place for it. */
  readonly spoil: (sound: Sound) => Spoilt | undefined;
}

const facts = /^(?:facts|links|structure\/link)/;
const structure = /^structure\/(?:kind|heading-level|missing-block|extra-block)/;

/** Every kind, in the order of the table. */
export const defects: readonly Defect[] = [
  fact('e-mail', 0.99, emails, letterReplaced),
  fact('URL', 0.99, urls, letterReplaced),
  fact('reference', 0.99, references, changeDigit),
  fact('number', 0.98, numbers, changeDigit),
  { name: 'date', goal: 0.98, rules: facts, spoil: changeDate },
  { name: 'month', goal: 0.98, rules: facts, spoil: changeMonth },
  { name: 'link', goal: 0.99, rules: /^(?:structure\/link|links)/, spoil: dropLink },
  { name: 'emphasis', goal: 0.99, rules: /^structure\/emphasis/, spoil: dropEmphasis },
  { name: 'heading', goal: 0.99, rules: structure, spoil: unmakeHeading },
  { name: 'homoglyph', goal: 0.99, rules: /^text\/(?:mixed|confusable)/, spoil: mixAlphabets },
  { name: 'quotes', goal: 0.98, rules: /^(?:text\/unbalanced-quotes|typography)/, spoil: breakQuote },
  {
    name: 'untranslated',
    goal: 0.99,
    rules: /^meaning\/(?:untranslated|wrong-language)/,
    spoil: leaveUntranslated,
  },
  {
    name: 'paragraph dropped',
    goal: 0.99,
    rules: /^(?:structure\/missing|meaning\/omitted)/,
    spoil: dropParagraph,
  },
  {
    name: 'paragraph doubled',
    goal: 0.99,
    rules: /^(?:structure\/(?:dup|extra)|meaning\/(?:dup|added))/,
    spoil: duplicateParagraph,
  },
  {
    name: 'sentence dropped',
    goal: 0.95,
    goals: { ar: 0.9 },
    rules: /^(?:meaning\/(?:omitted|added|length)|structure\/(?:missing|extra))/,
    spoil: dropSentence,
  },
  {
    name: 'sentence added',
    goal: 0.95,
    goals: { ar: 0.9 },
    rules: /^(?:meaning\/(?:added|omitted|length|dup)|structure\/extra)/,
    spoil: addSentence,
  },
  { name: 'item moved', goal: 0.9, rules: /^structure\/moved/, spoil: moveItem },
  { name: 'paragraph moved', goal: 0.9, rules: /^structure\/moved/, spoil: moveParagraph },
  { name: 'term', goal: 0.6, rules: /^terms\//, spoil: changeTerm },
];

function fact(
  name: string,
  goal: number,
  pattern: RegExp,
  change: (words: string, random: Random) => string,
): Defect {
  return {
    name,
    goal,
    rules: facts,
    spoil: ({ body, random }) => replaceOne(body, pattern, ([words]) => change(words, random), random),
  };
}
