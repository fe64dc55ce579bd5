/** What may stand behind the mark that ends a sentence. */
const closers = /[\s"»”’)\]）】』」》*\u200E\u200F\uFFFC]+$/u;

/** The mark a stretch of words ends with, closing quotes and brackets left out: `.`, `;`, `。` …; empty where it ends with a word. */
export function endMark(words: string): string {
  const last = words.trimEnd().replace(closers, '').at(-1) ?? '';
  return /[.!?…:;,،؛؟。！？：；，、–—-]/u.test(last) ? last : '';
}

/** Whether a stretch of words ends as a sentence does. */
export function endsSentence(words: string): boolean {
  return /[.!?…؟。！？]/u.test(endMark(words));
}
