import { access, constants, lstat, mkdir } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { unpackOnce } from './unpack-once.ts';

/**
 * Gives a folder of the user's cache that is filled once and then reused by all runs and processes.
 *
 * @param name The folder's name, which has to change with its content: `chromium-153.0.0`.
 * @param fill Writes the content into `folder`; `final` is the path at which it will stand.
 * @returns The folder's absolute path: below `$XDG_CACHE_HOME/hexapla` or `~/.cache/hexapla`, or below the system's
 *   temporary folder where the cache cannot be used (not writable, full, no programs may run there).
 * @throws AggregateError with the reason for each place, when none can be used; or whatever aborted `signal`.
 */
export async function cacheFolder(
  name: string,
  fill: (folder: string, final: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<string> {
  const failures: Error[] = [];
  for (const root of roots()) {
    try {
      await claim(root);
      return await unpackOnce(join(root, name), fill);
    } catch (error) {
      signal?.throwIfAborted();
      failures.push(error as Error);
    }
  }
  const reasons = failures.map((failure) => failure.message).join('; ');
  throw new AggregateError(
    failures,
    `Cannot unpack ${name}: ${reasons}. Set XDG_CACHE_HOME to a folder that has 250 MB of room and lets programs run.`,
  );
}

/**
 * The first folder of the user's cache that can be used: below `$XDG_CACHE_HOME/hexapla` or `~/.cache/hexapla`, or below the
 * system's temporary folder.
 *
 * @returns its absolute path; nothing where none can be used.
 */
export async function cacheRoot(): Promise<string | undefined> {
  for (const root of roots()) {
    try {
      await claim(root);
      await access(root, constants.W_OK);
      return root;
    } catch {
      // The next one may do.
    }
  }
  return undefined;
}

function roots(): string[] {
  const stated = process.env['XDG_CACHE_HOME'];
  const home = stated && isAbsolute(stated) ? stated : join(homedir(), '.cache');
  return [join(home, 'hexapla'), join(tmpdir(), `hexapla-${userInfo().uid}`)];
}

/** What lies here gets executed: a folder that somebody else made, in a shared /tmp, is not for us. */
async function claim(root: string): Promise<void> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const { uid } = await lstat(root);
  if (uid !== userInfo().uid) throw new Error(`${root} belongs to another user`);
}
