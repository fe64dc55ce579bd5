import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { legal } from '../interchange/xml.ts';
import type { BagFault } from './bag-fault.ts';
import { infoValue, readBagInfo } from './bag-info.ts';
import { type BagFiles, names, payload, sha512 } from './bag-files.ts';

/** What PREMIS says of a file. */
interface Stated {
  readonly hash: string;
  readonly size: string;
}

/** Checks that the PREMIS of a bag tells of all files of the payload, of no others, and of each what it is. */
export function checkPremis(files: BagFiles): BagFault[] {
  const bytes = files.get(names.premis);
  // That it is missing is told of the tags.
  if (!bytes) return [];
  const told = (reason: string) => ({ where: names.premis, reason });
  let stated: Map<string, Stated>;
  try {
    stated = statedOf(Buffer.from(bytes).toString());
  } catch (error) {
    const [why = ''] = (error as Error).message.split('\n');
    return [told(`Unreadable PREMIS: ${why}`)];
  }
  const { info } = readBagInfo(Buffer.from(files.get(names.info) ?? new Uint8Array()).toString());
  const bag = infoValue(info, 'Internal-Sender-Identifier') ?? '';
  const faults: BagFault[] = [];
  for (const [path, content] of files) {
    if (!path.startsWith(payload)) continue;
    const place = legal(`${bag}/${path}`);
    const own = stated.get(place);
    stated.delete(place);
    if (!own) faults.push(told(`Missing object \`${place}\`, which is in the payload`));
    else if (own.hash !== sha512(content) || own.size !== String(content.length))
      faults.push(told(`Unexpected hash or size of \`${place}\`, expected those of the file`));
  }
  for (const place of stated.keys())
    faults.push(told(`Unexpected object \`${place}\`, which is not in the payload`));
  return faults;
}

/** The files that PREMIS tells of, by their places. */
function statedOf(xml: string): Map<string, Stated> {
  // With a document type would come entities, which can be bombs; Hexapla writes none.
  if (xml.includes('<!DOCTYPE')) throw new Error('it has a document type');
  const tree: Root = fromXml(xml);
  const root = tree.children.find((node) => node.type === 'element');
  const objects = root?.name === 'premis' ? childrenOf(root, 'object') : [];
  return new Map(
    objects
      .filter(({ attributes }) => attributes['xsi:type'] === 'file')
      .map((object) => [
        textAt(object, 'objectIdentifier', 'objectIdentifierValue'),
        {
          hash: textAt(object, 'objectCharacteristics', 'fixity', 'messageDigest'),
          size: textAt(object, 'objectCharacteristics', 'size'),
        },
      ]),
  );
}

function childrenOf({ children }: Element, name: string): Element[] {
  return children.flatMap((node) => (node.type === 'element' && node.name === name ? [node] : []));
}

/** The text of the first element that names lead to. */
function textAt(element: Element, ...steps: string[]): string {
  const [name, ...rest] = steps;
  if (name === undefined)
    return element.children.map((node) => (node.type === 'text' ? node.value : '')).join('');
  const [child] = childrenOf(element, name);
  return child ? textAt(child, ...rest) : '';
}
