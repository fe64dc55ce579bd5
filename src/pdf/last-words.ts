import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds; a browser that cannot start says so within a few tens. */
const PATIENCE = 10_000;

/**
 * Starts a browser that failed to launch once more, on an empty page, to hear why: puppeteer keeps to itself what it
 * writes on stderr when it talks to it through a pipe.
 *
 * @param args The flags with which it failed.
 * @param env The whole environment.
 * @returns What it wrote on stderr, trimmed, or why there was no starting it; empty when it has nothing to say.
 */
export async function lastWords(
  executablePath: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'hexapla-profile-'));
  const all = ['--headless', `--user-data-dir=${profile}`, ...args, '--dump-dom', 'about:blank'];
  try {
    return await new Promise((resolve) => {
      execFile(
        executablePath,
        all,
        { env, timeout: PATIENCE, killSignal: 'SIGKILL' },
        (error, _stdout, stderr) => {
          resolve(stderr.trim() || (error ? error.message.trim() : ''));
        },
      );
    });
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
