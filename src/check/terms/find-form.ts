import { foldLetters, type FormWord, type FormWords } from './form-words.ts';

/** A text in which forms are looked for. */
export interface SearchedText {
  readonly text: string;
  /** It as `foldLetters` gives it. */
  readonly folded: string;
  /** What stands at each place: `L` for a letter or a mark, `N` for a digit, a blank for what joins words, else what it is. */
  readonly kinds: string;
}

/** Where a form stands; offsets in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Makes a text ready to be searched. */
export function searchedText(text: string): SearchedText {
  const kinds = text.replace(
    /([\p{L}\p{M}]+)|(\p{N}+)|[\s\p{Pd}]+/gu,
    (run: string, letters?: string, digits?: string) =>
      (letters ? 'L' : digits ? 'N' : ' ').repeat(run.length),
  );
  return { text, folded: foldLetters(text), kinds };
}

/**
 * Finds where a text has a form: its words, joined by blanks, hyphens or dashes; as whole words, but in Chinese; in Arabic with
 * what is written onto words. (No regular expressions: one for each of hundreds of forms takes a millisecond to make ready.)
 */
export function findForm(form: FormWords, searched: SearchedText): Span[] {
  const { folded, kinds } = searched;
  // Most forms stand in few texts: those are told by their letters, wherever they are.
  if (!form.words.every((word) => folded.includes(word.folded))) return [];
  const found: Span[] = [];
  for (let start = 0; start < kinds.length; start++) {
    if (form.language !== 'zh' && isOfWord(kinds[start - 1])) continue;
    const end = endOfWords(form, 0, searched, start);
    if (end === undefined || end === start) continue;
    found.push({ start, end });
    start = end - 1;
  }
  return found;
}

/** Where a form ends whose words from one on begin at a place; nothing where they do not. */
function endOfWords(
  form: FormWords,
  from: number,
  searched: SearchedText,
  start: number,
): number | undefined {
  const { words, language } = form;
  const { text, kinds } = searched;
  const word = words[from];
  if (!word) return language !== 'zh' && isOfWord(kinds[start]) ? undefined : start;
  const at = from === 0 ? start : endOfRun(kinds, ' ', start);
  if (from > 0 && at === start && language !== 'zh') return undefined;
  for (const begin of language === 'ar' ? beginnings(text, at) : [at]) {
    const end = endOfLetters(word, text, begin, language);
    if (end === undefined) continue;
    for (let last = word.isOpen ? endOfRun(kinds, 'L', end) : end; last >= end; last--) {
      const whole = endOfWords(form, from + 1, searched, last);
      if (whole !== undefined) return whole;
    }
  }
  return undefined;
}

/** Where the letters of a word end that begin at a place, with the marks that Arabic ones bear. */
function endOfLetters(
  { letters }: FormWord,
  text: string,
  start: number,
  language: string,
): number | undefined {
  let at = start;
  for (const ones of letters) {
    const isHere = (place: number) => ones.some((letter) => text.startsWith(letter, place));
    if (language === 'ar' && at > start) while (!isHere(at) && isMark(text[at])) at++;
    if (!isHere(at)) return undefined;
    at += ones[0]?.length ?? 0;
  }
  if (language === 'ar') while (isMark(text[at])) at++;
  return at;
}

/** Where what is of one kind from a place on ends. */
function endOfRun(kinds: string, kind: string, start: number): number {
  let end = start;
  while (kinds[end] === kind) end++;
  return end;
}

/** Where an Arabic word may begin that stands at a place: there, or behind conjunctions, prepositions, the article. */
function beginnings(text: string, start: number): number[] {
  return [0, 1, 2, 3, 4].flatMap((length) =>
    /^(?:[وف]?[بكل]?(?:ال)?|[وف]?لل)$/.test(text.slice(start, start + length)) ? [start + length] : [],
  );
}

function isMark(letter = ''): boolean {
  return /[\u064b-\u065f\u0670\u0640]/.test(letter);
}

/** Whether a kind is that of what words are made of. */
function isOfWord(kind: string | undefined): boolean {
  return kind === 'L' || kind === 'N';
}
