import type { KeyObject } from 'node:crypto';
import type { BagFault } from './bag-fault.ts';
import { payload } from './bag-files.ts';
import { checkComplete } from './check-complete.ts';
import { checkIdentity } from './check-identity.ts';
import { checkManifests } from './check-manifests.ts';
import { checkPdfs } from './check-pdfs.ts';
import { checkPremis } from './check-premis.ts';
import { checkSources } from './check-sources.ts';
import { checkTags } from './check-tags.ts';
import type { FoundBag } from './read-bag.ts';
import { checkSignature } from './signature.ts';

/**
 * Checks all that a bag promises: that it is whole, complete and nothing else, that each file is as it was, that its pages say
 * what its sources say, that its PDFs conform and say what the pages say, and that who signed it did.
 *
 * @param key the public key of who is to have signed it.
 * @returns each thing that is wrong.
 */
export async function verifyBag({ name, files, faults }: FoundBag, key?: KeyObject): Promise<BagFault[]> {
  const all = [
    ...faults,
    ...checkTags(files, name),
    ...checkIdentity(files),
    ...checkManifests(files),
    ...checkSignature(files, key),
    ...checkComplete(files),
    ...checkPremis(files),
    ...checkSources(files),
    ...(await checkPdfs(files, `${payload}content/`)),
  ];
  return [...new Map(all.map((fault) => [`${fault.where} ${fault.reason}`, fault])).values()];
}
