import { PDFNumber, type PDFDict, type PDFObject } from '@pdfme/pdf-lib';
import { asDict, asText, listAt } from './objects.ts';

/** The values of a number tree, by number (ISO 32000-1, 7.9.7). */
export function readNumbers(root: PDFDict | undefined): Map<number, PDFObject> {
  const pairs = readPairs(root, 'Nums');
  return new Map(
    pairs.flatMap(([key, value]) => (key instanceof PDFNumber ? [[key.asNumber(), value]] : [])),
  );
}

/** The values of a name tree, by name (ISO 32000-1, 7.9.6). */
export function readNames(root: PDFDict | undefined): Map<string, PDFObject> {
  const pairs = readPairs(root, 'Names');
  return new Map(pairs.flatMap(([key, value]) => [[asText(key) ?? '', value]]));
}

function readPairs(root: PDFDict | undefined, key: 'Nums' | 'Names'): [PDFObject, PDFObject][] {
  const pairs: [PDFObject, PDFObject][] = [];
  const seen = new Set<PDFDict>();
  const nodes = root ? [root] : [];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (seen.has(node)) throw new Error('a name or number tree runs in a circle');
    seen.add(node);
    const list = listAt(node, key);
    for (let index = 0; index + 1 < list.length; index += 2)
      pairs.push([list[index] as PDFObject, list[index + 1] as PDFObject]);
    nodes.push(...listAt(node, 'Kids').flatMap((kid) => asDict(kid) ?? []));
  }
  return pairs;
}
