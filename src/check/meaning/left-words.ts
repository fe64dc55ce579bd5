import type { Alignment, Bead, Bitext } from '../../model/alignment.ts';
import type { CheckedText } from '../rule.ts';
import { plainWords } from '../structure/alike.ts';
import { languageOf } from '../text/language.ts';
import { betrays } from './betrays.ts';
import { ownLetters } from './own-words.ts';
import { onlyScriptIn, scriptOf } from './script.ts';

/** Words of the source that were left in a sentence that is translated otherwise. */
export interface LeftWords {
  /** The number of the bitext. */
  readonly bitext: number;
  /** The numbers of the segments of the source, and that of the target's. */
  readonly source: readonly number[];
  readonly target: number;
  readonly words: string;
  /** Where they stand in the block of the segment. */
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How many words in a row, at the least, are no chance and no name; how many of them must tell by themselves. */
const IN_A_ROW = 3;
const TELLING = 3;
const TELLING_OF_MANY = 2;
const MANY = 5;

/** Finds words in a row that are still as in the source, in small letters, in no quotation marks, in no other translation. */
export function findLeftWords(alignment: Alignment<CheckedText>): LeftWords[] {
  return alignment.bitexts.flatMap((bitext, index) => {
    const others = alignment.bitexts.filter((one) => one !== bitext);
    return bitext.beads
      .flatMap((bead) =>
        bead.source.length === 0 ? [] : bead.target.flatMap((number) => findIn(bitext, bead, number)),
      )
      .filter(({ words }) => !others.some((other) => says(other, words)))
      .map((found) => ({ ...found, bitext: index }));
  });
}

function findIn(
  { source, target }: Bitext<CheckedText>,
  bead: Bead,
  number: number,
): Omit<LeftWords, 'bitext'>[] {
  const segment = target.segments[number];
  const block = target.text.blocks[segment?.block ?? -1];
  const [from, to] = [source.text.locale, target.text.locale];
  const script = scriptOf(from);
  if (!segment || !block || !script || !languageOf(from) || languageOf(from) === languageOf(to)) return [];
  const text = ownLetters(block, segment.start, segment.end);
  const said = ` ${bead.source.map((one) => plainWords(source.segments[one]?.text ?? '')).join(' ')} `;
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(
    ({ 0: word, index }): Word => ({ text: word, start: index, end: index + word.length }),
  );
  const found: Omit<LeftWords, 'bitext'>[] = [];
  for (let at = 0; at < words.length; ) {
    const run = runFrom(words, at, text, said);
    at += Math.max(1, run.length);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || run.length === words.length || !isLeft(run, from, to)) continue;
    if (isMarkedOff(text, first.start, last.end)) continue;
    const [start, end] = [segment.start + first.start, segment.start + last.end];
    if (block.marks.some((mark) => mark.start <= start && mark.end >= end)) continue;
    found.push({ source: bead.source, target: number, words: block.text.slice(start, end), start, end });
  }
  return found;
}

/** The words from one on, as far as the source says the same with nothing but blanks and commas between them. */
function runFrom(words: readonly Word[], at: number, text: string, said: string): Word[] {
  const run: Word[] = [];
  for (const word of words.slice(at)) {
    const last = run.at(-1);
    if (last && !/^[\s,'’-]+$/.test(text.slice(last.end, word.start))) break;
    const row = [...run, word].map((one) => plainWords(one.text)).join(' ');
    if (!said.includes(` ${row} `)) break;
    run.push(word);
  }
  return run;
}

/** Whether words in a row were left, and are no name. */
function isLeft(run: readonly Word[], from: string, to: string): boolean {
  if (run.length < IN_A_ROW) return false;
  const small = run.filter(({ text }) => text === text.toLowerCase() && text.length > 2);
  const scripts = [scriptOf(from), scriptOf(to)];
  if (scripts[0] !== scripts[1])
    return run.every(({ text }) => onlyScriptIn(text) === scripts[0]) && small.length >= TELLING;
  const telling = small.filter(({ text }) => betrays(text, from, to)).length;
  return telling >= (run.length < MANY ? TELLING : TELLING_OF_MANY) && 2 * small.length >= run.length;
}

/** Whether words stand in quotation marks or brackets: titles and names in their own language may. */
function isMarkedOff(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return /[“"«„(（《‘'[][^”"»)）》’\]]*$/u.test(before) && /^[^“"«„(（《‘[]*[”"»)）》’'\]]/u.test(after);
}

function says({ target }: Bitext<CheckedText>, words: string): boolean {
  const wanted = plainWords(words);
  return target.segments.some(({ text }) => plainWords(text).includes(wanted));
}
