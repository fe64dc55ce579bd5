/** Fixed point numbers with 16 bits behind the point, as ICC writes them. */
function fixed(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeInt32BE(Math.round(number * 65536), 4 * index);
  return bytes;
}

function tag(type: string, ...data: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), ...data]);
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

/** One text in English (multiLocalizedUnicodeType). */
function words(text: string): Buffer {
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  const head = Buffer.alloc(20);
  head.writeUInt32BE(1, 0);
  head.writeUInt32BE(12, 4);
  head.write('enUS', 8, 'latin1');
  head.writeUInt32BE(utf16.length, 12);
  head.writeUInt32BE(28, 16);
  return tag('mluc', head, utf16);
}

/** The white of the space in which profiles meet: D50. */
const WHITE = [0.9642, 1, 0.8249];
/** The curve of IEC 61966-2-1, as parametricCurveType 3: exponent, and the four numbers of its two branches. */
const CURVE = tag(
  'para',
  Buffer.from([0, 3, 0, 0]),
  fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045),
);
/** The primaries of IEC 61966-2-1, and what adapts its white, D65, to D50 (Bradford). */
const TAGS: readonly (readonly [string, Buffer])[] = [
  ['desc', words('sRGB')],
  ['cprt', words('CC0')],
  ['wtpt', tag('XYZ ', fixed(...WHITE))],
  [
    'chad',
    tag(
      'sf32',
      fixed(
        1.0478112,
        0.0228866,
        -0.050127,
        0.0295424,
        0.9904844,
        -0.0170491,
        -0.0092345,
        0.0150436,
        0.7521316,
      ),
    ),
  ],
  ['rXYZ', tag('XYZ ', fixed(0.4360747, 0.2225045, 0.0139322))],
  ['gXYZ', tag('XYZ ', fixed(0.3850649, 0.7168786, 0.0971045))],
  ['bXYZ', tag('XYZ ', fixed(0.1430804, 0.0606169, 0.7141733))],
  ['rTRC', CURVE],
  ['gTRC', CURVE],
  ['bTRC', CURVE],
];

/**
 * Makes an ICC profile of sRGB, version 4 (ISO 15076-1): the colours of CSS by matrix and curve, in 480 bytes that
 * nobody has rights in.
 */
export function srgbProfile(): Buffer {
  const head = Buffer.alloc(128);
  head.writeUInt32BE(0x04300000, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  // The date of the specification: profiles have to have one.
  for (const [index, number] of [2010, 12, 1].entries()) head.writeUInt16BE(number, 24 + 2 * index);
  head.write('acsp', 36, 'latin1');
  fixed(...WHITE).copy(head, 68);

  const table = Buffer.alloc(4 + 12 * TAGS.length);
  table.writeUInt32BE(TAGS.length, 0);
  const offsets = new Map<Buffer, number>();
  let size = head.length + table.length;
  for (const [index, [name, data]] of TAGS.entries()) {
    if (!offsets.has(data)) {
      offsets.set(data, size);
      size += data.length;
    }
    table.write(name, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(offsets.get(data) as number, 8 + 12 * index);
    table.writeUInt32BE(data.length, 12 + 12 * index);
  }
  head.writeUInt32BE(size, 0);
  return Buffer.concat([head, table, ...offsets.keys()]);
}
