import { Dict, PdfString, Stream } from '../document/values.ts';
import { pdfDate } from './dates.ts';
import type { Attachment, Draft, PassContext } from './pass.ts';

/**
 * Puts the files that the edition was made from, and that tell of it, into the PDF.
 *
 * Clauses: ISO 19005-3, 6.8 (embedded files: type, names, description, relationship, AF of the catalogue); ISO 14289-1,
 * 7.11; ISO 32000-1, 7.11.4 (embedded file streams).
 *
 * @throws Error when two have the same name.
 */
export function attachments(
  { document: { catalog } }: Draft,
  { attachments: files, date }: PassContext,
): void {
  if (files.length === 0) return;
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const twin = sorted.find(({ name }, index) => name === sorted[index + 1]?.name);
  if (twin) throw new Error(`Unexpected two attachments of the name ${twin.name}`);
  const specifications = sorted.map((file) => specification(file, date));
  const names = catalog.dict('Names') ?? new Dict();
  const tree = specifications.flatMap((one, index) => [PdfString.of(sorted[index]?.name ?? ''), one]);
  names.set('EmbeddedFiles', Dict.of({ Names: tree }));
  catalog.set('Names', names).set('AF', specifications);
}

function specification({ name, description, type, relationship, bytes }: Attachment, date: string): Dict {
  const parameters = Dict.of({ ModDate: pdfDate(date), Size: bytes.length });
  const file = new Stream(Dict.of({ Type: 'EmbeddedFile', Subtype: type, Params: parameters }), bytes);
  return Dict.indirect({
    Type: 'Filespec',
    F: PdfString.of(name),
    UF: PdfString.of(name),
    AFRelationship: relationship,
    Desc: PdfString.of(description),
    EF: Dict.of({ F: file, UF: file }),
  });
}
