import { createHash } from 'node:crypto';
import { formatDict } from './format.ts';
import { openPacker } from './pack.ts';
import type { Document } from './read-document.ts';
import { Dict, PdfString, Stream, type Value } from './values.ts';

/** Bytes of an entry of the cross-reference stream: type, offset or stream, generation or index. */
const ENTRY = 7;
/** 1.7 is what PDF/A-3 builds on; four bytes that are no text follow (ISO 19005-3, 6.1.2). */
const HEADER = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';

/**
 * Writes a PDF: what can be reached from the catalogue, numbered in the order in which it is reached, dictionaries in
 * an object stream. The same values give the same bytes on every machine.
 *
 * The trailer's ID (ISO 19005-3, 6.1.3) is a hash of all that comes before.
 */
export function writeDocument({ catalog, info }: Document): Uint8Array {
  const numbers = new Map<Value, number>();
  const objects: Value[] = [];
  const give = (value: Value): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    objects.push(value);
    numbers.set(value, objects.length);
    return objects.length;
  };
  const refer = (value: Value) =>
    value instanceof Stream || (value instanceof Dict && value.indirect) ? `${give(value)} 0 R` : undefined;

  const file = new Output(HEADER);
  const packed: { number: number; text: string }[] = [];
  const [root, about] = [give(catalog), give(info)];
  // Writing one object makes others known, which are written in turn.
  for (let number = 1; number <= objects.length; number += 1) {
    const value = objects[number - 1] as Value;
    if (value instanceof Stream) file.stream(number, value, refer);
    else packed.push({ number, text: formatDict(value as Dict, refer) });
  }
  const within = objects.length + 1;
  file.stream(within, objectStream(packed), refer);
  file.crossReferences({ within, packed: packed.map(({ number }) => number), root, about });
  return file.bytes();
}

/** ISO 32000-1, 7.5.7. */
function objectStream(packed: readonly { number: number; text: string }[]): Stream {
  let offset = 0;
  const index = packed.map(({ number, text }) => {
    offset += text.length + 1;
    return `${number} ${offset - text.length - 1}`;
  });
  const head = `${index.join(' ')}\n`;
  const body = packed.map(({ text }) => `${text}\n`).join('');
  const dict = Dict.of({ Type: 'ObjStm', N: packed.length, First: head.length });
  return new Stream(dict, Buffer.from(head + body, 'latin1'));
}

class Output {
  readonly #pack = openPacker();
  readonly #chunks: Uint8Array[];
  readonly #offsets = new Map<number, number>();
  #size: number;

  constructor(header: string) {
    this.#chunks = [Buffer.from(header, 'latin1')];
    this.#size = header.length;
  }

  stream(number: number, { dict, data, compressed }: Stream, refer: (value: Value) => string | undefined) {
    const plain = !compressed || dict.has('Filter');
    const body = plain ? data : this.#pack(data);
    const whole = new Dict(dict);
    if (!plain) whole.set('Filter', 'FlateDecode');
    whole.set('Length', body.length);
    this.#offsets.set(number, this.#size);
    this.#put(`${number} 0 obj\n${formatDict(whole, refer)}stream\n`);
    this.#put(body);
    this.#put('\nendstream\nendobj\n');
  }

  /** The cross-reference stream, which is the trailer too (ISO 32000-1, 7.5.8). */
  crossReferences(known: { within: number; packed: readonly number[]; root: number; about: number }): void {
    const { within, packed, root, about } = known;
    const size = within + 2;
    const start = this.#size;
    this.#offsets.set(within + 1, start);
    const table = Buffer.alloc(ENTRY * size);
    const enter = (number: number, type: number, second: number, third: number) => {
      table.writeUInt8(type, ENTRY * number);
      table.writeUInt32BE(second, ENTRY * number + 1);
      table.writeUInt16BE(third, ENTRY * number + 5);
    };
    enter(0, 0, 0, 0xffff);
    for (const [number, offset] of this.#offsets) enter(number, 1, offset, 0);
    for (const [index, number] of packed.entries()) enter(number, 2, within, index);
    const hash = createHash('sha256');
    for (const chunk of this.#chunks) hash.update(chunk);
    const id = new PdfString(hash.digest().subarray(0, 16).toString('latin1'));
    const dict = Dict.of({ Type: 'XRef', Size: size, W: [1, 4, 2], ID: [id, id] });
    const [catalog, info] = [new Dict(), new Dict()];
    dict.set('Root', catalog).set('Info', info);
    this.stream(within + 1, new Stream(dict, table), (value) => {
      if (value === catalog) return `${root} 0 R`;
      return value === info ? `${about} 0 R` : undefined;
    });
    this.#put(`startxref\n${start}\n%%EOF\n`);
  }

  bytes(): Uint8Array {
    const file = Buffer.concat(this.#chunks);
    // pdf.js, for one, takes no Buffer.
    return new Uint8Array(file.buffer, file.byteOffset, file.length);
  }

  #put(chunk: string | Uint8Array): void {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk;
    this.#chunks.push(bytes);
    this.#size += bytes.length;
  }
}
