import { versionName } from '../html/head.ts';
import { version } from '../model/version.ts';
import { type BagFiles, oxum } from './bag-files.ts';
import type { BagInfo } from './bag-info.ts';
import { bagName, type Described, lettersOf, mainLocale } from './describe.ts';

/**
 * What a bag says of itself (RFC 8493, 2.2.2, and labels of Hexapla's own): whose it is, what it holds, which version of the
 * circular that is, and whether it is released; if not, why not.
 *
 * @param files of the bag, those of its payload among them.
 */
export function tellOfBag(described: Described, files: BagFiles): BagInfo {
  const { circular, publication, catalogues, open, day } = described;
  const { facts, slug } = circular;
  const [letter] = lettersOf(circular);
  const replaced = facts.replaces;
  return [
    ['Source-Organization', catalogues.get(mainLocale(circular)).word(publication.publisher.name)],
    ['Organization-Address', publication.publisher.address],
    ['External-Description', `${facts.reference}: ${letter?.title ?? ''}`],
    ['External-Identifier', versionName(circular.facts)],
    ['Internal-Sender-Identifier', bagName(described)],
    ['Bag-Group-Identifier', slug],
    ['Bagging-Date', day],
    ['Payload-Oxum', oxum(files)],
    ['Bag-Software-Agent', `Hexapla ${version}`],
    ['Circular-Reference', facts.reference],
    ['Circular-Date', facts.date],
    ['Circular-Version', String(facts.version)],
    ...(facts.corrected === undefined ? [] : [['Circular-Corrected', facts.corrected] as const]),
    ...(replaced === undefined
      ? []
      : [['Circular-Replaces', versionName(circular.facts, replaced)] as const]),
    ['Circular-Status', open.length > 0 ? 'draft' : 'released'],
    ...open.map((reason) => ['Circular-Open', reason] as const),
  ];
}
