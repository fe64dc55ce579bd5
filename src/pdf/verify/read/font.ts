import type { PDFDict } from '@pdfme/pdf-lib';
import { asDict, bytesOf, dictAt, listAt, nameAt, streamAt } from './objects.ts';
import { readToUnicode } from './to-unicode.ts';

/** A font, as far as its text is concerned. */
export interface Font {
  readonly dict: PDFDict;
  /** `EAAAAA+NotoSans-Bold`. */
  readonly name: string;
  readonly subtype: string;
  /** Bytes of each character code: 2 in composite fonts. */
  readonly codeLength: 1 | 2;
  /** The text of each code; nothing where the font has no ToUnicode. */
  readonly toUnicode: ReadonlyMap<number, string> | undefined;
  /** Of a composite font: the font within it. */
  readonly descendant: PDFDict | undefined;
  /** The embedded font program. */
  readonly program: Uint8Array | undefined;
}

/** Reads a font dictionary (ISO 32000-1, 9.5 to 9.10). */
export function readFont(dict: PDFDict): Font {
  const subtype = nameAt(dict, 'Subtype') ?? '';
  const descendant = asDict(listAt(dict, 'DescendantFonts')[0]);
  const toUnicode = streamAt(dict, 'ToUnicode');
  const descriptor = dictAt(descendant ?? dict, 'FontDescriptor');
  const program = ['FontFile', 'FontFile2', 'FontFile3']
    .map((key) => streamAt(descriptor, key))
    .find(Boolean);
  return {
    dict,
    name: nameAt(dict, 'BaseFont') ?? nameAt(dict, 'Name') ?? subtype,
    subtype,
    codeLength: subtype === 'Type0' ? 2 : 1,
    toUnicode: toUnicode && readToUnicode(bytesOf(toUnicode)),
    descendant,
    program: program && bytesOf(program),
  };
}

/** The character codes of a shown string. */
export function codesOf(font: Font, string: Uint8Array): number[] {
  if (font.codeLength === 1) return [...string];
  const codes: number[] = [];
  for (let index = 0; index < string.length; index += 2)
    codes.push(((string[index] as number) << 8) | (string[index + 1] ?? 0));
  return codes;
}

/**
 * Whether a code of a TrueType font within a composite font is that of `.notdef`, or of a glyph that the program lacks.
 * In those fonts the code is the number of the glyph.
 */
export function lacksGlyph({ descendant, program }: Font, code: number): 'notdef' | 'missing' | undefined {
  if (nameAt(descendant, 'CIDToGIDMap') !== 'Identity' || !program) return undefined;
  if (code === 0) return 'notdef';
  const count = glyphCount(program);
  return count !== undefined && code >= count ? 'missing' : undefined;
}

/** How many glyphs a TrueType program has: the table `maxp` says it. */
function glyphCount(program: Uint8Array): number | undefined {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  if (program.length < 12) return undefined;
  for (let table = 0; table < view.getUint16(4); table++) {
    const entry = 12 + 16 * table;
    if (entry + 16 > program.length) return undefined;
    if (view.getUint32(entry) === 0x6d617870) return view.getUint16(view.getUint32(entry + 8) + 4);
  }
  return undefined;
}
