import { readFile } from 'node:fs/promises';
import { fontPackages } from '../html/fonts/families.ts';

/** The licences of the fonts whose files are among these, by the names of the packages that they are from. */
export async function fontLicences(paths: Iterable<string>): Promise<Map<string, Uint8Array>> {
  const fonts = Array.from(paths).filter((path) => path.endsWith('.woff2'));
  const used = fontPackages.filter((name) =>
    fonts.some((path) => path.slice(path.lastIndexOf('/') + 1).startsWith(`${name}-`)),
  );
  const licences = used.map(
    async (name): Promise<[string, Uint8Array]> => [
      `${name}.txt`,
      await readFile(new URL(import.meta.resolve(`@fontsource/${name}/LICENSE`))),
    ],
  );
  return new Map(await Promise.all(licences));
}
