import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledVersion, unpackArchive } from './bundled-package.ts';
import { cacheFolder } from './cache-folder.ts';

/**
 * Gives a browser on Linux one font family, Open Sans, and nothing of the system's: an edition shall not depend on what
 * is installed, and without any font pages come out textless.
 *
 * @returns The environment variables that make fontconfig use it.
 * @throws AggregateError when there is no place to unpack into; or whatever aborted `signal`.
 */
export async function hermeticFonts(signal?: AbortSignal): Promise<Record<string, string>> {
  const name = `fonts-${await bundledVersion()}`;
  const folder = await cacheFolder(name, (part, final) => unpack(part, final, signal), signal);
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

async function unpack(folder: string, final: string, signal: AbortSignal | undefined): Promise<void> {
  // The archive holds fonts/ and a fonts.conf for AWS Lambda.
  await unpackArchive('fonts', folder, signal);
  await writeFile(join(folder, 'fonts.conf'), configuration(final));
}

function configuration(folder: string): string {
  const path = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path}/fonts</dir>
  <cachedir>${path}/cache</cachedir>
</fontconfig>
`;
}
