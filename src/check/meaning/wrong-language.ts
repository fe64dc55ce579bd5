import { type Recall, workAnew } from '../../align/recall.ts';
import { languageOf } from '../../align/language-of.ts';
import type { SegmentedText } from '../../model/alignment.ts';
import type { CheckedText } from '../rule.ts';
import { detectLanguage } from './detect-language.ts';
import { languageOf as knownLanguage } from '../text/language.ts';
import { ownWords } from './own-words.ts';
import { isPlainlyIn } from './plainly-in.ts';
import { onlyScriptIn, scriptOf } from './script.ts';

/** How many letters a segment must have for its language to be told by them. */
const LONG = 30;
/** How much likelier another language must be. */
const LEAD = 0.1;
/** From how many words in small letters on Latin letters in another script are more than a name. */
const WORDS = 3;

/** What is wrong with the language of a segment. */
export interface WrongLanguage {
  /** What it is, and what it should be: of languages or of scripts, in words. */
  readonly found: string;
  readonly expected: string;
  readonly confidence: number | undefined;
}

let names: Intl.DisplayNames | undefined;

/** A language as messages name it. */
function nameOf(language: string): string {
  names ??= new Intl.DisplayNames('en', { type: 'language' });
  return names.of(language) ?? language;
}

/** Finds which of some segments are in another language than their text; those of a block that stand one after another are one. */
export function findWrongLanguage(
  side: SegmentedText<CheckedText>,
  asked: readonly number[],
  recall?: Recall,
): (WrongLanguage & { readonly numbers: readonly number[] })[] {
  const found: (WrongLanguage & { readonly numbers: number[] })[] = [];
  for (const number of asked) {
    const wrong = wrongLanguage(side, number, recall);
    if (!wrong) continue;
    const last = found.at(-1);
    const before = last?.numbers.at(-1) ?? -2;
    const follows = before + 1 === number && side.segments[before]?.block === side.segments[number]?.block;
    if (last && follows && last.found === wrong.found) last.numbers.push(number);
    else found.push({ ...wrong, numbers: [number] });
  }
  return found;
}

/** Tells whether a segment is in another language than its text. Of texts in other languages than the six nothing is known. */
export function wrongLanguage(
  { text, segments }: SegmentedText<CheckedText>,
  number: number,
  recall: Recall = workAnew,
): WrongLanguage | undefined {
  const segment = segments[number];
  const block = segment && text.blocks[segment.block];
  const script = scriptOf(text.locale);
  if (!segment || !block || !script || block.kind === 'code') return undefined;
  const words = ownWords(block, segment.start, segment.end);
  const only = onlyScriptIn(words);
  if (only === undefined) return undefined;
  const language = languageOf(text.locale);
  if (only !== script) {
    const isName = only === 'Latin' && (words.match(/\b\p{Ll}{3,}/gu) ?? []).length < WORDS;
    return isName
      ? undefined
      : { found: `words in ${only} letters`, expected: nameOf(language), confidence: undefined };
  }
  if ((words.match(/\p{L}/gu) ?? []).length < LONG) return undefined;
  // Most are what they should be, and show it: for those the library with its large tables need not be asked.
  const known = knownLanguage(text.locale);
  if (known && isPlainlyIn(known, words)) return undefined;
  const detected = recall(['language', language, words], () => detectLanguage(words, language) ?? null);
  if (!detected || detected.language === language || detected.lead < LEAD) return undefined;
  return {
    found: `words in ${nameOf(detected.language)}`,
    expected: nameOf(language),
    confidence: 0.95,
  };
}
