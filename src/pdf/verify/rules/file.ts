import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@pdfme/pdf-lib';
import { filtersOf } from '../read/objects.ts';
import { pageName, type Rule } from './rule.ts';

const text = (bytes: Uint8Array, start: number, end?: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    start,
    end ?? bytes.length,
  );

export const fileHeader: Rule = {
  id: 'file-header',
  a: ['6.1.2'],
  ua: ['6.1'],
  title: 'The file begins with %PDF-1.n and a comment of four bytes above 127',
  check({ bytes }, tell) {
    const [, header = '', comment = ''] = /^(.*?)(?:\r\n|\r|\n)(.{0,5})/s.exec(text(bytes, 0, 64)) ?? [];
    if (!/^%PDF-1\.[0-7]$/.test(header)) tell(`Unexpected header ${header.slice(0, 20)}, expected %PDF-1.7`);
    if (!/^%[\x80-\xff]{4}/.test(comment)) tell('Missing comment of four bytes above 127 in the second line');
  },
};

export const fileId: Rule = {
  id: 'file-id',
  a: ['6.1.3'],
  title: 'The trailer has an ID of two strings',
  check({ document }, tell) {
    const { ID: id } = document.context.trailerInfo;
    const value = document.context.lookup(id);
    const strings = value instanceof PDFArray ? value.asArray() : [];
    const isId =
      strings.length === 2 && strings.every((one) => one instanceof PDFString || one instanceof PDFHexString);
    if (!isId) tell('Missing ID in the trailer');
  },
};

export const encryption: Rule = {
  id: 'encryption',
  a: ['6.1.3'],
  ua: ['7.16'],
  title: 'The file is not encrypted',
  check({ isEncrypted }, tell) {
    if (isEncrypted) tell('Unexpected Encrypt in the trailer');
  },
};

export const fileEnd: Rule = {
  id: 'file-end',
  a: ['6.1.3'],
  title: 'Nothing follows the end-of-file marker',
  check({ bytes }, tell) {
    const end = text(bytes, Math.max(0, bytes.length - 2048));
    const after = /%%EOF(?:\r\n|\r|\n)?([\s\S]*?)$/.exec(end.slice(Math.max(0, end.lastIndexOf('%%EOF'))));
    if (!after) tell('Missing %%EOF at the end');
    else if (after[1]) tell(`Unexpected ${after[1].length} bytes behind %%EOF`);
  },
};

const filters = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode'.split(
    ' ',
  ),
);

export const streams: Rule = {
  id: 'streams',
  a: ['6.1.7.1', '6.1.7.2'],
  title: 'Streams stand in the file itself, with filters that are allowed',
  check({ document }, tell) {
    for (const [ref, object] of document.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFStream)) continue;
      const where = `object ${ref.objectNumber}`;
      for (const key of ['F', 'FFilter', 'FDecodeParms'])
        if (object.dict.has(PDFName.of(key)))
          tell(`Unexpected ${key}: the stream stands in another file`, where);
      for (const filter of filtersOf(object.dict))
        if (!filters.has(filter)) tell(`Unexpected filter ${filter}`, where);
    }
  },
};

export const limits: Rule = {
  id: 'limits',
  a: ['6.1.13'],
  title: 'Strings, names, pages and nesting stay within their limits',
  check({ document, pages }, tell) {
    for (const [ref, object] of document.context.enumerateIndirectObjects())
      for (const reason of tooLong(object)) tell(reason, `object ${ref.objectNumber}`);
    for (const [index, page] of pages().entries()) {
      if (page.depth > 28)
        tell(`Unexpected nesting of q, ${page.depth} deep, expected 28 at the most`, pageName(index));
      const { width, height } = document.getPage(index).getMediaBox();
      if ([width, height].some((side) => Math.abs(side) < 3 || Math.abs(side) > 14_400))
        tell(`Unexpected size ${width} × ${height}, expected sides of 3 to 14400 points`, pageName(index));
    }
  },
};

/** What is too long in an object, those within it included. */
function tooLong(object: PDFObject): string[] {
  if (object instanceof PDFName)
    return object.asString().length > 128 ? ['Unexpected name, longer than 127 bytes'] : [];
  if (object instanceof PDFString || object instanceof PDFHexString)
    return object.asBytes().length > 32_767 ? ['Unexpected string, longer than 32767 bytes'] : [];
  if (object instanceof PDFArray) return object.asArray().flatMap(tooLong);
  if (object instanceof PDFStream) return tooLong(object.dict);
  return object instanceof PDFDict
    ? object.entries().flatMap(([key, value]) => [...tooLong(key), ...tooLong(value)])
    : [];
}
