import { Dict, PdfString, type Value } from './values.ts';

/** A word that is no value: an operator of a content stream, `obj`, `endobj`, `stream` … */
export class Keyword {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

/** Stands for an object of the file by its number, until the document is whole. */
export class Reference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

const [WHITE, DELIMITER] = [1, 2];
/** The class of each byte (ISO 32000-1, 7.2.2). */
const CLASSES = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASSES[code] = WHITE;
for (const char of '()<>[]{}/%') CLASSES[char.charCodeAt(0)] = DELIMITER;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const CLOSED = new Keyword('closing bracket');

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
    const word = this.#regular();
    const first = word.charCodeAt(0);
    if (first <= 0x39) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new Keyword(word);
  }

  #name(): string {
    const name = this.#regular();
    return name.includes('#')
      ? name.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      : name;
  }

  #hex(): PdfString {
    const end = this.#bytes.indexOf(0x3e, this.position);
    if (end < 0) throw new Error('Unexpected end, expected > of a string');
    const digits = latin1(this.#bytes, this.position, end).replace(/\s/g, '');
    this.position = end + 1;
    let bytes = '';
    for (let index = 0; index < digits.length; index += 2)
      bytes += String.fromCharCode(Number.parseInt(digits.slice(index, index + 2).padEnd(2, '0'), 16));
    return new PdfString(bytes);
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

/**
 * Puts a reference in the place of the two numbers before an `R`.
 *
 * @throws Error when the keyword is another one.
 */
export function follow(values: unknown[], { word }: Keyword): void {
  if (word !== 'R') throw new Error(`Unexpected ${word} among values`);
  const [number] = values.splice(-2);
  values.push(new Reference(number as number));
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 64)
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  let text = '';
  for (let index = start; index < end && index < bytes.length; index += 1)
    text += String.fromCharCode(bytes[index] as number);
  return text;
}
