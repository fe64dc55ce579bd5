import type { Spoilt } from './spoilt.ts';
import { pick, type Random } from './random.ts';

/** A block of Markdown between blank lines, and its first line, from 0. */
export interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Cuts a body at its blank lines. */
export function piecesOf(body: string): Piece[] {
  let line = 0;
  return body.split(/(\n(?:[ \t]*\n)+)/).flatMap((text, index) => {
    const at = line;
    line += text.split('\n').length - 1;
    return index % 2 === 0 && text.trim() !== '' ? [{ text, line: at + leadingLines(text) }] : [];
  });
}

function leadingLines(text: string): number {
  return /^\n*/.exec(text)?.[0].length ?? 0;
}

/** Whether a block is a paragraph of its own, long enough to be missed. */
export function isParagraph({ text }: Piece): boolean {
  return (
    /^\s*(?:\*{1,2}|\[|[^\s#>|:*[\-\d\\])/.test(text) &&
    !/^\s*\[\^?[^\]]*\]:/.test(text) &&
    text.trim().length > 30
  );
}

/** A body with other text in the place of a block; without the block where there is none. */
export function replacePiece(body: string, piece: Piece, text: string): Spoilt {
  const lines = body.split('\n');
  const length = piece.text.trim().split('\n').length;
  const fresh = text === '' ? [] : text.split('\n');
  lines.splice(piece.line, length, ...fresh);
  return { body: lines.join('\n'), lines: [piece.line, piece.line + Math.max(1, fresh.length) - 1] };
}

/** Replaces what matches in one place at random; nothing where nothing matches, or nothing would change. */
export function replaceOne(
  body: string,
  pattern: RegExp,
  change: (match: RegExpExecArray) => string | undefined,
  random: Random,
): Spoilt | undefined {
  const match = pick([...body.matchAll(pattern)], random);
  const changed = match && change(match);
  if (!match || changed === undefined || changed === match[0]) return undefined;
  const line = body.slice(0, match.index).split('\n').length - 1;
  return {
    body: body.slice(0, match.index) + changed + body.slice(match.index + match[0].length),
    lines: [line, line + changed.split('\n').length - 1],
  };
}

/** The sentences of a paragraph, each with the blank behind it. */
export function sentencesOf(paragraph: string, locale: string): string[] {
  const cut = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(paragraph)];
  const sentences: string[] = [];
  for (const { segment } of cut) {
    const last = sentences.at(-1);
    const isWhole =
      last === undefined ||
      (/[.!?。！？؟][”"»’)]*\s*$/.test(last) &&
        last.trim().length > (locale === 'zh' ? 8 : 25) &&
        !/\b\p{L}{1,3}\.\s*$/u.test(last));
    if (isWhole) sentences.push(segment);
    else sentences[sentences.length - 1] = last + segment;
  }
  return sentences;
}
