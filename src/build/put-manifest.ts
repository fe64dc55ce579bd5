import { version } from '../model/version.ts';
import { type Contents, filesInOrder } from './dist-contents.ts';
import type { Former } from './former.ts';
import type { Ledger } from './fresh/ledger.ts';
import { MANIFEST, writeManifest } from './manifest.ts';
import { entriesOf, type Told } from './manifest-entries.ts';
import type { StagedFile } from './stage.ts';
import type { Staging } from './staging.ts';

/** What a manifest is to tell, and what there was before. */
interface Telling extends Omit<Told, 'kept'> {
  readonly whole: boolean;
  readonly former: Former | undefined;
  readonly ledger: Ledger | undefined;
}

/** Puts the manifest, unless it says what that of `dist` says; tells whether it did. */
export async function putManifest(
  telling: Telling,
  contents: Contents,
  staging: Staging,
): Promise<{ file: StagedFile; isPut: boolean }> {
  const { whole, former, ledger } = telling;
  const editions = await entriesOf({ ...telling, kept: whole ? undefined : former });
  const pieces = writeManifest({ hexapla: version, files: filesInOrder(contents), editions });
  let isPut = false;
  const file = await staging.putPieces(MANIFEST, pieces, (sha256) => {
    isPut = !staging.isThere(MANIFEST, ledger?.products.get(MANIFEST), sha256);
    return isPut;
  });
  return { file, isPut };
}
