import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from './processes.ts';
import { PLAN, PREFIX } from './stage.ts';

/**
 * Clears away what the stages of killed runs left behind.
 *
 * @param out the folder that is published to, absolute.
 * @returns the places below it of what they may have published, which no manifest lists yet.
 */
export async function clearAbandoned(out: string): Promise<string[]> {
  const planned: string[] = [];
  for (const name of await readdir(out)) {
    const pid = name.startsWith(PREFIX) && Number(name.slice(PREFIX.length).split('-')[0]);
    if (!pid || isRunning(pid)) continue;
    planned.push(...(await plannedIn(join(out, name, PLAN))));
    await rm(join(out, name), { recursive: true, force: true });
  }
  return planned;
}

/** A run that was killed earlier had published nothing; one that was killed at writing its plan neither. */
async function plannedIn(path: string): Promise<string[]> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as string[];
  } catch {
    return [];
  }
}
