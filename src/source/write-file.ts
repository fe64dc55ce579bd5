import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file beside its place, then moves it there: it is never half-written, and a killed run leaves the old one. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await replaceFiles(new Map([[path, text]]));
}

/** Writes files so, by their paths: none is moved to its place before all are written. */
export async function replaceFiles(files: ReadonlyMap<string, string>): Promise<void> {
  const beside = new Map([...files.keys()].map((path) => [path, `${path}.${process.pid}.tmp`]));
  try {
    for (const [path, text] of files) await writeFile(beside.get(path) ?? path, text, { flag: 'wx' });
    for (const [path, written] of beside) await rename(written, path);
  } catch (error) {
    await Promise.all([...beside.values()].map((written) => rm(written, { force: true })));
    throw error;
  }
}
