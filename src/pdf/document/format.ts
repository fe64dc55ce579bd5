import { Dict, PdfString, Stream, type Value } from './values.ts';

/** How a number stands in a PDF: without exponent, without a zero before the point. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  let text = String(value);
  if (text.includes('e')) text = value.toFixed(8).replace(/\.?0+$/, '');
  if (text.startsWith('0.')) return text.slice(1);
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}

/**
 * How a value stands in a PDF (ISO 32000-1, 7.3), as bytes, each a character.
 *
 * @param refer Gives what stands for a value that has a number of its own: `12 0 R`; `undefined` for all others.
 * @throws Error when there is a stream, or a number that is none, that `refer` does not know.
 */
export function format(value: Value, refer: (value: Value) => string | undefined = () => undefined): string {
  const reference = refer(value);
  if (reference !== undefined) return reference;
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return formatName(value);
  if (value instanceof PdfString) return formatString(value);
  if (Array.isArray(value)) return `[${joined(value.map((item) => format(item, refer)))}]`;
  if (value instanceof Dict) return formatDict(value, refer);
  if (value instanceof Stream) throw new Error('Unexpected stream within a value');
  return String(value);
}

/** A dictionary with its entries, also where a reference stands for it elsewhere. */
export function formatDict(dict: Dict, refer: (value: Value) => string | undefined): string {
  const parts: string[] = [];
  for (const [key, item] of dict) parts.push(formatName(key), format(item, refer));
  return `<<${joined(parts)}>>`;
}

/** With a space only where two would become one. */
export function joined(parts: readonly string[]): string {
  let [text, last] = ['', ''];
  // Looked at are the parts: to look at the end of what is joined would put it together each time.
  for (const part of parts) {
    text += last === '' || !isOpen(last, part) ? part : ` ${part}`;
    last = part;
  }
  return text;
}

function isOpen(before: string, part: string): boolean {
  return !'()<>[]'.includes(before.at(-1) as string) && !'(<[/'.includes(part[0] as string);
}

/** How names stand that were met: of thousands in a PDF few differ. */
const names = new Map<string, string>();
const MOST_NAMES = 1000;

function formatName(name: string): string {
  let known = names.get(name);
  if (known === undefined) {
    known = `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (char) => `#${hex(char)}`)}`;
    if (names.size < MOST_NAMES) names.set(name, known);
  }
  return known;
}

function formatString({ bytes }: PdfString): string {
  const literal = bytes.replace(/[\\()\r]/g, (char) => (char === '\r' ? '\\r' : `\\${char}`));
  return `(${literal})`;
}

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase();
}
