import type { Locale } from '../model/locale.ts';

/** Segments as one text: with blanks between them, but in languages that write none. */
export function joinSegments(segments: readonly { readonly text: string }[], locale: Locale): string {
  return segments.map(({ text }) => text).join(blankBetween(locale));
}

/** What stands between two sentences. */
export function blankBetween(locale: Locale): string {
  return /^(?:zh|ja|th|lo|km|my|yue)\b/.test(locale) ? '' : ' ';
}
