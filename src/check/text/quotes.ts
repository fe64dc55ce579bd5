import { findUnpaired, type Unpaired } from './unpaired.ts';

/** Marks that open a quotation, and those that may close it. German and Russian `„` are closed by either. */
const partners = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“”'],
  ['‘', '’'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['＂', '＂'],
]);

/** A quotation mark with a letter on both sides is an apostrophe, and so is one before a word (`’90s`), and one behind an s where nothing is open. */
function isApostrophe(words: string, index: number): boolean {
  const [before, after] = [words[index - 1] ?? '', words[index + 1] ?? ''];
  if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return true;
  if (/\s/.test(before || ' ') && /[\p{L}\p{N}]/u.test(after)) return true;
  // A plural's genitive, `the States’ reply`; the next opening mark would have come first.
  return /s/i.test(before) && words.lastIndexOf('‘', index) <= words.lastIndexOf('’', index - 1);
}

/** Quotation marks that have no partner in a block. */
export function unpairedQuotes(words: string): Unpaired[] {
  const turned = [...words.matchAll(/”[^“”]*“/g)].length > 0 && !words.includes('„');
  const pairs = turned && /^[^“]*”/.test(words) ? new Map([...partners, ['”', '“'], ['“', '']]) : partners;
  const paired = findUnpaired(words, pairs, (index) => words[index] === '’' && isApostrophe(words, index));
  return [...paired, ...unpairedStraight(words)].toSorted((a, b) => a.index - b.index);
}

/** Straight quotes pair by their order; of an odd number of them one is alone, which its neighbours tell. */
function unpairedStraight(words: string): Unpaired[] {
  const places = [...words.matchAll(/"/g)].map(({ index }) => index);
  if (places.length % 2 === 0) return [];
  const opens = (index: number) =>
    /[\s([{（—–-]/.test(words[index - 1] ?? ' ') && /\S/.test(words[index + 1] ?? ' ');
  const closes = (index: number) =>
    /[\s)\].,;:!?،؛؟。，；：）—–-]/.test(words[index + 1] ?? ' ') && /\S/.test(words[index - 1] ?? ' ');
  let open: number | undefined;
  for (const index of places) {
    if (open === undefined) {
      if (closes(index) && !opens(index)) return [{ mark: '"', index, opens: false }];
      open = index;
    } else {
      if (opens(index) && !closes(index)) return [{ mark: '"', index: open, opens: true }];
      open = undefined;
    }
  }
  return [{ mark: '"', index: open ?? places.at(-1) ?? 0, opens: true }];
}
