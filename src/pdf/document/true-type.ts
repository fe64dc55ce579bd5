/** Tables that a TrueType font within a PDF needs (ISO 32000-1, 9.9, table 126); the last three only where it is hinted. */
const NEEDED = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf', 'cvt ', 'fpgm', 'prep'];
/** Bits of a composite glyph's parts (OpenType, glyf): arguments are words, more follow, and the three kinds of scale. */
const [WORDS, SCALE, MORE, TWO_SCALES, MATRIX] = [0x1, 0x8, 0x20, 0x40, 0x80];

/** A TrueType font's glyphs, without what leads to them: a PDF shows them by number. */
export class TrueType {
  readonly tables = new Map<string, Buffer>();

  constructor(file: Uint8Array) {
    const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
      const entry = 12 + 16 * index;
      const offset = bytes.readUInt32BE(entry + 8);
      const table = bytes.subarray(offset, offset + bytes.readUInt32BE(entry + 12));
      this.tables.set(bytes.toString('latin1', entry, entry + 4), table);
    }
  }

  /** @throws Error when the font lacks it. */
  table(tag: string): Buffer {
    const table = this.tables.get(tag);
    if (!table) throw new Error(`Unexpected font without the table ${tag}`);
    return table;
  }

  /** Two fonts with equal ones can be merged: the em, and the programs that hint. */
  get character(): string {
    const programs = ['cvt ', 'fpgm', 'prep'].map((tag) => this.tables.get(tag)?.toString('base64') ?? '');
    return [this.table('head').readUInt16BE(18), ...programs].join(' ');
  }

  /** A glyph's outline; empty where it has none. */
  outline(glyph: number): Buffer {
    const loca = this.table('loca');
    const long = this.table('head').readUInt16BE(50) === 1;
    const offset = (index: number) =>
      long ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index);
    return this.table('glyf').subarray(offset(glyph), offset(glyph + 1));
  }

  /** A glyph's advance width and left side bearing, four bytes. */
  metrics(glyph: number): Buffer {
    const hmtx = this.table('hmtx');
    const count = this.table('hhea').readUInt16BE(34);
    if (glyph < count) return hmtx.subarray(4 * glyph, 4 * glyph + 4);
    const bearing = 4 * count + 2 * (glyph - count);
    return Buffer.concat([hmtx.subarray(4 * count - 4, 4 * count - 2), hmtx.subarray(bearing, bearing + 2)]);
  }
}

/** Where the numbers of the glyphs stand that a composite outline is made of. */
export function partOffsets(outline: Buffer): number[] {
  const offsets: number[] = [];
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return offsets;
  for (let offset = 10, flags = MORE; flags & MORE; ) {
    flags = outline.readUInt16BE(offset);
    offsets.push(offset + 2);
    offset += flags & WORDS ? 8 : 6;
    if (flags & SCALE) offset += 2;
    if (flags & TWO_SCALES) offset += 4;
    if (flags & MATRIX) offset += 8;
  }
  return offsets;
}

/**
 * Makes a font of glyphs that others have.
 *
 * @param sources The fonts, of the same character.
 * @param glyphs The outline of each glyph, its parts numbered as here, and its metrics; .notdef first.
 */
export function buildTrueType(
  sources: readonly TrueType[],
  glyphs: readonly { outline: Buffer; metrics: Buffer }[],
): Buffer {
  const [first] = sources as [TrueType];
  const offsets = [0];
  const outlines = glyphs.map(({ outline }) => {
    const padded = outline.length % 2 ? Buffer.concat([outline, Buffer.alloc(1)]) : outline;
    offsets.push((offsets.at(-1) as number) + padded.length);
    return padded;
  });
  const long = (offsets.at(-1) as number) > 2 * 0xffff;
  const loca = Buffer.alloc(offsets.length * (long ? 4 : 2));
  for (const [index, offset] of offsets.entries())
    if (long) loca.writeUInt32BE(offset, 4 * index);
    else loca.writeUInt16BE(offset / 2, 2 * index);

  const head = Buffer.from(first.table('head'));
  head.writeUInt32BE(0, 8);
  head.writeUInt16BE(long ? 1 : 0, 50);
  const hhea = Buffer.from(first.table('hhea'));
  hhea.writeUInt16BE(glyphs.length, 34);
  const made = new Map([
    ['head', head],
    ['hhea', hhea],
    [
      'maxp',
      largest(
        sources.map((source) => source.table('maxp')),
        glyphs.length,
      ),
    ],
    ['hmtx', Buffer.concat(glyphs.map(({ metrics }) => metrics))],
    ['loca', loca],
    ['glyf', Buffer.concat(outlines)],
  ]);
  return assemble((tag) => made.get(tag) ?? first.tables.get(tag));
}

/** The largest number that any of the fonts says of itself, in each place; the number of glyphs stands in the third. */
function largest(tables: readonly Buffer[], glyphs: number): Buffer {
  const maxp = Buffer.from(tables[0] as Buffer);
  for (let offset = 6; offset < maxp.length; offset += 2)
    maxp.writeUInt16BE(Math.max(...tables.map((table) => table.readUInt16BE(offset))), offset);
  maxp.writeUInt16BE(glyphs, 4);
  return maxp;
}

function assemble(find: (tag: string) => Buffer | undefined): Buffer {
  const tables = NEEDED.flatMap((tag) => {
    const table = find(tag);
    return table ? [{ tag, table }] : [];
  }).toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
  const directory = Buffer.alloc(12 + 16 * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  const chunks = [directory];
  let offset = directory.length;
  for (const [index, { tag, table }] of tables.entries()) {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    const entry = 12 + 16 * index;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(padded), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    chunks.push(padded);
    offset += padded.length;
  }
  const file = Buffer.concat(chunks);
  const head = tables.findIndex(({ tag }) => tag === 'head');
  // OpenType, head: what makes the whole file's sum this number.
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, file.readUInt32BE(12 + 16 * head + 8) + 8);
  return file;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let offset = 0; offset < bytes.length; offset += 4) sum = (sum + bytes.readUInt32BE(offset)) >>> 0;
  return sum;
}
