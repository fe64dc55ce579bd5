import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { slots } from '../../model/slots.ts';
import type { Made } from '../make/circular-task.ts';
import type { MakingTask } from '../make/maker.ts';

/** What a process says of a circular that it was given. */
export type MakingAnswer =
  | { readonly made: Made }
  | { readonly failed: { readonly name: string; readonly message: string } };

/**
 * Processes that make circulars. What aligning needs, and leaves, lies in theirs and not in the memory of this one: it does not
 * grow with the number of circulars.
 */
export interface Processes {
  /** Makes a circular when its turn has come; in another process where the first one died. */
  readonly make: (task: MakingTask) => Promise<Made>;
  /** Has those end that have nothing to do; where there is more, others begin. */
  readonly rest: () => void;
  /** Ends them, also those that are at work. */
  readonly close: () => Promise<void>;
}

const program = fileURLToPath(new URL(`./maker-process${import.meta.url.slice(-3)}`, import.meta.url));

/**
 * Opens processes. None is started before there is work for it.
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
    child.once('exit', () => {
      all.delete(child);
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1);
    });
    return child;
  }

  async function ask(task: MakingTask): Promise<Made> {
    let child = idle.pop();
    while (child && !child.connected) child = idle.pop();
    child ??= start();
    const ended = new AbortController();
    const within = { signal: signal ? AbortSignal.any([signal, ended.signal]) : ended.signal };
    try {
      const died = once(child, 'exit', within).then(([code, by]: (string | number | null)[]) => {
        throw new DeadProcessError(
          `A process of the build died (${by ?? code}) with ${task.task.slug} to be made`,
        );
      });
      const answered = once(child, 'message', within);
      child.send(task);
      const [answer] = (await Promise.race([answered, died])) as [MakingAnswer];
      idle.push(child);
      if ('made' in answer) return answer.made;
      throw Object.assign(new Error(answer.failed.message), { name: answer.failed.name });
    } finally {
      ended.abort();
    }
  }

  return {
    make: (task) =>
      inTurn(async () => {
        signal?.throwIfAborted();
        if (closed) throw new Error(`${task.task.slug} cannot be made: the build has ended`);
        try {
          return await ask(task).catch((error: unknown) => {
            if (error instanceof DeadProcessError && !closed) return ask(task);
            throw error;
          });
        } catch (error) {
          signal?.throwIfAborted();
          throw error;
        }
      }),
    rest() {
      for (const child of idle.splice(0)) if (child.connected) child.disconnect();
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

class DeadProcessError extends Error {
  override name = 'DeadProcessError';
}
