import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ContentError, UsageError } from '../build/errors.ts';
import { emptyFile, show } from '../source/read-file.ts';
import { report } from '../source/report.ts';
import { payload } from './bag-files.ts';
import { checkIdentity } from './check-identity.ts';
import { checkManifests } from './check-manifests.ts';
import { checkTags } from './check-tags.ts';
import { readKept } from './kept-forms.ts';
import type { FoundBag } from './read-bag.ts';

/** What the bags of a version are called, that of a release first. */
const endings = ['', '.tar', '.draft', '.draft.tar'];

/**
 * Finds a version of a circular in an archive, and works with its sources as they were kept, in a folder of their own.
 *
 * @param slug of the circular: `cl-24-63`.
 * @param work is given the folder of the sources, `content`, absolute; it goes when the work is done.
 * @throws UsageError where no such version is kept; ContentError where its bag is not as it was.
 */
export async function withVersion<T>(
  out: string,
  slug: string,
  version: number,
  work: (content: string, bag: string) => Promise<T>,
): Promise<T> {
  const paths = endings.map((ending) => join(out, `${slug}.v${version}${ending}`));
  for (const path of paths) {
    const bag = await readKept(path);
    if (!bag) continue;
    refuseDamaged(path, bag);
    const folder = await mkdtemp(join(tmpdir(), 'hexapla-version-'));
    try {
      for (const [name, bytes] of bag.files) {
        if (!name.startsWith(payload)) continue;
        const file = join(folder, name);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, bytes);
      }
      return await work(join(folder, payload, 'content'), path);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const kept = (await readdir(out).catch(() => []))
    .filter((name) => /\.v\d+/.test(name))
    .toSorted((a, b) => (a < b ? -1 : 1));
  const others = kept.length > 0 ? `; there are: ${kept.join(', ')}` : '';
  throw new UsageError(`There is no ${slug}.v${version} in ${show(out)}${others}`);
}

/** What is not as it was archived tells nothing of what was released. */
function refuseDamaged(path: string, { name, files, faults }: FoundBag) {
  const all = [...faults, ...checkTags(files, name), ...checkIdentity(files), ...checkManifests(files)];
  if (all.length === 0) return;
  const file = emptyFile(path);
  for (const { where, reason } of all) report(file, 'archive/bag', `${where}: ${reason}`);
  throw new ContentError([file], () => true);
}
