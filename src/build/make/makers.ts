import { slots } from '../../model/slots.ts';
import type { Store } from '../store/cacache-store.ts';
import { openProcesses } from '../work/processes.ts';
import type { CircularTask } from './circular-task.ts';
import { type ListingTask, type MadeList, makeList, obtain, readMade, readTold } from './maker.ts';
import type { CircularRecord, StoredCircular } from './record.ts';

/** A circular to be made, and the keys of what is made of it. */
interface Makeable {
  readonly key: string;
  readonly pageKey: string;
  readonly task: CircularTask;
}

/** A circular that was made, and what is to be done where the store has it no more. */
interface MadeOnce extends Omit<Makeable, 'task'> {
  readonly task: () => CircularTask;
}

/** Makes circulars. */
export interface Makers {
  /** Has ready what circulars have in common, while it is looked for those that are to be made. */
  readonly prepare: (pageKey: string) => void;
  /** Makes a circular and puts it into the store, unless that has it. */
  readonly make: (circular: Makeable, tell?: (what: string) => void) => Promise<CircularRecord>;
  /** Gives a circular that was made, its pages too; made again where the store has it no more. */
  readonly load: (circular: MadeOnce) => Promise<StoredCircular>;
  /** Gives what was told of a circular that was made: `PackedFile[]` as JSON. */
  readonly told: (circular: MadeOnce) => Promise<string>;
  /** Makes a page of the index. */
  readonly list: (list: Omit<ListingTask, 'content'>) => Promise<MadeList>;
  /** How many damaged entries of the store were found on the way. */
  readonly damaged: () => number;
  /** Says that little more is going to be asked for, and that late, where much was. */
  readonly rest: () => void;
  /** Ends what is at work. */
  readonly close: () => Promise<void>;
}

/** Who has made so many circulars has little memory; with more it gets hundreds of megabytes. */
const FEW = 10;

/**
 * Opens makers: in other processes, of which one gets ready at once; or in this one where nothing is done at once.
 *
 * @param content the `content` folder, absolute.
 * @param jobs how many are made at once.
 * @param signal ends them.
 */
export function openMakers(
  content: string,
  store: Store,
  jobs: number,
  signal: AbortSignal | undefined,
): Makers {
  const alone = slots(1);
  const elsewhere = jobs > 1;
  const processes = openProcesses(jobs, signal);
  if (elsewhere) processes.start();
  let closed = false;
  let damaged = 0;
  let count = 0;
  let last: { readonly key: string; readonly made: Promise<StoredCircular> } | undefined;
  const make: Makers['make'] = async ({ key, pageKey, task }, tell) => {
    const all = { content, pageKey, store: store.folder, key, task };
    const here = () => {
      signal?.throwIfAborted();
      return obtain(all);
    };
    const made = await (elsewhere ? processes.make(all) : alone(here));
    tell?.(task.slug);
    damaged += made.damaged;
    count += 1;
    return made.record;
  };
  const read = async ({ task: toTask, ...circular }: MadeOnce) => {
    const kept = await readMade(store, circular.key);
    if (kept) return kept;
    const task = toTask();
    if (closed) throw new Error(`What was made of ${task.slug} is not kept; build again`);
    await make({ ...circular, task });
    const made = await readMade(store, circular.key);
    // Another process can take away what this one has just put there.
    if (!made) throw new Error(`The cache lost ${task.slug} while it was built; build again`);
    return made;
  };
  return {
    prepare(pageKey) {
      processes.prepare({ content, pageKey });
    },
    make,
    load(circular) {
      // What is asked of a circular comes together.
      if (last?.key !== circular.key) last = { key: circular.key, made: read(circular) };
      return last.made;
    },
    told: async (circular) => (await readTold(store, circular.key)) ?? (await read(circular)).told,
    list: (list) =>
      elsewhere ? processes.list({ content, ...list }) : alone(() => makeList({ content, ...list })),
    damaged: () => damaged,
    rest() {
      if (count > FEW) processes.rest();
    },
    async close() {
      closed = true;
      await processes.close();
    },
  };
}
