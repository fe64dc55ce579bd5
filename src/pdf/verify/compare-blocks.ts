import type { PageBlock } from '../../model/page-text.ts';
import { diverge, toWords, vowelsOf, type Words } from './same-words.ts';

/** One way in which a PDF says something else than it has to. */
export interface Difference {
  readonly reason: string;
  /** The block where it is, if it is in one. */
  readonly block: PageBlock | undefined;
}

/** Characters shown of a text. */
const SHOWN = 40;
/** Characters behind which a block that is found again is taken for another one that says the same. */
const FAR = 1000;

/**
 * Compares a text with the blocks that it has to consist of, one after the other. Behind a block that differs it goes on
 * with the next one that is found.
 */
export function compareBlocks(blocks: readonly PageBlock[], text: string): Difference[] {
  const differences: Difference[] = [];
  const found = toWords(text);
  let from = 0;
  for (const block of blocks) {
    const words = toWords(block.text);
    const { length } = words.characters;
    if (length === 0) continue;
    const divergence = diverge(words, found, from);
    if (!divergence || divergence.kind === 'space') {
      if (divergence)
        differences.push({
          reason: describeSpace(words, divergence.at, found.gaps[from + divergence.at] !== 'none'),
          block,
        });
      else if (vowelsOf(words, 0, length) !== vowelsOf(found, from, from + length))
        differences.push({ reason: `Unexpected vowel signs in the PDF in ${excerpt(words, 0)}`, block });
      from += length;
      continue;
    }
    const elsewhere = found.characters.indexOf(words.characters, from);
    if (elsewhere >= 0 && elsewhere - from <= FAR) {
      differences.push({
        reason: `Unexpected ${excerpt(found, from, elsewhere)} in the PDF before it`,
        block,
      });
      from = elsewhere + length;
      continue;
    }
    const at = wordStart(words, divergence.at);
    differences.push({
      reason: `Unexpected ${excerpt(found, from + at)} in the PDF, expected ${excerpt(words, at)}`,
      block,
    });
  }
  if (from < found.characters.length && differences.length === 0)
    differences.push({
      reason: `Unexpected ${excerpt(found, from)} in the PDF, behind the last block`,
      block: blocks.at(-1),
    });
  return differences;
}

/** Where the word begins that a character is in; a little before the character, where there are no spaces. */
function wordStart({ gaps }: Words, at: number): number {
  let start = at;
  while (start > 0 && gaps[start] === 'none' && at - start < SHOWN / 2) start--;
  return start;
}

function describeSpace(words: Words, at: number, isExtra: boolean): string {
  return `${isExtra ? 'Unexpected' : 'Missing'} space in the PDF between ${excerpt(words, Math.max(0, at - 15), at)} and ${excerpt(words, at)}`;
}

/** A part of a text, in quotes, with its spaces. */
function excerpt({ characters, gaps }: Words, from: number, to = characters.length): string {
  let text = '';
  for (let index = from; index < Math.min(to, from + SHOWN); index++)
    text += (gaps[index] === 'none' || index === from ? '' : ' ') + (characters[index] ?? '');
  return quote(to > from + SHOWN ? `${text}…` : text);
}

/** A text in quotes, on one line, cut where it is long. */
export function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain === '' ? 'nothing' : `“${plain.length > 2 * SHOWN ? `${plain.slice(0, 2 * SHOWN)}…` : plain}”`;
}
