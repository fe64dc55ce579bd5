import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@pdfme/pdf-lib';

const names = new Map<string, PDFName>();

/** A name; pdf-lib looks each up by what it decodes to, which takes most of the time of a check. */
function nameFor(key: string): PDFName {
  const name = names.get(key) ?? PDFName.of(key);
  names.set(key, name);
  return name;
}

/** The value of a key, references followed; nothing where the key is missing or null. */
export function at(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  const value = dict?.lookup(nameFor(key));
  return value === PDFNull ? undefined : value;
}

/** The value of a key as a dictionary, also that of a stream; nothing where it is another thing. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(at(dict, key));
}

export function asDict(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

/** The value of a key as a stream. */
export function streamAt(dict: PDFDict | undefined, key: string): PDFStream | undefined {
  const value = at(dict, key);
  return value instanceof PDFStream ? value : undefined;
}

/** The value of a key as a list, references followed: a single value is a list of one. */
export function listAt(dict: PDFDict | undefined, key: string): PDFObject[] {
  return asList(at(dict, key));
}

export function asList(value: PDFObject | undefined): PDFObject[] {
  if (value instanceof PDFArray)
    return Array.from({ length: value.size() }, (_, index) => value.lookup(index) ?? PDFNull);
  return value === undefined || value === PDFNull ? [] : [value];
}

/** The value of a key as a name, without its slash. */
export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  return asName(at(dict, key));
}

export function asName(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** The value of a key as text. */
export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  return asText(at(dict, key));
}

export function asText(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The value of a key as a number. */
export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = at(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** Whether the value of a key is `true`. */
export function isTrue(dict: PDFDict | undefined, key: string): boolean {
  return at(dict, key) === PDFBool.True;
}

/** Whether a dictionary has a key. */
export function has(dict: PDFDict | undefined, key: string): boolean {
  return dict?.has(nameFor(key)) ?? false;
}

/** The keys of a dictionary, without their slashes. */
export function keysOf(dict: PDFDict | undefined): string[] {
  return dict ? dict.keys().map((key) => key.decodeText()) : [];
}

/** The names of a stream's filters, in the order in which they are to be undone. */
export function filtersOf(stream: PDFDict): string[] {
  return listAt(stream, 'Filter').flatMap((value) => asName(value) ?? []);
}

/** The bytes of a stream, its filters undone. */
export function bytesOf(stream: PDFStream): Uint8Array {
  const filters = filtersOf(stream.dict);
  if (filters.length === 0) return stream.getContents();
  // Node's own is ten times quicker than what pdf-lib brings.
  if (filters.join() === 'FlateDecode' && !stream.dict.has(nameFor('DecodeParms')))
    return inflateSync(stream.getContents());
  if (!(stream instanceof PDFRawStream))
    throw new Error(`a stream with ${filters.join(', ')} cannot be read`);
  return decodePDFRawStream(stream).decode();
}
