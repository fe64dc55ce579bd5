import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file beside its place, then moves it there: it is never half-written, and a killed run leaves the old one. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
