import stringWidth from 'string-width';
import { directionOf } from '../../source/direction-of.ts';
import type { ToldPlace } from '../told.ts';

/** A line of a file, cut to what a terminal shows, with the words that are spoken of. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Whether it is read from right to left. */
  readonly isRightToLeft: boolean;
  /** Columns of a terminal that stand before the words, and that the words take. */
  readonly indent: number;
  readonly width: number;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Cuts the line of a place out of its file: the words at the place, and around them as much as there is room for.
 *
 * @param room columns of a terminal.
 */
export function excerptOf({ file, line, column, endLine, endColumn }: ToldPlace, room: number): Excerpt {
  const text = lineOf(String(file), line);
  const end = endLine > line ? text.length : endColumn - 1;
  const whole = text.slice(column - 1, Math.max(end, column - 1));
  const words = cutEnd(whole, room);
  const rest = Math.max(0, room - stringWidth(words));
  const [head, tail] = [
    text.slice(0, column - 1),
    words === whole ? text.slice(column - 1 + words.length) : '',
  ];
  const before = cutStart(head, Math.max(Math.floor(rest / 2), rest - stringWidth(tail)));
  const after = cutEnd(tail, rest - stringWidth(before));
  return {
    before,
    words,
    after,
    isRightToLeft: directionOf(file.data.locale ?? 'en') === 'rtl',
    indent: stringWidth(before),
    width: Math.max(1, stringWidth(words)),
  };
}

function lineOf(text: string, line: number): string {
  // Control characters are no business of a terminal; each stays one unit, so that columns stay right.
  return (text.split(/\r\n|\r|\n/)[line - 1] ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}

/** The beginning of a text, as much as there is room for; `…` stands for the rest. */
function cutEnd(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  if (room < 1) return '';
  let cut = '';
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(cut + segment) > room - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}

/** The end of a text, as much as there is room for. */
function cutStart(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  if (room < 1) return '';
  let cut = '';
  for (const { segment } of [...graphemes.segment(text)].toReversed()) {
    if (stringWidth(segment + cut) > room - 1) break;
    cut = segment + cut;
  }
  return `…${cut}`;
}
