import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { bundledVersion, unpackArchive, unpackProgram } from './bundled-package.ts';
import { cacheFolder } from './cache-folder.ts';

/** The loader that the bundled program names: absent on musl systems (Alpine) and where nothing lies in its place (NixOS). */
const LOADER = '/lib64/ld-linux-x86-64.so.2';

/** Whether this machine can run the bundled Chromium, which is built for Linux with glibc on x64. */
export function canRunBundledChromium(): boolean {
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(LOADER);
}

/**
 * Unpacks the bundled Chromium headless shell (@sparticuz/chromium) with the libraries that a bare system lacks.
 * 209 MB and about two seconds the first time, some file stats after that.
 *
 * The package's own `executablePath()` is of no use here: it unpacks into one fixed folder, takes a half-written file
 * for a whole one, and brings the libraries on AWS Lambda only.
 *
 * @returns The program, the environment variables it needs, and an id that tells versions apart.
 * @throws AggregateError when there is no place to unpack into; or whatever aborted `signal`.
 */
export async function bundledChromium(
  signal?: AbortSignal,
): Promise<{ executablePath: string; env: Record<string, string>; id: string }> {
  const id = `chromium-${await bundledVersion()}`;
  const folder = await cacheFolder(id, (part) => unpack(part, signal), signal);
  const libraries = join(folder, 'al2023', 'lib');
  const inherited = process.env['LD_LIBRARY_PATH'];
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: inherited ? libraries + delimiter + inherited : libraries },
    id,
  };
}

async function unpack(folder: string, signal: AbortSignal | undefined): Promise<void> {
  const executable = join(folder, 'chromium');
  await unpackArchive('al2023', join(folder, 'al2023'), signal);
  await unpackProgram(executable, signal);
  // Refused where the folder's file system is mounted noexec: the next place may do.
  await access(executable, constants.X_OK);
}
