import type { PlacedToken, Token } from './token.ts';
import { joinWords } from './token.ts';

/** What is to be written in the place of a stretch of a file. */
export interface TokenEdit {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  /** What stands before it in the sentence and stays. */
  readonly kept: readonly Token[];
}

/** A character, or a piece of markup. */
interface Atom {
  readonly token: Token;
  readonly key: string;
}

/**
 * Finds the shortest stretch of a sentence that is to be written anew.
 *
 * @param placed the sentence as it lies in its file; it has a token at least.
 * @param wanted the sentence as it is to be.
 */
export function diffTokens(placed: readonly PlacedToken[], wanted: readonly Token[]): TokenEdit {
  const old = placed.flatMap(placedAtoms);
  const atoms = wanted.flatMap(atomsOf);
  const most = Math.min(old.length, atoms.length);
  let start = 0;
  while (start < most && old[start]?.key === atoms[start]?.key) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end)?.key === atoms.at(-1 - end)?.key) end += 1;
  const [first, last] = [old[start], old.at(-1 - end)];
  const isInsertion = start + end === old.length;
  const at = old[start - 1]?.to ?? old[0]?.from ?? 0;
  const [from, to] = isInsertion ? [at, at] : [first?.from ?? at, last?.to ?? at];
  const whole = (some: readonly Atom[]) => joinWords(some.map(({ token }) => token));
  return {
    from,
    to,
    tokens: whole(atoms.slice(start, atoms.length - end)),
    kept: whole(atoms.slice(0, start)),
  };
}

/** The whole of a sentence as one edit. */
export function replaceTokens(placed: readonly PlacedToken[], wanted: readonly Token[]): TokenEdit {
  return { from: placed[0]?.from ?? 0, to: placed.at(-1)?.to ?? 0, tokens: wanted, kept: [] };
}

function placedAtoms(token: PlacedToken): (Atom & { from: number; to: number })[] {
  const { from, to } = token;
  if (token.type !== 'words') return [{ token, key: keyOf(token), from, to }];
  let at = 0;
  return Array.from(token.value, (value) => {
    const [begin, end] = [token.offsets[at] ?? to, token.offsets[at + value.length] ?? to];
    at += value.length;
    return { token: { type: 'words', value, verbatim: token.verbatim }, key: value, from: begin, to: end };
  });
}

function atomsOf(token: Token): Atom[] {
  if (token.type !== 'words') return [{ token, key: keyOf(token) }];
  return Array.from(token.value, (value) => ({ token: { ...token, value }, key: value }));
}

/** What makes markup the same: longer than a character, it is never taken for one. */
function keyOf(token: Exclude<Token, { type: 'words' }>): string {
  return `${token.type} ${token.kind} ${token.markdown}`;
}
