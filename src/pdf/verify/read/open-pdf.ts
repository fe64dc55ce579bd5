import { type PDFDict, PDFDocument, type PDFObject } from '@pdfme/pdf-lib';
import type { Font } from './font.ts';
import { dictAt } from './objects.ts';
import { fontReader, paintPage } from './paint.ts';
import type { PaintedPage } from './painted.ts';
import { codesShown, type ShownCode } from './shown.ts';
import { readStructure, type Structure } from './structure.ts';
import { readNumbers } from './trees.ts';

/** A PDF, opened. What takes time is read when it is asked for, once. */
export interface OpenPdf {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  readonly isEncrypted: boolean;
  /** What each page paints. */
  readonly pages: () => readonly PaintedPage[];
  /** All fonts that pages use. */
  readonly fonts: () => ReadonlySet<Font>;
  /** All character codes that pages show. */
  readonly codes: () => readonly ShownCode[];
  /** The structure tree; nothing where there is none. */
  readonly structure: () => Structure | undefined;
  /** The parent tree: what it says for the number of each page, form and annotation (ISO 32000-1, 14.7.4.4). */
  readonly parents: () => ReadonlyMap<number, PDFObject>;
}

/** It is no PDF, or one that cannot be read; the message says why. */
export class UnreadablePdfError extends Error {
  override readonly name = 'UnreadablePdfError';
}

/**
 * Opens a PDF.
 *
 * @throws UnreadablePdfError where it is none.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-'))
    throw new UnreadablePdfError('it is no PDF: it does not begin with %PDF-');
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    ignoreEncryption: true,
    throwOnInvalidObject: true,
  }).catch((cause: Error) => {
    throw new UnreadablePdfError(`it cannot be read, it may be damaged or cut short: ${cause.message}`, {
      cause,
    });
  });
  const { catalog, context } = document;
  if (!dictAt(catalog, 'Pages'))
    throw new UnreadablePdfError('it has no pages, it may be damaged or cut short');
  const fonts = fontReader();
  const pages = once(() => document.getPages().map(({ node, ref }) => paintPage(node, ref, fonts)));
  return {
    bytes,
    document,
    catalog,
    isEncrypted: context.trailerInfo.Encrypt !== undefined,
    pages,
    fonts: once(() => new Set(pages().flatMap((page) => [...page.fonts]))),
    codes: once(() => codesShown(pages())),
    structure: once(() => {
      const root = dictAt(catalog, 'StructTreeRoot');
      return root && readStructure(root);
    }),
    parents: once(() => readNumbers(dictAt(dictAt(catalog, 'StructTreeRoot'), 'ParentTree'))),
  };
}

function once<T>(read: () => T): () => T {
  let result: { value: T } | undefined;
  return () => {
    result ??= { value: read() };
    return result.value;
  };
}
