import type { Former } from './former.ts';
import type { PlacedFiles } from './fresh/seen-files.ts';
import { pauses } from './pauses.ts';
import type { StagedFile } from './stage.ts';

/** Whether all that a former build published is published now, so that the ledger knows it, of which only a manifest knew. */
export async function isAllKnown(
  former: Former | undefined,
  chosen: ReadonlyMap<string, unknown>,
  productsNow: (slug: string) => readonly StagedFile[],
  others: PlacedFiles,
): Promise<boolean> {
  const pause = pauses();
  for (const slug of former?.slugs() ?? []) {
    await pause();
    const now = new Set(chosen.has(slug) ? productsNow(slug).map(({ path }) => path) : []);
    if (former?.filesOf(slug).some(({ path }) => !now.has(path))) return false;
  }
  return former?.assets.every(({ path }) => others.has(path)) ?? true;
}
