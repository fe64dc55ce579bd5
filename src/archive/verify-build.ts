import { createHash } from 'node:crypto';
import { readManifest } from '../build/manifest.ts';
import type { BagFault } from './bag-fault.ts';
import { checkPdfs } from './check-pdfs.ts';
import type { FoundBag } from './read-bag.ts';

/** The file by which a folder is known as one that Hexapla built. */
export const buildManifest = 'manifest.json';

/** What lies beside what was built: `hexapla init` keeps the folder out of git. */
const beside = new Set([buildManifest, '.gitignore']);

/**
 * Checks a folder that was built against its manifest: that every file is there and as it was, and that no other is; and its
 * PDFs.
 *
 * @param folder absolute.
 */
export async function verifyBuild(folder: string, { files, faults }: FoundBag): Promise<BagFault[]> {
  const manifest = await readManifest(folder);
  if (!manifest) return [{ where: buildManifest, reason: 'Unreadable manifest, expected that of a build' }];
  const all = [...faults];
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  for (const [path, { size, sha256 }] of listed) {
    const bytes = files.get(path);
    if (!bytes) all.push({ where: path, reason: `Missing file, which ${buildManifest} lists` });
    else if (bytes.length !== size || createHash('sha256').update(bytes).digest('hex') !== sha256)
      all.push({
        where: path,
        reason: `Unexpected content: its SHA-256 is another one than in ${buildManifest}`,
      });
  }
  for (const path of files.keys()) {
    if (!listed.has(path) && !beside.has(path))
      all.push({ where: path, reason: `Unexpected file, which ${buildManifest} does not list` });
  }
  const known = new Map([...files].filter(([path]) => listed.has(path)));
  return [...all, ...(await checkPdfs(known))];
}
