import { counted } from '../source/counted.ts';
import { pruneStore, type Tended, verifyStore } from '../build/store/tend-store.ts';
import { show } from '../source/read-file.ts';
import type { CacheAction } from './option-values.ts';
import type { Terminal } from './terminal.ts';

/**
 * `hexapla cache`: looks after what builds keep for the next one. `verify` reads all of it and takes away what is damaged;
 * `prune` takes away as well what no published folder that is still there needs.
 */
export async function cacheCommand(action: CacheAction, { stdout, quiet }: Terminal): Promise<void> {
  const tended = action === 'verify' ? await verifyStore() : await pruneStore();
  if (!quiet) stdout.write(describe(tended));
}

function describe({ folder, entries, bytes, damaged, unneeded, freed }: Tended): string {
  if (folder === undefined) return 'There is no place for a cache\n';
  const gone = [
    damaged > 0 && `${counted(damaged, 'entry', 'entries')} damaged`,
    unneeded > 0 && `${counted(unneeded, 'entry', 'entries')} no longer needed`,
  ].filter((one) => one !== false);
  const taken = gone.length > 0 ? `; taken away: ${gone.join(', ')}` : '';
  const free = freed > 0 ? `; ${size(freed)} freed` : '';
  return `${show(folder)}: ${counted(entries, 'entry', 'entries')}, ${size(bytes)}${taken}${free}\n`;
}

function size(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
