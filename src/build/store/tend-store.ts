import { existsSync } from 'node:fs';
import cacache from 'cacache';
import { keysOf } from '../fresh/ledger.ts';
import { ledgerOut } from '../fresh/ledger-keys.ts';
import { openFolder, storeFolder } from './cacache-store.ts';

/** Milliseconds for which what was put is kept though no ledger knows it: a build at work writes its ledger last. */
const GRACE = 3_600_000;

/** What a look at the store came to. */
export interface Tended {
  /** Its folder; nothing where there is none. */
  readonly folder: string | undefined;
  /** How many entries there are now, and their bytes. */
  readonly entries: number;
  readonly bytes: number;
  /** How many entries were taken away because what they stood for was damaged or missing, or because nothing needed them. */
  readonly damaged: number;
  readonly unneeded: number;
  /** How many bytes were freed. */
  readonly freed: number;
}

/** Reads all of the store, and takes away what is damaged. */
export async function verifyStore(): Promise<Tended> {
  const folder = await storeFolder();
  return folder !== undefined && existsSync(folder) ? tend(folder, 0) : nothing(folder);
}

/**
 * Takes away what no build needs that could be run again: what no ledger names of a `dist` that is still there; nothing where a
 * ledger is damaged. Then verifies the rest.
 */
export async function pruneStore(): Promise<Tended> {
  const folder = await storeFolder();
  if (folder === undefined || !existsSync(folder)) return nothing(folder);
  const entries = Object.values(await cacache.ls(folder));
  const needed = new Set<string>();
  for (const { key } of entries) {
    const out = ledgerOut(key);
    if (out === undefined || !existsSync(out)) continue;
    needed.add(key);
    const named = await keysOf(openFolder(folder), key);
    if (!named) return tend(folder, 0);
    for (const one of named) needed.add(one);
  }
  const isYoung = (time: number) => Date.now() - time < GRACE;
  const unneeded = entries.filter(
    ({ key, time }) => !needed.has(key) && (ledgerOut(key) !== undefined || !isYoung(time)),
  );
  for (const { key } of unneeded) await cacache.rm.entry(folder, key);
  return tend(folder, unneeded.length);
}

/** What cacache tells of a verification; its types do not. */
interface Verified {
  readonly missingContent: number;
  readonly reclaimedSize: number;
  readonly totalEntries: number;
  readonly keptSize: number;
}

async function tend(folder: string, unneeded: number): Promise<Tended> {
  const { missingContent, reclaimedSize, totalEntries, keptSize } = (await cacache.verify(
    folder,
  )) as unknown as Verified;
  return {
    folder,
    entries: totalEntries,
    bytes: keptSize,
    // What is damaged is taken away first, and missing then.
    damaged: missingContent,
    unneeded,
    freed: reclaimedSize,
  };
}

function nothing(folder: string | undefined): Tended {
  return { folder, entries: 0, bytes: 0, damaged: 0, unneeded: 0, freed: 0 };
}
