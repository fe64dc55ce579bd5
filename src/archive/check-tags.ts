import type { BagFault } from './bag-fault.ts';
import { infoValue, readBagInfo } from './bag-info.ts';
import { type BagFiles, declaration, isBagName, names, oxum } from './bag-files.ts';

/** What `bag-info.txt` of every bag of Hexapla says. */
const promised = [
  'Source-Organization',
  'External-Identifier',
  'Internal-Sender-Identifier',
  'Bagging-Date',
  'Payload-Oxum',
  'Circular-Version',
  'Circular-Status',
];

/**
 * Checks what a bag says of itself: that it is one, and whole (RFC 8493, 2.1.1, 2.2.2 and 2.2.3).
 *
 * @param name of the folder that it is in: where that tells a version, or a release, it is to be true.
 */
export function checkTags(files: BagFiles, name: string): BagFault[] {
  const faults: BagFault[] = [];
  const tell = (where: string, reason: string) => faults.push({ where, reason });
  const bagit = textOf(files, names.declaration);
  if (bagit === undefined) tell(names.declaration, 'Missing file, expected the declaration of a BagIt bag');
  else if (bagit.replaceAll('\r\n', '\n').trimEnd() !== declaration.trimEnd())
    tell(names.declaration, 'Unexpected declaration, expected that of BagIt 1.0 in UTF-8');
  if (files.has('fetch.txt'))
    tell('fetch.txt', 'Unexpected file: what it names lies elsewhere, expected a bag that is whole');
  for (const path of [names.dublinCore, names.premis]) {
    if (!files.has(path)) tell(path, 'Missing file, expected what tells of the circular');
  }
  const text = textOf(files, names.info);
  if (text === undefined) {
    tell(names.info, 'Missing file, expected what the bag says of itself');
    return faults;
  }
  const { info, wrong } = readBagInfo(text);
  for (const line of wrong) tell(`${names.info}:${line}`, 'Unexpected line, expected a label and its value');
  for (const label of promised) {
    if (!infoValue(info, label)) tell(names.info, `Missing ${label}`);
  }
  const named = infoValue(info, 'Internal-Sender-Identifier');
  if (isBagName(name) && name !== named)
    tell('.', `Unexpected name of the bag, \`${name}\`, expected \`${named}\` as ${names.info} says`);
  const [told, own] = [infoValue(info, 'Payload-Oxum'), oxum(files)];
  if (told !== undefined && told !== own)
    tell(
      names.info,
      `Unexpected Payload-Oxum ${told}, expected ${own}: bytes and number of the files in data`,
    );
  return faults;
}

function textOf(files: BagFiles, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes && Buffer.from(bytes).toString();
}
