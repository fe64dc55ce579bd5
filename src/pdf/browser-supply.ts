import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bundledChromium, canRunBundledChromium } from './bundled-chromium.ts';
import { bundledVersion } from './bundled-package.ts';
import { hermeticFonts } from './hermetic-fonts.ts';
import { identify, installationPaths, isExecutable } from './installed-browser.ts';

/** Environment variables by which a user names the browser, the first one set counts. */
const VARIABLES = ['HEXAPLA_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'];

/** A browser that is there to be launched. */
export interface SuppliedBrowser {
  /** Absolute path of the program. */
  readonly executablePath: string;
  /** Environment variables it needs besides the inherited ones. */
  readonly env: Readonly<Record<string, string>>;
  /** Changes with the program, and with it perhaps the PDF: `chromium-153.0.0`, `Google Chrome 153.0.8010.12`. */
  readonly id: string;
}

/** There is no browser; the message says where it was looked for and what to do. */
export class BrowserMissingError extends Error {
  override readonly name = 'BrowserMissingError';
}

/**
 * Finds the browser that prints: the one that the environment names (`HEXAPLA_BROWSER`, else
 * `PUPPETEER_EXECUTABLE_PATH`), else the bundled Chromium where it runs, else an installed Chrome, Chromium or Edge.
 * On Linux each of them sees the bundled font only.
 *
 * @throws BrowserMissingError when there is none, or none where the environment says; AggregateError when there is no
 *   place to unpack into; or whatever aborted `signal`.
 */
export async function supplyBrowser({
  signal,
}: {
  signal?: AbortSignal | undefined;
} = {}): Promise<SuppliedBrowser> {
  const variable = VARIABLES.find((name) => process.env[name]);
  if (variable) return named(variable, signal);
  if (canRunBundledChromium()) {
    const fonts = await hermeticFonts(signal);
    const chromium = await bundledChromium(signal);
    return { ...chromium, env: { ...fonts, ...chromium.env } };
  }
  return installed(signal);
}

/**
 * Tells which browser would print, without running or unpacking one: changes with the program, as far as its path, size and time
 * tell it. Empty where there is none.
 */
export async function browserKey(): Promise<string> {
  const variable = VARIABLES.find((name) => process.env[name]);
  if (variable) return fileKey(resolve(process.env[variable] as string));
  if (canRunBundledChromium()) return `chromium-${await bundledVersion()}`;
  for (const path of installationPaths()) if (await isExecutable(path)) return fileKey(path);
  return '';
}

async function fileKey(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found ? `${path} ${found.size} ${found.mtimeMs}` : path;
}

async function named(variable: string, signal: AbortSignal | undefined): Promise<SuppliedBrowser> {
  const executablePath = resolve(process.env[variable] as string);
  const advice = `Set it to the path of a Chrome or Chromium, or unset it to let Hexapla find one.`;
  if (!(await isExecutable(executablePath)))
    throw new BrowserMissingError(`${variable} is ${executablePath}, where there is no program. ${advice}`);
  try {
    return await describe(executablePath, signal);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new BrowserMissingError(`${variable} is ${executablePath}, which does not run. ${advice}`, {
      cause,
    });
  }
}

async function installed(signal: AbortSignal | undefined): Promise<SuppliedBrowser> {
  const paths = installationPaths();
  for (const path of paths) if (await isExecutable(path)) return describe(path, signal);
  throw new BrowserMissingError(
    `There is no browser to print with. The bundled Chromium is for Linux with glibc on x64, this is ${process.platform} on ` +
      `${process.arch}; looked for an installed one at ${paths.join(', ')}. Install Chrome or Chromium, or set ` +
      'HEXAPLA_BROWSER to the path of one.',
  );
}

async function describe(executablePath: string, signal: AbortSignal | undefined): Promise<SuppliedBrowser> {
  const id = await identify(executablePath, signal);
  return { executablePath, env: process.platform === 'linux' ? await hermeticFonts(signal) : {}, id };
}
