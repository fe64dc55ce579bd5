import { endOfLiteral, unescaped } from './literal.ts';
import { Keyword, type Operand } from './words.ts';

export { Keyword, type Operand };

const codes = (characters: string) => Array.from(characters, (character) => character.charCodeAt(0));
const [OPEN, LESS, MORE, SLASH, PERCENT, BRACKET, UNBRACKET] = codes('(<>/%[]');
const words = new Map<string, Operand>(Object.entries({ true: true, false: false, null: null }));
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
/** Digits of which each number is one that a double holds. */
const EXACT = 15;

/** Operators that were met, by their bytes: of thousands in a content stream few differ. */
const operators = new Map<number, Keyword>();
const MOST_OPERATORS = 1000;

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
    return this.decimal() ?? this.operator() ?? this.other();
  }

  /** A number as most are: of some digits, without a plus. It is exact: digits divided by a power of ten. */
  private decimal(): number | undefined {
    const { bytes } = this;
    const isNegative = bytes[this.place] === 0x2d;
    let [value, scale, digits, at] = [0, 0, 0, this.place + (isNegative ? 1 : 0)];
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte >= 0x30 && byte <= 0x39) {
        value = value * 10 + byte - 0x30;
        scale *= 10;
        digits++;
      } else if (byte === 0x2e && scale === 0) scale = 1;
      else if (kinds[byte] === 0) return undefined;
      else break;
    }
    if (digits === 0 || digits > EXACT) return undefined;
    this.place = at;
    return (isNegative ? -value : value) / (scale || 1);
  }

  /** An operator of up to three bytes that was met before. */
  private operator(): Keyword | undefined {
    const { bytes } = this;
    let [key, at] = [0, this.place];
    for (; at < bytes.length && kinds[bytes[at] as number] === 0; at++) {
      if (at - this.place === 3) return undefined;
      key = (key << 8) | (bytes[at] as number);
    }
    const known = operators.get(key);
    if (known) this.place = at;
    return known;
  }

  private other(): Operand | Keyword {
    const start = this.place;
    const text = this.regular();
    if (number.test(text)) return Number(text);
    if (words.has(text)) return words.get(text) as Operand;
    const made = new Keyword(text);
    if (text.length <= 3 && operators.size < MOST_OPERATORS)
      operators.set(this.bytes.readUIntBE(start, text.length), made);
    return made;
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
    const end = endOfLiteral(this.bytes, this.place);
    if (end === undefined) {
      this.place = this.bytes.length;
      this.fail();
    }
    const string = unescaped(this.bytes.subarray(this.place + 1, end));
    this.place = end + 1;
    return string;
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
