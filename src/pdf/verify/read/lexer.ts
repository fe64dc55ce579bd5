/** What stands before an operator: a number, a name with its slash, a string's bytes, an array, a dictionary. */
export type Operand = number | string | boolean | null | Uint8Array | Operand[] | Map<string, Operand>;

/** A word that is no operand: an operator. */
export class Keyword {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

const codes = (characters: string) => Array.from(characters, (character) => character.charCodeAt(0));
const [OPEN, CLOSE, LESS, MORE, SLASH, PERCENT, BACKSLASH, BRACKET, UNBRACKET] = codes('()<>/%\\[]');
const escapes = new Map(
  Object.entries({ n: 10, r: 13, t: 9, b: 8, f: 12 }).map(([c, to]) => [c.charCodeAt(0), to]),
);
const words = new Map<string, Operand>(Object.entries({ true: true, false: false, null: null }));
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Whether each byte is white space (1), a delimiter (2) or neither (ISO 32000-1, 7.2.2). */
const kinds = new Uint8Array(256);
for (const space of [0, 9, 10, 12, 13, 32]) kinds[space] = 1;
for (const delimiter of codes('()<>[]{}/%')) kinds[delimiter] = 2;

/** Reads the words of a content stream or CMap, one after the other (ISO 32000-1, 7.2). */
export class Lexer {
  private readonly bytes: Buffer;
  private place = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /**
   * The next operand or operator; nothing at the end.
   *
   * @throws Error where the bytes are no such words.
   */
  next(): Operand | Keyword | undefined {
    this.skipSpace();
    const { bytes } = this;
    if (this.place >= bytes.length) return undefined;
    switch (bytes[this.place]) {
      case SLASH:
        return this.name();
      case LESS:
        return bytes[this.place + 1] === LESS ? this.dictionary() : this.hexadecimal();
      case OPEN:
        return this.literal();
      case BRACKET:
        return this.array();
      default:
        return this.word();
    }
  }

  /** Goes past the data of an inline image, from behind `ID` to behind `EI`. */
  skipImage(): void {
    const { bytes } = this;
    for (let at = this.place; at < bytes.length; at++) {
      const isEnd = bytes[at] === 0x45 && bytes[at + 1] === 0x49 && kinds[bytes[at - 1] ?? 0] === 1;
      if (!isEnd || kinds[bytes[at + 2] ?? 0] !== 1) continue;
      this.place = at + 2;
      return;
    }
    throw new Error('an inline image has no end');
  }

  private skipSpace(): void {
    const { bytes } = this;
    for (; this.place < bytes.length; this.place++) {
      const byte = bytes[this.place] as number;
      if (byte === PERCENT) {
        while (this.place < bytes.length && bytes[this.place] !== 10 && bytes[this.place] !== 13)
          this.place++;
      } else if (kinds[byte] !== 1) return;
    }
  }

  private regular(): string {
    const { bytes } = this;
    const start = this.place;
    while (this.place < bytes.length && kinds[bytes[this.place] as number] === 0) this.place++;
    if (this.place === start) this.fail();
    return bytes.toString('latin1', start, this.place);
  }

  private word(): Operand | Keyword {
    const text = this.regular();
    // Operators begin with a letter or a quote, and are most of the words besides numbers.
    const isNumber = text.charCodeAt(0) < 58 && number.test(text);
    if (isNumber) return Number(text);
    return words.get(text) ?? (text === 'null' ? null : new Keyword(text));
  }

  private name(): string {
    this.place++;
    const isEmpty = kinds[this.bytes[this.place] ?? 0] !== 0;
    const text = isEmpty ? '' : this.regular();
    return `/${text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))}`;
  }

  private hexadecimal(): Uint8Array {
    const { bytes } = this;
    const end = bytes.indexOf(MORE as number, this.place);
    if (end < 0) this.fail();
    const digits = bytes.toString('latin1', this.place + 1, end).replace(/\s/g, '');
    const string = Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
    if (string.length !== (digits.length + 1) >> 1) this.fail();
    this.place = end + 1;
    return string;
  }

  private literal(): Uint8Array {
    const { bytes } = this;
    const string: number[] = [];
    let depth = 0;
    for (; this.place < bytes.length; this.place++) {
      const byte = bytes[this.place] as number;
      if (byte === BACKSLASH) {
        this.place++;
        string.push(...this.escaped());
        continue;
      }
      if (byte === OPEN && depth++ === 0) continue;
      if (byte === CLOSE && --depth === 0) {
        this.place++;
        return Uint8Array.from(string);
      }
      string.push(byte);
    }
    return this.fail();
  }

  /** What a backslash and the character behind it stand for; leaves the place at its last byte. */
  private escaped(): number[] {
    const byte = this.bytes[this.place] ?? 0;
    const octal = /^[0-7]{1,3}/.exec(
      String.fromCharCode(...this.bytes.subarray(this.place, this.place + 3)),
    )?.[0];
    if (octal) {
      this.place += octal.length - 1;
      return [Number.parseInt(octal, 8) & 255];
    }
    if (byte === 13 && this.bytes[this.place + 1] === 10) this.place++;
    if (byte === 13 || byte === 10) return [];
    return [escapes.get(byte) ?? byte];
  }

  private array(): Operand[] {
    this.place++;
    const items: Operand[] = [];
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.place] === UNBRACKET) break;
      items.push(this.operand());
    }
    this.place++;
    return items;
  }

  private dictionary(): Map<string, Operand> {
    this.place += 2;
    const entries = new Map<string, Operand>();
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.place] === MORE && this.bytes[this.place + 1] === MORE) break;
      const key = this.operand();
      if (typeof key !== 'string') this.fail();
      entries.set(key, this.operand());
    }
    this.place += 2;
    return entries;
  }

  private operand(): Operand {
    const next = this.next();
    return next === undefined || next instanceof Keyword ? this.fail() : next;
  }

  private fail(): never {
    throw new Error(`unexpected bytes at ${this.place} of a stream`);
  }
}
