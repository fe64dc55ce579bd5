import type { CheckedText } from '../../check/rule.ts';
import { blockTokens } from './block-tokens.ts';
import { type Code, joinWords, type Token } from './token.ts';

/** The markup that texts have, by what an XLIFF file says of it. */
export type KnownMarkup = ReadonlyMap<string, string>;

/** What markup there is in texts: nothing else is written into one of them. */
export function knownMarkup(texts: readonly CheckedText[]): KnownMarkup {
  const codes = texts.flatMap(({ blocks, file }) =>
    blocks.flatMap((block) => blockTokens(block, String(file)).filter((token) => token.type !== 'words')),
  );
  return new Map(codes.map((code) => [keyOf(code), code.markdown]));
}

/** XML reads the end of a line in one way, however it was written. */
function keyOf({ type, kind, markdown }: Code): string {
  return `${type} ${kind} ${markdown.replace(/\r\n?/g, '\n')}`;
}

/**
 * What a translator wrote, as a text can have it: on one line, without blanks around it, with markup that the texts have.
 *
 * @returns nothing where there is other markup, or markup that does not end where it should.
 */
export function cleanTokens(tokens: readonly Token[], known: KnownMarkup): Token[] | undefined {
  const cleaned: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'words') {
      cleaned.push({ ...token, value: token.value.replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' ') });
      continue;
    }
    const markdown = token.kind === 'block' ? '' : known.get(keyOf(token));
    if (markdown === undefined) return undefined;
    cleaned.push({ ...token, markdown });
  }
  return trim(cleaned);
}

function trim(tokens: readonly Token[]): Token[] {
  const trimmed = [...tokens];
  const [first, last] = [trimmed[0], trimmed.at(-1)];
  if (first?.type === 'words') trimmed[0] = { ...first, value: first.value.trimStart() };
  if (last?.type === 'words') {
    const value = (trimmed.length === 1 && trimmed[0]?.type === 'words' ? trimmed[0] : last).value;
    trimmed[trimmed.length - 1] = { ...last, value: value.trimEnd() };
  }
  return joinWords(trimmed).filter((token) => token.type !== 'words' || token.value !== '');
}

/** Cuts tokens where one block ends and another begins. */
export function splitBlocks(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type !== 'words' && token.kind === 'block') blocks.push([]);
    else blocks.at(-1)?.push(token);
  }
  return blocks.map(trim);
}
