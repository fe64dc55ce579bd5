import { version } from '../../model/version.ts';
import { Dict, PdfString, Stream } from '../document/values.ts';
import { pdfDate } from './dates.ts';
import type { Draft, PassContext } from './pass.ts';
import { xmp } from './xmp.ts';

/**
 * Writes what the PDF says of itself, twice and the same: as XMP, not compressed, so that it can be found in the file's
 * bytes, and as the Info dictionary. Its dates are the circular's: the same edition has the same bytes.
 *
 * Clauses: ISO 19005-3, 6.6.2 (XMP), 6.6.3 (Info agrees with it), 6.6.4 (PDF/A identification), 6.6.2.3 (extension schema);
 * ISO 14289-1, 5 (PDF/UA identification), 7.1 (dc:title).
 */
export function metadata({ document, title, language }: Draft, context: PassContext): void {
  const { catalog, info } = document;
  const tool = `Hexapla ${version}`;
  const producer = info.text('Producer') ?? 'Chromium';
  const packet = new Stream(
    Dict.of({ Type: 'Metadata', Subtype: 'XML' }),
    Buffer.from(xmp({ ...context, title, language, tool, producer })),
  );
  packet.compressed = false;
  catalog.set('Metadata', packet);
  const date = pdfDate(context.date);
  info.clear();
  info.set('Title', PdfString.of(title)).set('Author', PdfString.of(context.creator));
  info.set('Creator', PdfString.of(tool)).set('Producer', PdfString.of(producer));
  info.set('CreationDate', date).set('ModDate', date);
}
