import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { show } from '../source/read-file.ts';
import { UsageError } from './errors.ts';
import { isRunning, startOf } from './processes.ts';
import { removeEmpty } from './stage.ts';

/** Who is at work on a folder. */
interface Holder {
  readonly pid: number;
  /** When the process began, in ticks of its machine; empty where that is not known. */
  readonly began: string;
  readonly host: string;
  /** Tells this hold from others of the same process. */
  readonly id: string;
}

const name = '.lock';
/** Milliseconds that a holder has to write who it is. */
const WRITING = 200;

/**
 * Takes hold of the folder to publish to, which is made where it is not there: no two builds are at work on one. What a process
 * that is dead held is taken over.
 *
 * @param out the folder, absolute.
 * @returns lets go of it; a folder that was made for nothing goes too.
 * @throws UsageError where another build holds it, or where there can be no such folder.
 */
export async function holdFolder(out: string): Promise<() => Promise<void>> {
  const lock = join(out, name);
  let made: string | undefined;
  try {
    made = await mkdir(out, { recursive: true });
    const own: Holder = {
      pid: process.pid,
      began: (await startOf(process.pid)) ?? '',
      host: hostname(),
      id: randomUUID(),
    };
    while (!(await create(lock, own))) await takeOver(lock, out);
    return async () => {
      if ((await holderOf(lock))?.id === own.id) await rm(lock, { force: true });
      if (made !== undefined) await removeEmpty(out, dirname(made));
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Cannot build to ${show(out)}: ${(error as Error).message}`, { cause: error });
  }
}

async function create(lock: string, own: Holder): Promise<boolean> {
  try {
    await writeFile(lock, JSON.stringify(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a lock away whose holder is dead. */
async function takeOver(lock: string, out: string): Promise<void> {
  let holder = await holderOf(lock);
  if (!holder) {
    // Its holder may just be writing who it is; one that got killed then never will.
    await setTimeout(WRITING);
    holder = await holderOf(lock);
  }
  if (holder && (await isAtWork(holder))) throw new UsageError(describe(holder, lock, out));
  // By renaming: of two that find it stale only one takes it away, and not the lock that the other one has then.
  const aside = `${lock}-${randomUUID()}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = await holderOf(aside);
  if (taken && taken.id !== holder?.id) await rename(aside, lock);
  else await rm(aside, { force: true });
}

async function holderOf(lock: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(lock, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Whether a process is there, and not another one that was given its number; of other machines nobody knows. */
async function isAtWork({ pid, began, host }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  return isRunning(pid) && ((await startOf(pid)) ?? began) === began;
}

function describe({ pid, host }: Holder, lock: string, out: string): string {
  const who = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  const advice = host === hostname() ? '' : `; if that one is gone for good, remove ${show(lock)}`;
  return `Another build is at work on ${show(out)}: ${who}. Wait until it has ended, or build to another folder with --out${advice}`;
}
