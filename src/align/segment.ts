import { isAbbreviation } from './abbreviations.ts';

/** A piece of a text: where it begins and ends, as offsets into the text, and what stands there. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Cuts a text into sentences: by Unicode's rules (`Intl.Segmenter`), put together again after abbreviations, initials,
 * numbers of an enumeration, and before what goes on in small letters; cut after Chinese and Arabic marks that Unicode's rules
 * leave whole. Closing quotes and brackets stay with what they close; white space around a sentence is no part of it.
 *
 * @param locale BCP 47, of the text.
 */
export function segmentText(text: string, locale: string): Piece[] {
  const language = locale.split('-')[0] ?? locale;
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  const ends: number[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    for (const { 0: inner, index: at } of segment.matchAll(
      /[^。！？؟]*[。！？؟]+[”’」』）)»"]*|[^。！？؟]+/g,
    )) {
      ends.push(index + at + inner.length);
    }
  }
  const pieces: Piece[] = [];
  let start = 0;
  for (const end of ends) {
    if (end < text.length && goesOn(text.slice(start, end), text.slice(end), language)) continue;
    pushTrimmed(pieces, text, start, end);
    start = end;
  }
  return pieces;
}

/** Whether a sentence that seems to end goes on. */
function goesOn(before: string, after: string, language: string): boolean {
  const ended = before.trimEnd();
  if (!/\p{L}|\p{N}/u.test(ended)) return true;
  if (/^[\s"»”’)\]]*[,;:،؛–—-]|^\s*\p{Ll}/u.test(after) && /[.…]["»”’)\]]*$/.test(ended)) return true;
  if (/[.。]$/.test(ended) && isInBrackets(ended, after)) return true;
  if (!ended.endsWith('.')) return false;
  const word = /[\p{L}\p{N}.º°-]+(?=\.$)/u.exec(ended)?.[0] ?? '';
  if (isInitials(word)) return true;
  if (/^(?:\d{1,3}|[ivxlcdm]{1,6}|\p{L})$/iu.test(word) && ended.length - word.length <= 2) return true;
  if (/^[ap]\.\s?m$/i.test(word)) return /^\s*[\p{N}(]/u.test(after);
  return isAbbreviation(word, after, language);
}

/** How far behind a full stop the bracket may be closed that was opened before it. */
const CLOSED_WITHIN = 200;

/** Whether what ends stands within round brackets that are closed later on. */
function isInBrackets(before: string, after: string): boolean {
  let depth = 0;
  for (const [bracket] of before.matchAll(/[()（）]/g)) depth = Math.max(0, depth + stepOf(bracket));
  if (depth === 0) return false;
  for (const [bracket] of after.slice(0, CLOSED_WITHIN).matchAll(/[()（）]/g)) {
    depth += stepOf(bracket);
    if (depth === 0) return true;
  }
  return false;
}

function stepOf(bracket: string): 1 | -1 {
  return bracket === '(' || bracket === '（' ? 1 : -1;
}

/** Whether a word is the first letter of a name, or several: `J.`, `Ph.D.`; in Russian one may have two letters: `Дж.Ф.`. */
function isInitials(word: string): boolean {
  return /^(?:\p{Lu}|Дж|Дз|\p{Lu}\p{Ll}?(?:\.-?(?:\p{Lu}|Дж|Дз))+)$/u.test(word);
}

function pushTrimmed(pieces: Piece[], text: string, start: number, end: number) {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const from = start + piece.indexOf(trimmed);
  pieces.push({ start: from, end: from + trimmed.length, text: trimmed });
}
