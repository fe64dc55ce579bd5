/** What may stand behind the mark that ends a sentence. */
const closers = /[\s"»”’)\]）】』」》*\u200E\u200F\uFFFC]+$/u;

/** A word that joins the last but one member of an enumeration with the last: `; and`. */
const joining = /(?<=[;؛；,،，])\s*(?:and|or|et|ou|y|e|o|u|и|или|а также|و|أو|和|或|以及)$/u;

/** The mark a stretch of words ends with, closing quotes and brackets, and an `and` behind it, left out: `.`, `;`, `。` …; empty where it ends with a word. */
export function endMark(words: string): string {
  const last = words.trimEnd().replace(joining, '').replace(closers, '').at(-1) ?? '';
  return /[.!?…:;,،؛؟。！？：；，、–—-]/u.test(last) ? last : '';
}

/** Whether a stretch of words ends as a sentence does. */
export function endsSentence(words: string): boolean {
  return /[.!?…؟。！？]/u.test(endMark(words));
}
