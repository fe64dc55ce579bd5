import { follow, Keyword, type Reference } from './tokens.ts';
import { Dict, PdfString, type Value } from './values.ts';

const [WHITE, DELIMITER] = [1, 2];
/** The class of each byte (ISO 32000-1, 7.2.2). */
const CLASSES = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASSES[code] = WHITE;
for (const char of '()<>[]{}/%') CLASSES[char.charCodeAt(0)] = DELIMITER;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const CLOSED = new Keyword('closing bracket');

/** Keywords of up to three bytes that were met, by their bytes: of thousands in a content stream few differ. */
const keywords = new Map<number, Keyword>();
const MOST_KEYWORDS = 1000;

/** Reads PDF syntax (7.2, 7.3), of files and of content streams alike. */
export class Lexer {
  readonly #bytes: Uint8Array;
  /** The next byte to be read. */
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = bytes;
    this.position = position;
  }

  /**
   * The next value or keyword; `undefined` at the end.
   *
   * @throws Error when something that was opened is not closed.
   */
  next(): Value | Keyword | Reference | undefined {
    this.#skipWhite();
    const code = this.#bytes[this.position];
    if (code === undefined) return undefined;
    if (CLASSES[code] !== DELIMITER) return this.#word();
    this.position += 1;
    const char = String.fromCharCode(code);
    const double = this.#bytes[this.position] === code;
    if (char === '/') return this.#name();
    if (char === '(') return this.#literal();
    if (char === '[') return this.#until(']') as Value[];
    if (char === '<' && !double) return this.#hex();
    if (char === '<' || (char === '>' && double)) this.position += 1;
    if (char === '<') return this.#dict();
    return CLOSED;
  }

  #skipWhite(): void {
    for (;;) {
      const code = this.#bytes[this.position];
      if (code === undefined) return;
      if (code === 0x25) this.#skipLine();
      else if (CLASSES[code] === WHITE) this.position += 1;
      else return;
    }
  }

  #skipLine(): void {
    let code = this.#bytes[this.position];
    while (code !== undefined && code !== 10 && code !== 13) code = this.#bytes[++this.position];
  }

  #regular(): string {
    const start = this.position;
    while (this.position < this.#bytes.length && !CLASSES[this.#bytes[this.position] as number])
      this.position += 1;
    return latin1(this.#bytes, start, this.position);
  }

  #word(): Value | Keyword {
    const number = this.#number();
    if (number !== undefined) return number;
    const start = this.position;
    let key = 0;
    for (; ; this.position += 1) {
      const code = this.#bytes[this.position];
      if (code === undefined || CLASSES[code]) break;
      key = (key << 8) | code;
    }
    const isShort = this.position - start <= 3;
    const known = isShort ? keywords.get(key) : undefined;
    if (known) return known;
    const word = latin1(this.#bytes, start, this.position);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    const made = new Keyword(word);
    if (isShort && keywords.size < MOST_KEYWORDS) keywords.set(key, made);
    return made;
  }

  /** Exact: up to 15 digits, divided by a power of ten that a double holds. */
  #number(): number | undefined {
    const start = this.position;
    let [value, scale, position] = [0, 0, start];
    const negative = this.#bytes[position] === 0x2d;
    if (negative || this.#bytes[position] === 0x2b) position += 1;
    for (; ; position += 1) {
      const code = this.#bytes[position] as number;
      if (code >= 0x30 && code <= 0x39) {
        value = value * 10 + code - 0x30;
        scale *= 10;
      } else if (code === 0x2e && scale === 0) scale = 1;
      else if (code === undefined || CLASSES[code]) break;
      else return undefined;
    }
    this.position = position;
    if (position - start > 16) return Number(latin1(this.#bytes, start, position));
    return (negative ? -value : value) / (scale || 1);
  }

  #name(): string {
    const name = this.#regular();
    return name.includes('#')
      ? name.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      : name;
  }

  #hex(): PdfString {
    let bytes = '';
    for (let high = -1; ; ) {
      const code = this.#bytes[this.position++];
      if (code === undefined) throw new Error('Unexpected end, expected > of a string');
      if (code === 0x3e) return new PdfString(high < 0 ? bytes : bytes + String.fromCharCode(high * 16));
      if (CLASSES[code] === WHITE) continue;
      const digit = code <= 0x39 ? code - 0x30 : (code & 0xdf) - 0x37;
      if (high >= 0) bytes += String.fromCharCode(high * 16 + digit);
      high = high < 0 ? digit : -1;
    }
  }

  #literal(): PdfString {
    let bytes = '';
    for (let depth = 1; ; ) {
      const code = this.#bytes[this.position++];
      if (code === undefined) throw new Error('Unexpected end, expected ) of a string');
      if (code === 0x28) depth += 1;
      if (code === 0x29 && --depth === 0) return new PdfString(bytes);
      bytes += code === 0x5c ? this.#escaped() : String.fromCharCode(code);
    }
  }

  #escaped(): string {
    const char = String.fromCharCode(this.#bytes[this.position++] ?? 0);
    if (char === '\r' && this.#bytes[this.position] === 10) this.position += 1;
    if (char === '\r' || char === '\n') return '';
    if (char < '0' || char > '7') return ESCAPES[char] ?? char;
    const following = latin1(this.#bytes, this.position, this.position + 2);
    const octal = char + (/^[0-7]{0,2}/.exec(following)?.[0] ?? '');
    this.position += octal.length - 1;
    return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  }

  #until(end: string): (Value | Reference)[] {
    const values: (Value | Reference)[] = [];
    for (;;) {
      const value = this.next();
      if (value === CLOSED) return values;
      if (value === undefined) throw new Error(`Unexpected end, expected ${end}`);
      if (value instanceof Keyword) follow(values, value);
      else values.push(value);
    }
  }

  #dict(): Dict {
    const values = this.#until('>>') as Value[];
    const dict = new Dict();
    for (let index = 0; index < values.length; index += 2)
      dict.set(values[index] as string, values[index + 1] ?? null);
    return dict;
  }
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 64)
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  let text = '';
  for (let index = start; index < end && index < bytes.length; index += 1)
    text += String.fromCharCode(bytes[index] as number);
  return text;
}
