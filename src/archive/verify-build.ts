import { createHash } from 'node:crypto';
import { MANIFEST } from '../build/manifest.ts';
import { readManifest } from '../build/read-manifest.ts';
import type { BagFault } from './bag-fault.ts';
import { checkPdfs } from './check-pdfs.ts';
import type { FoundBag } from './read-bag.ts';

/** What lies beside what was built: `hexapla init` keeps the folder out of git. */
const beside = new Set([MANIFEST, '.gitignore']);

/**
 * Checks a folder that was built against its manifest: that every file is there and as it was, and that no other is; and its
 * PDFs.
 *
 * @param folder absolute.
 */
export async function verifyBuild(folder: string, { files, faults }: FoundBag): Promise<BagFault[]> {
  const manifest = await readManifest(folder);
  if (!manifest) return [{ where: MANIFEST, reason: 'Unreadable manifest, expected that of a build' }];
  const all = [...faults];
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  for (const [path, { size, sha256 }] of listed) {
    const bytes = files.get(path);
    if (!bytes) all.push({ where: path, reason: `Missing file, which ${MANIFEST} lists` });
    else if (bytes.length !== size || createHash('sha256').update(bytes).digest('hex') !== sha256)
      all.push({
        where: path,
        reason: `Unexpected content: its SHA-256 is another one than in ${MANIFEST}`,
      });
  }
  for (const path of files.keys()) {
    if (!listed.has(path) && !beside.has(path))
      all.push({ where: path, reason: `Unexpected file, which ${MANIFEST} does not list` });
  }
  const known = new Map([...files].filter(([path]) => listed.has(path)));
  return [...all, ...(await checkPdfs(known))];
}
