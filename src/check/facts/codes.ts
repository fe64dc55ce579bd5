import { knownAcronym } from './acronyms.ts';
import type { Found, PlainText } from './fact.ts';

/** Words of Latin or Cyrillic letters and digits, joined by hyphens, slashes and stops. */
const joined =
  /(?<![\p{sc=Latin}\p{sc=Cyrillic}\d])[\p{sc=Latin}\p{sc=Cyrillic}][\p{sc=Latin}\p{sc=Cyrillic}\d]*(?:[-/.][\p{sc=Latin}\p{sc=Cyrillic}\d]+)*/gu;
/** An acronym and a number that a space parts; only known acronyms are read so. */
const parted = /(?<![\p{L}\d-])(\p{Lu}{2,6})s? (\d{1,4})(?![\d\p{L}]|[.,:/]\d)/gu;

/** Cyrillic capitals that look like Latin ones, as codes are mistyped with them. */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('АВЕКМНОРСТХ', (letter, at) => [letter, 'ABEKMHOPCTX'[at] ?? letter]),
);

/** References in letters and digits: numbers of documents and recommendations, conferences, bodies. */
export function readCodes({ text }: PlainText): Found[] {
  const found: Found[] = [];
  if (!/\d/.test(text)) return found;
  for (const { 0: run, index: at } of text.matchAll(joined)) {
    if (!/\d/.test(run)) continue;
    // In MtCO2 the tonnes belong to the number before them.
    const unit = /^[MG]t(?=CO)/.exec(run)?.[0].length ?? 0;
    const written = run.slice(unit);
    const index = at + unit;
    const code = codeOf(written);
    if (code) found.push({ kind: 'reference', ...code, start: index, end: index + code.length });
  }
  for (const { 0: written, 1: acronym = '', 2: number = '', index } of text.matchAll(parted)) {
    const code = numbered(acronym, number);
    if (!code || found.some(({ start, end }) => index < end && index + written.length > start)) continue;
    found.push({ kind: 'reference', ...code, start: index, end: index + written.length });
  }
  return found;
}

interface Code {
  readonly value: string;
  readonly alternatives?: readonly string[];
  readonly soft?: boolean;
  /** Of what of the run it takes up, in UTF-16 units. */
  readonly length: number;
}

function codeOf(run: string): Code | undefined {
  const written = run.replace(/(?<=\d)-?\p{Ll}+$/u, '');
  const length = written.length;
  const [, acronym = '', number = ''] = /^(\p{Lu}{2,6}(?:\/\p{Lu}{2})?)s?-?(\d{1,4})$/u.exec(written) ?? [];
  if (acronym) {
    const event = numbered(acronym, number);
    if (event) return { ...event, length };
    // Acronyms that no table has may be others in each language: their number is what can be compared.
    return { value: plainNumber(number), alternatives: [latin(written)], length };
  }
  if (/^\p{Lu}{1,3}\.\d+(?:[.-]\d+)*$/u.test(written)) return { value: latin(written), length };
  if (/^\p{Lu}[\p{Lu}\d]*(?:[-/.][\p{Lu}\d]+|[-/.](?:Rev|Add|Corr|Amd|Supp?l?)\.?\d*)*$/u.test(written)) {
    return { ...slashed(written), length };
  }
  // Digits within a word are none of a number: IPv6, B2B, Web3.
  return /^\p{L}+\d/u.test(written) ? { value: latin(written), soft: true, length } : undefined;
}

/** A conference, body or goal by its number. */
function numbered(acronym: string, number: string): Omit<Code, 'length'> | undefined {
  const event = knownAcronym(acronym.replaceAll('/', '')) ?? knownAcronym(latin(acronym));
  if (!event) return undefined;
  const plain = plainNumber(number);
  if (!event.ofYear) return { value: event.name + plain, alternatives: [plain] };
  const year = number.length === 2 ? (Number(number) < 70 ? `20${number}` : `19${number}`) : number;
  return { value: `${event.name}-${year}`, alternatives: [...new Set([year, plain])] };
}

/** Documents end in a letter for their language at ITU, which is no part of their name. */
function slashed(written: string): Omit<Code, 'length'> {
  const value = latin(written).replace(/(?<=\d)-[ACEFRS]$/, '');
  const [, resolution] = /^[AES]\/RES\/(.+)$/.exec(value) ?? [];
  if (resolution) return { value, alternatives: [`resolution ${resolution}`, resolution] };
  const isShort = /^\p{Lu}\d$/u.test(value);
  return { value, ...(isShort ? { soft: true } : {}) };
}

function latin(written: string): string {
  return written.replace(/[АВЕКМНОРСТХ]/g, (letter) => lookalikes[letter] ?? letter);
}

function plainNumber(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
