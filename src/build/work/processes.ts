import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { slots } from '../../model/slots.ts';
import type { Made } from '../make/circular-task.ts';
import type { BenchOf } from '../fresh/common.ts';
import type { ListingTask, MakingTask } from '../make/maker.ts';

/** What a process is asked to make. */
export type MakerMessage = MakingTask | ListingTask;

/** What it says of that; of a list nothing, as the store has it. */
export type MakerAnswer =
  | { readonly made?: Made }
  | { readonly failed: { readonly name: string; readonly message: string } };

/**
 * Processes that make circulars, and lists of them. What that needs, and leaves, lies in their memory and not in that of this
 * one, which does not grow with the number of circulars.
 */
export interface Processes {
  /** Starts one before there is something to make: it loads what it needs. */
  readonly start: () => void;
  /** Has those that have nothing to do open the workbench. */
  readonly prepare: (bench: BenchOf) => void;
  /** Makes a circular when its turn has come; in another process where the first one died. */
  readonly make: (task: MakingTask) => Promise<Made>;
  /** Makes a list, in the same way. */
  readonly list: (task: ListingTask) => Promise<void>;
  /** Has those end that have nothing to do, but for so many; where there is more to do, others begin. */
  readonly rest: (staying: number) => void;
  /** Ends them, also those that are at work. */
  readonly close: () => Promise<void>;
}

const program = fileURLToPath(new URL(`./maker-process${import.meta.url.slice(-3)}`, import.meta.url));

/**
 * Opens processes. None is started before there is work for it, unless one is asked for.
 *
 * @param count how many there are.
 * @param signal ends what they are at.
 */
export function openProcesses(count: number, signal?: AbortSignal): Processes {
  const inTurn = slots(count);
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  let closed = false;

  function start(): ChildProcess {
    // Not with what this one was started with: who measures or debugs it means it alone.
    const child = fork(program, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    all.add(child);
    const forget = () => {
      all.delete(child);
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1);
    };
    child.once('exit', forget);
    // One that cannot be started does not exit; who asks it for something hears why.
    child.on('error', forget);
    return child;
  }

  async function ask(message: MakerMessage): Promise<Made | undefined> {
    let child = idle.pop();
    while (child && !child.connected) child = idle.pop();
    child ??= start();
    const ended = new AbortController();
    const within = { signal: signal ? AbortSignal.any([signal, ended.signal]) : ended.signal };
    try {
      const died = once(child, 'exit', within).then(([code, by]: (string | number | null)[]) => {
        throw new DeadProcessError(
          `A process of the build died (${by ?? code}) with ${nameOf(message)} to be made`,
        );
      });
      const answered = once(child, 'message', within);
      // One that is dead tells so by its end.
      child.send(message, () => {});
      const [answer] = (await Promise.race([answered, died])) as [MakerAnswer];
      idle.push(child);
      if ('failed' in answer)
        throw Object.assign(new Error(answer.failed.message), { name: answer.failed.name });
      return answer.made;
    } finally {
      ended.abort();
    }
  }

  const askInTurn = (message: MakerMessage) =>
    inTurn(async () => {
      signal?.throwIfAborted();
      if (closed) throw new Error(`${nameOf(message)} cannot be made: the build has ended`);
      try {
        return await ask(message).catch((error: unknown) => {
          if (error instanceof DeadProcessError && !closed) return ask(message);
          throw error;
        });
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      }
    });

  return {
    start: () => void idle.push(start()),
    prepare(bench) {
      for (const child of idle) if (child.connected) child.send(bench, () => {});
    },
    make: (task) => askInTurn(task) as Promise<Made>,
    async list(task) {
      await askInTurn(task);
    },
    rest(staying) {
      for (const child of idle.splice(staying)) if (child.connected) child.disconnect();
    },
    async close() {
      closed = true;
      const gone = Array.from(all, async (child) => {
        const exited = once(child, 'exit');
        child.kill('SIGKILL');
        await exited;
      });
      await Promise.all(gone);
    },
  };
}

function nameOf(message: MakerMessage): string {
  return 'listing' in message ? message.listing.place.path : message.task.slug;
}

class DeadProcessError extends Error {
  override name = 'DeadProcessError';
}
