import type { BagFault } from './bag-fault.ts';
import { infoValue, readBagInfo } from './bag-info.ts';
import { type BagFiles, names } from './bag-files.ts';

/** Checks that what a bag says of its circular, version and status agrees with what it is called, and is said once. */
export function checkIdentity(files: BagFiles): BagFault[] {
  const bytes = files.get(names.info);
  // That it is missing is told of the tags.
  if (!bytes) return [];
  const { info } = readBagInfo(Buffer.from(bytes).toString());
  const faults: BagFault[] = [];
  const tell = (reason: string) => faults.push({ where: names.info, reason });
  const labels = Map.groupBy(info, ([label]) => label.toLowerCase());
  for (const [label, own] of labels) {
    // A draft can have several reasons to be one.
    if (own.length > 1 && label !== 'circular-open')
      tell(`Unexpected second ${own[1]?.[0]}, expected it once`);
  }
  const name = infoValue(info, 'Internal-Sender-Identifier') ?? '';
  const called = /^(?<slug>.+)\.v(?<version>[1-9]\d*)(?<draft>\.draft)?$/.exec(name)?.groups;
  if (!called) {
    if (name !== '')
      tell(`Unexpected Internal-Sender-Identifier ${name}, expected a circular and its version`);
    return faults;
  }
  const { slug = '', version = '', draft } = called;
  const agree = (label: string, expected: string) => {
    const value = infoValue(info, label);
    if (value !== undefined && value !== expected)
      tell(`Unexpected ${label} ${value}, expected ${expected} as in ${name}`);
  };
  agree('Circular-Version', version);
  agree('Circular-Status', draft === undefined ? 'released' : 'draft');
  agree('Bag-Group-Identifier', slug);
  // A folder may be called otherwise than the reference.
  const reference = infoValue(info, 'Circular-Reference');
  if (reference === undefined) tell('Missing Circular-Reference');
  else agree('External-Identifier', `${reference} v${version}`);
  return faults;
}
