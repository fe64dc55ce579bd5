import { execFile } from 'node:child_process';
import { access, constants, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Names under which Linux distributions put a browser of Chromium's family on the PATH, the best known first. */
const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** Where a Chrome, Chromium or Edge stands when it is installed: absolute paths, in the order to be tried. */
export function installationPaths(): string[] {
  const { env, platform } = process;
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => !!root,
    );
    return WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => join(root as string, program)));
  }
  if (platform === 'darwin') {
    return MAC_APPLICATIONS.flatMap((name) =>
      ['/', homedir()].map((root) => join(root, `Applications/${name}.app/Contents/MacOS/${name}`)),
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** Whether a path names a file that may be executed. */
export async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/**
 * Asks a browser which one it is.
 *
 * @param path An executable file.
 * @returns What `--version` prints, as `Chromium 153.0.8010.0`; on Windows, where Chrome opens a window instead, the
 *   file's path, size and time.
 * @throws Error when the file cannot be run.
 */
export async function identify(path: string, signal?: AbortSignal): Promise<string> {
  if (process.platform === 'win32') {
    const { size, mtimeMs } = await stat(path);
    return `${path} ${size} ${mtimeMs}`;
  }
  const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 10_000, signal });
  return stdout.trim();
}
