import { slots } from '../../model/slots.ts';
import type { Store } from '../store/cacache-store.ts';
import type { CircularTask } from './circular-task.ts';
import { obtain, readMade } from './maker.ts';
import type { CircularRecord, MadeCircular } from './record.ts';

/** A circular, and the keys of what is made of it. */
interface Makeable {
  readonly key: string;
  readonly pageKey: string;
  readonly task: CircularTask;
}

/** Makes circulars. */
export interface Makers {
  /** Makes a circular and puts it into the store, unless that has it. */
  readonly make: (circular: Makeable, tell?: (what: string) => void) => Promise<CircularRecord>;
  /** Gives a circular that was made, its pages too; made again where the store has it no more. */
  readonly load: (circular: Makeable) => Promise<MadeCircular>;
  /** How many damaged entries of the store were found on the way. */
  readonly damaged: () => number;
  readonly close: () => Promise<void>;
}

/**
 * Opens makers.
 *
 * @param content the `content` folder, absolute.
 * @param signal ends them.
 */
export function openMakers(content: string, store: Store, signal: AbortSignal | undefined): Makers {
  const inTurn = slots(1);
  let damaged = 0;
  const make: Makers['make'] = ({ key, pageKey, task }, tell) =>
    inTurn(async () => {
      signal?.throwIfAborted();
      tell?.(task.slug);
      const made = await obtain({ content, pageKey, store: store.folder, key, task });
      damaged += made.damaged;
      return made.record;
    });
  return {
    make,
    async load(circular) {
      const kept = await readMade(store, circular.key);
      if (kept) return kept;
      await make(circular);
      const made = await readMade(store, circular.key);
      // Another process can take away what this one has just put there.
      if (!made) throw new Error(`The cache lost ${circular.task.slug} while it was built; build again`);
      return made;
    },
    damaged: () => damaged,
    close: async () => {},
  };
}
