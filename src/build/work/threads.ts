import { availableParallelism } from 'node:os';
import type { Finished, FinishingTask } from './worker.ts';

/** The threads of a build. None is started before there is work for it. */
export interface Threads {
  /** How many there are. */
  readonly count: number;
  /** Takes a print through its passes; the bytes of the print are the thread's then. */
  readonly finish: (task: FinishingTask) => Promise<Finished>;
  /** Has them load what finishes PDFs. */
  readonly prepare: () => void;
  /** Ends them, also those that are at work. */
  readonly close: () => Promise<void>;
}

/** How many things are done at once where nobody says how many: as many as the processor does. */
export function defaultJobs(): number {
  return availableParallelism();
}

/**
 * What a thread has for things that do not live long: a third of what it had otherwise, which takes it no more time and a quarter
 * less of the memory of all.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

// Here, and compiled beside it, the ending is another one.
const worker = new URL(`./worker${import.meta.url.slice(-3)}`, import.meta.url).href;

/**
 * Opens threads.
 *
 * @param signal ends what they are at.
 */
export function openThreads(count: number, signal?: AbortSignal): Threads {
  const open = async () => {
    const { Piscina } = await import('piscina');
    return new Piscina({
      filename: worker,
      minThreads: 0,
      maxThreads: count,
      idleTimeout: 60_000,
      // A thread that waits with `Atomics.wait` for its next task may never hear that it is to end: the build hung then.
      atomics: 'disabled',
      resourceLimits,
    });
  };
  let pool: ReturnType<typeof open> | undefined;
  const run = async <T>(name: string, task: unknown, transferList: ArrayBuffer[] = []): Promise<T> => {
    signal?.throwIfAborted();
    pool ??= open();
    try {
      return (await (await pool).run(task, { name, transferList, ...(signal && { signal }) })) as T;
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  };
  return {
    count,
    // Copies would stay here until all memory is looked through for what is no longer used: hundreds of megabytes.
    finish: (task) => run('finish', task, ownBuffer(task.pdf)),
    prepare() {
      // A thread that fails to load it fails again, and tells, when it has something to finish.
      for (let thread = 0; thread < count; thread++) run('prepare', undefined).catch(() => {});
    },
    close: async () => (await pool)?.destroy(),
  };
}

/** The memory of bytes, where nothing else has a part of it. */
function ownBuffer({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
