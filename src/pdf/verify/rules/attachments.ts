import type { PDFDict } from '@pdfme/pdf-lib';
import { asDict, dictAt, listAt, nameAt, streamAt, textAt } from '../read/objects.ts';
import { readNames } from '../read/trees.ts';
import type { Rule } from './rule.ts';

const relationships = new Set(['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified']);

export const attachments: Rule = {
  id: 'attachments',
  a: ['6.8'],
  ua: ['7.11'],
  title: 'Attached files have a name, a type, and say what they are to the document',
  check({ catalog, document }, tell) {
    const associated = new Set(associatedFiles(catalog));
    for (const { node } of document.getPages()) for (const one of associatedFiles(node)) associated.add(one);
    for (const [name, value] of readNames(dictAt(dictAt(catalog, 'Names'), 'EmbeddedFiles'))) {
      const file = asDict(value);
      const where = `file ${name}`;
      if (!textAt(file, 'F') || !textAt(file, 'UF')) tell('Missing F or UF', where);
      const relationship = nameAt(file, 'AFRelationship');
      if (!relationship || !relationships.has(relationship))
        tell(`${relationship ? `Unexpected ${relationship} as` : 'Missing'} AFRelationship`, where);
      if (!file || !associated.has(file)) tell('Missing in the AF of the catalog or of a page', where);
      const stream = streamAt(dictAt(file, 'EF'), 'F');
      if (!stream) tell('Missing EF with its file', where);
      else if (!/^[-\w+.]+\/[-\w+.]+$/.test(nameAt(stream.dict, 'Subtype') ?? ''))
        tell('Missing type of the file in Subtype', where);
    }
  },
};

function associatedFiles(dict: PDFDict): PDFDict[] {
  return listAt(dict, 'AF').flatMap((value) => asDict(value) ?? []);
}
