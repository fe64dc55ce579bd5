import type { Found, PlainText } from './fact.ts';

const email =
  /[\p{sc=Latin}\p{sc=Cyrillic}0-9._%+'-]{1,64}@[\p{sc=Latin}\p{sc=Cyrillic}0-9-]+(?:\.[\p{sc=Latin}\p{sc=Cyrillic}0-9-]+)+/gu;

/** With a scheme; or a host by its `www`, or by an ending that hosts have. */
const url =
  /(?<![\p{sc=Latin}\p{sc=Cyrillic}\p{N}@.-])(?:(?:https?|ftp):\/\/[!#-:=?-Z_a-z–]+|(?:www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+|(?:[a-z0-9][a-z0-9-]*\.)+(?:int|org|com|net|edu|gov|info|eu|ch|az|[a-z]{2}(?=\/)))(?![\p{sc=Latin}\d@])(?::\d+)?(?:\/[!#-:=?-Z_a-z–]*)?)/giu;

/** E-mail addresses and URLs. */
export function readAddresses({ text }: PlainText): Found[] {
  const found: Found[] = [];
  if (text.includes('@')) {
    for (const { 0: written, index } of text.matchAll(email)) {
      found.push({ kind: 'email', value: written.toLowerCase(), start: index, end: index + written.length });
    }
  }
  const free = found.length === 0 ? text : hide(text, found);
  if (!/\.\p{L}|\/\//u.test(free)) return found;
  for (const { 0: run, index } of free.matchAll(url)) {
    const written = withoutTail(run);
    if (!/\w/.test(urlValue(written))) continue;
    found.push({ kind: 'url', value: urlValue(written), start: index, end: index + written.length });
  }
  return found;
}

function hide(text: string, found: readonly Found[]): string {
  let rest = text;
  for (const { start, end } of found) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/** Without the punctuation of the sentence that follows; a bracket that is closed but not opened in it is the sentence's too. */
function withoutTail(run: string): string {
  let written = run;
  for (;;) {
    const last = written.at(-1) ?? '';
    const isTail =
      /[.,:;!?'*–]/.test(last) ||
      (last === ')' && !written.includes('(')) ||
      (last === ']' && !written.includes('['));
    if (!isTail) return written;
    written = written.slice(0, -1);
  }
}

/**
 * An address without scheme, `www` and last slash, its host in small letters. Sites keep their languages under the same
 * address but for a language code or, at ITU, a letter: `/en/` and `/ru/`, `-E` and `-R` are one.
 */
function urlValue(written: string): string {
  const [host = '', ...path] = written.replace(/^[a-z]+:\/\//i, '').split('/');
  const same = path
    .join('/')
    .replaceAll('–', '~')
    .replace(/(?<=^|\/)(?:ar|zh|en|fr|ru|es)(?:-\w{2,4})?(?=$|[/?#])/gi, '*')
    .replace(/(?<=[?&]lang(?:uage)?=)\w{1,2}(?:-\w{2,4})?/gi, '*')
    .replace(/-[acefrs](?=(?:\.\w{2,4})?$)/i, '-*')
    .replace(/\/$/, '');
  return host.toLowerCase().replace(/^www\./, '') + (same ? `/${same}` : '');
}
