import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type ExtractOptions, extract } from 'tar-fs';

/** Resolved as a module, since the package stands elsewhere when a user's own folder has hoisted it. */
const ENTRY = import.meta.resolve('@sparticuz/chromium');

/** Without it, root gives the files to the user ids that the archive states. The option's types lack it. */
const AS_MINE: ExtractOptions & { chown: boolean } = { chown: false };

/** The version of the package that brings Chromium, its libraries and fonts: `153.0.0`. */
export async function bundledVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('../package.json', ENTRY), 'utf8'));
  return version;
}

/** Unpacks Chromium's headless shell into an executable file. */
export async function unpackProgram(path: string, signal?: AbortSignal): Promise<void> {
  await decompress('chromium.br', createWriteStream(path, { mode: 0o755 }), signal);
}

/** Unpacks an archive of the package into a folder, which may exist. */
export async function unpackArchive(
  name: 'al2023' | 'fonts',
  folder: string,
  signal?: AbortSignal,
): Promise<void> {
  await decompress(`${name}.tar.br`, extract(folder, AS_MINE), signal);
}

async function decompress(
  file: string,
  target: NodeJS.WritableStream,
  signal: AbortSignal | undefined,
): Promise<void> {
  const source = createReadStream(fileURLToPath(new URL(`../bin/${file}`, ENTRY)));
  // Larger chunks than zlib's 16 kB: 200 MB go through here.
  const brotli = createBrotliDecompress({ chunkSize: 2 ** 20 });
  await pipeline(source, brotli, target, signal ? { signal } : {});
}
