import type { OpenPdf } from './open-pdf.ts';
import { asDict, bytesOf, dictAt, streamAt } from './objects.ts';
import { readNames } from './trees.ts';

/**
 * The files that travel within a PDF, by their names (ISO 32000-1, 7.11.4).
 *
 * @throws Error where one cannot be read.
 */
export function readAttached({ catalog }: Pick<OpenPdf, 'catalog'>): Map<string, Uint8Array> {
  const files = readNames(dictAt(dictAt(catalog, 'Names'), 'EmbeddedFiles'));
  return new Map(
    [...files].flatMap(([name, value]): [string, Uint8Array][] => {
      const stream = streamAt(dictAt(asDict(value), 'EF'), 'F');
      return stream ? [[name, bytesOf(stream)]] : [];
    }),
  );
}
