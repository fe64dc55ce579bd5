import type { Block } from '../../model/block.ts';
import { type BlockToken, sliceWords } from './block-tokens.ts';
import { diffTokens, replaceTokens } from './diff-tokens.ts';
import type { Token } from './token.ts';
import { writeTokens } from './write-markdown.ts';
import type { XliffSegment } from './read-xliff.ts';

/** What a sentence of a block is to become. */
export interface Change {
  readonly segment: XliffSegment;
  /** The number of its block. */
  readonly block: number;
  /** The sentence as it lies in the file; for one that is new, what it goes behind or before. */
  readonly placed: readonly BlockToken[];
  readonly wanted: readonly Token[];
}

/** What is written in the place of a stretch of a file. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The edit that makes a change in a block of a body.
 *
 * @param isWhole whether the sentence is written anew from its beginning to its end; else what changed in it.
 */
export function editBlock({ placed, wanted }: Change, block: Block, isWhole: boolean): Edit {
  const { from, to, tokens, kept } = (isWhole ? replaceTokens : diffTokens)(placed, wanted);
  const depth = kept.reduce((sum, token) => {
    if (token.type === 'words' || token.kind !== 'link') return sum;
    return sum + Number(token.type === 'open') - Number(token.type === 'close');
  }, 0);
  const isStart = kept.length === 0 && placed[0]?.start === 0;
  return {
    from,
    to,
    text: writeTokens(tokens, { isStart, isLink: depth > 0, isCell: block.kind === 'cell' }),
  };
}

/**
 * The edit that makes changes in a title: a scalar of the front matter, quoted as it was, and where it was not only if it must be.
 *
 * @returns nothing where the front matter does not spell the title as it reads.
 */
export function editTitle(changes: readonly Change[], block: Block, markdown: string): Edit | undefined {
  const [from, to] = [block.offsets[0] ?? 0, block.offsets.at(-1) ?? 0];
  if (markdown.slice(from, to) !== block.text) return undefined;
  const title = changed(changes, [{ ...titleWords(block), start: 0, end: block.text.length }])
    .map((token) => (token.type === 'words' ? token.value : ''))
    .join('');
  const quote = markdown[from - 1];
  const isQuoted = (quote === '"' || quote === "'") && markdown[to] === quote;
  if (isQuoted && quote === '"') return { from, to, text: JSON.stringify(title).slice(1, -1) };
  if (isQuoted) return { from, to, text: title.replaceAll("'", "''") };
  return { from, to, text: isPlain(title) ? title : JSON.stringify(title) };
}

function titleWords({ text, offsets }: Block) {
  const [from, to] = [offsets[0] ?? 0, offsets.at(-1) ?? 0];
  return { type: 'words', value: text, verbatim: true, offsets, from, to } as const;
}

/** Whether YAML takes a title for a text without quotes around it. */
function isPlain(title: string): boolean {
  return (
    /^\p{L}/u.test(title) && !/: |:$| #/.test(title) && !/^(?:true|false|null|yes|no|on|off|~)$/i.test(title)
  );
}

/** The tokens of a block with its changes made. */
export function changed(changes: readonly Change[], tokens: readonly BlockToken[]): Token[] {
  const sorted = changes
    .map(({ placed, wanted }) => ({ from: placed[0]?.from ?? 0, to: placed.at(-1)?.to ?? 0, wanted }))
    .toSorted((a, b) => a.from - b.from);
  const result: Token[] = [];
  let at = 0;
  for (const { from, to, wanted } of sorted) {
    result.push(...between(tokens, at, from), ...wanted);
    at = to;
  }
  return [...result, ...between(tokens, at, Number.POSITIVE_INFINITY)];
}

/** What lies between two offsets of the file. */
function between(tokens: readonly BlockToken[], from: number, to: number): BlockToken[] {
  return tokens.flatMap((token): BlockToken[] => {
    if (token.type !== 'words') return token.from >= from && token.to <= to ? [token] : [];
    const own = token.offsets
      .slice(0, -1)
      .flatMap((offset, unit) => (offset >= from && offset < to ? [unit] : []));
    const [first, last] = [own[0], own.at(-1)];
    return first === undefined || last === undefined ? [] : [sliceWords(token, first, last + 1)];
  });
}
