import { inflateSync } from 'node:zlib';
import { Lexer } from './lexer.ts';
import { follow, Keyword, Reference } from './tokens.ts';
import { Dict, Stream, type Value } from './values.ts';

/** A PDF as values that hold each other. */
export interface Document {
  readonly catalog: Dict;
  readonly info: Dict;
}

/** Where an object stands: at an offset in the file, or as one of those in an object stream. */
type Place = { readonly offset: number } | { readonly within: number; readonly index: number };

/**
 * Reads a PDF: with a cross-reference table, as Chromium writes it, or with a stream, as we do.
 *
 * Why not pdf-lib: the passes read content streams, for which every library leaves the syntax to its user; so there has
 * to be a lexer anyway, and with one this reader and the writer are the smaller part. @pdfme/pdf-lib 6.1.13 took 3 to 9
 * ms to load a letter and 3 ms to save it, this takes 1 to 4 to read it; and what the passes do reads simpler on values
 * that hold each other than on references to be looked up. (Measured on the six letters of CL-24/63.) The checker in
 * `verify` does read with pdf-lib: what is wrong here is not hidden from it.
 *
 * @throws Error when it is no PDF, is encrypted, was updated in place, or has a stream in a form that neither uses.
 */
export function readDocument(bytes: Uint8Array): Document {
  const file = new File(bytes);
  const { trailer } = file;
  if (trailer.has('Encrypt') || trailer.has('Prev')) throw new Error('Unexpected encrypted or updated PDF');
  const catalog = file.follow(trailer.get('Root') ?? null);
  const info = file.follow(trailer.get('Info') ?? null);
  if (!(catalog instanceof Dict)) throw new Error('Unexpected PDF without a catalog');
  return { catalog, info: info instanceof Dict ? info : Dict.indirect({}) };
}

class File {
  readonly #bytes: Uint8Array;
  readonly #places = new Map<number, Place>();
  readonly #values = new Map<number, Value>();
  readonly trailer: Dict;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const tail = Buffer.from(bytes.subarray(-64)).toString('latin1');
    const start = /startxref\s+(\d+)/.exec(tail)?.[1];
    if (start === undefined) throw new Error('Unexpected file, expected a PDF that ends with startxref');
    const lexer = new Lexer(bytes, Number(start));
    const first = lexer.next();
    this.trailer = first instanceof Keyword ? this.#table(lexer) : this.#stream(Number(start));
  }

  /** Follows references, all the way down. */
  follow(value: Value | Reference): Value {
    if (value instanceof Reference) return this.#object(value.number);
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) value[index] = this.follow(value[index] as Value);
    } else if (value instanceof Dict) {
      for (const [key, item] of value) if (typeof item === 'object') value.set(key, this.follow(item));
    } else if (value instanceof Stream) this.follow(value.dict);
    return value;
  }

  #object(number: number): Value {
    const known = this.#values.get(number);
    if (known !== undefined) return known;
    const place = this.#places.get(number);
    if (!place) return null;
    const value = 'offset' in place ? this.#read(place.offset) : this.#readWithin(place);
    if (value instanceof Dict) value.indirect = true;
    this.#values.set(number, value);
    return this.follow(value);
  }

  #read(offset: number): Value {
    const lexer = new Lexer(this.#bytes, offset);
    const values: (Value | Reference)[] = [];
    for (;;) {
      const next = lexer.next();
      if (next === undefined) throw new Error(`Unexpected end of the object at ${offset}`);
      if (!(next instanceof Keyword)) values.push(next);
      else if (next.word === 'stream') return this.#body(values.at(-1) as Dict, lexer.position);
      else if (next.word === 'endobj') return values.at(-1) as Value;
      else if (next.word !== 'obj') follow(values, next);
    }
  }

  #body(dict: Dict, position: number): Stream {
    const length = this.follow(dict.get('Length') ?? null) as number;
    const start = position + (this.#bytes[position] === 13 ? 2 : 1);
    const data = this.#bytes.subarray(start, start + length);
    dict.delete('Length');
    if (dict.get('Filter') !== 'FlateDecode') return new Stream(dict, data);
    if (dict.has('DecodeParms')) throw new Error('Unexpected predictor of a stream');
    dict.delete('Filter');
    return new Stream(dict, inflateSync(data));
  }

  #readWithin({ within, index }: { within: number; index: number }): Value {
    const { dict, data } = this.#object(within) as Stream;
    const head = new Lexer(data);
    for (let skipped = 0; skipped < 2 * index + 1; skipped += 1) head.next();
    const offset = head.next() as number;
    return new Lexer(data, (dict.number('First') ?? 0) + offset).next() as Value;
  }

  #table(lexer: Lexer): Dict {
    for (;;) {
      const first = lexer.next();
      if (first instanceof Keyword) return lexer.next() as Dict;
      const count = lexer.next() as number;
      for (let index = 0; index < count; index += 1) {
        const offset = lexer.next() as number;
        lexer.next();
        const state = lexer.next() as Keyword;
        if (state.word === 'n') this.#places.set((first as number) + index, { offset });
      }
    }
  }

  #stream(offset: number): Dict {
    const { dict, data } = this.#read(offset) as Stream;
    const widths = dict.list('W') as number[];
    let position = 0;
    const field = (width: number) => {
      position += width;
      return data.subarray(position - width, position).reduce((sum, byte) => sum * 256 + byte, 0);
    };
    for (let number = 0; number < (dict.number('Size') ?? 0); number += 1) {
      const [type, second = 0, third = 0] = widths.map(field);
      if (type === 1) this.#places.set(number, { offset: second });
      if (type === 2) this.#places.set(number, { within: second, index: third });
    }
    return dict;
  }
}
