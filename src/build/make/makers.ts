import { slots } from '../../model/slots.ts';
import type { Store } from '../store/cacache-store.ts';
import type { BenchOf } from '../fresh/common.ts';
import { openProcesses } from '../work/processes.ts';
import type { CircularTask, Made } from './circular-task.ts';
import { type ListingTask, type MadeList, makeList, obtain, readList, readMade, readTold } from './maker.ts';
import type { CircularRecord, StoredCircular } from './record.ts';

/** A circular to be made, and the key of what is made of it. */
interface Makeable {
  readonly key: string;
  readonly bench: BenchOf;
  readonly task: CircularTask;
}

/** A circular that was made, and what is to be done where the store has it no more. */
interface MadeOnce extends Omit<Makeable, 'task'> {
  readonly slug: string;
  readonly task: () => CircularTask;
}

/** Makes circulars. */
export interface Makers {
  /** Has the workbench ready, while it is looked for what is to be made. */
  readonly prepare: (bench: BenchOf) => void;
  /** Begins to make one that will be asked for, where that goes on in another process. */
  readonly begin: (circular: Makeable) => void;
  /** Makes a circular and puts it into the store, unless that has it. */
  readonly make: (circular: Makeable, tell?: (what: string) => void) => Promise<CircularRecord>;
  /** Gives a circular that was made, its pages too; made again where the store has it no more. */
  readonly load: (circular: MadeOnce) => Promise<StoredCircular>;
  /** Gives what was told of a circular that was made: `PackedFile[]` as JSON. */
  readonly told: (circular: MadeOnce) => Promise<string>;
  /** Gives a page of the index; made where the store does not have it. */
  readonly list: (list: Omit<ListingTask, 'store'>) => Promise<MadeList>;
  /** How many damaged entries of the store were found on the way. */
  readonly damaged: () => number;
  /** Says that what is still to come are lists, made late and one after the other. */
  readonly rest: () => void;
  /** Says that nothing is to come: what has nothing to do ends by itself, and keeps before what it compiled. */
  readonly retire: () => void;
  /** Ends what is at work. */
  readonly close: () => Promise<void>;
}

/** With no more circulars made than this a process has little memory; with more it gets hundreds of megabytes. */
const FEW = 10;

/**
 * Opens makers: in other processes, of which the first begins to load now; in this one where one thing is made at a time.
 *
 * @param jobs how many are made at once.
 * @param signal ends them.
 */
export function openMakers(store: Store, jobs: number, signal: AbortSignal | undefined): Makers {
  const alone = slots(1);
  const elsewhere = jobs > 1;
  const processes = openProcesses(jobs, signal);
  if (elsewhere) processes.start();
  let closed = false;
  let damaged = 0;
  let count = 0;
  let last: { readonly key: string; readonly made: Promise<StoredCircular> } | undefined;
  const begun = new Map<string, Promise<Made>>();
  const ask = ({ key, bench, task }: Makeable): Promise<Made> => {
    const all = { key, bench, task, store: store.folder };
    if (elsewhere) return processes.make(all);
    return alone(() => {
      signal?.throwIfAborted();
      return obtain(all);
    });
  };
  const make: Makers['make'] = async (circular, tell) => {
    const { key, task } = circular;
    const asked = begun.get(key) ?? ask(circular);
    begun.delete(key);
    const made = await asked;
    tell?.(task.slug);
    damaged += made.damaged;
    count += 1;
    return made.record;
  };
  const read = async ({ slug, task: toTask, ...circular }: MadeOnce) => {
    const kept = await readMade(store, circular.key);
    if (kept) return kept;
    if (closed) throw new Error(`What was made of ${slug} is not kept; build again`);
    await make({ ...circular, task: toTask() });
    const made = await readMade(store, circular.key);
    // Another process can take away what this one has just put there.
    if (!made) throw new Error(`The cache lost ${slug} while it was built; build again`);
    return made;
  };
  return {
    prepare: processes.prepare,
    begin(circular) {
      if (!elsewhere || begun.size === jobs) return;
      const made = ask(circular);
      // Who asks for it hears why.
      made.catch(() => {});
      begun.set(circular.key, made);
    },
    make,
    load(circular) {
      // What is asked of a circular comes together.
      if (last?.key !== circular.key) last = { key: circular.key, made: read(circular) };
      return last.made;
    },
    told: async (circular) => (await readTold(store, circular.key)) ?? (await read(circular)).told,
    async list(list) {
      const kept = await readList(store, list.key);
      if (kept) return kept;
      const task = { ...list, store: store.folder };
      await (elsewhere ? processes.list(task) : alone(() => makeList(task)));
      const made = await readList(store, list.key);
      // Another process can take away what this one has just put there.
      if (!made) throw new Error(`The cache lost ${list.listing.place.path} while it was built; build again`);
      return made;
    },
    damaged: () => damaged,
    rest: () => processes.rest(count > FEW ? 0 : 1),
    retire: () => processes.rest(0),
    async close() {
      closed = true;
      await processes.close();
    },
  };
}
