import { join } from 'node:path';
import type { DistFiles } from './fresh/dist-files.ts';
import type { SeenFiles } from './fresh/see-folder.ts';
import { knowFile, type SeenFile } from './fresh/seen-files.ts';
import { MANIFEST } from './manifest.ts';
import type { Products } from './products.ts';
import type { Stage, StagedFile } from './stage.ts';

/** What was published, and to where. */
interface Published {
  readonly products: Products;
  readonly dist: DistFiles;
  /** `dist`, absolute. */
  readonly out: string;
}

/** How the files of `dist` are known now that a build lists, by the circulars they are of. */
export function seenNow(
  { products, dist, out }: Published,
  own: ReadonlyMap<string, StagedFile>,
  fresh: ReadonlySet<string>,
  stage: Stage | undefined,
): Map<string, SeenFiles> {
  const owners = new Map<string, string>();
  for (const [slug, files] of products.circulars) for (const { path } of files) owners.set(path, slug);
  const seen = new Map<string, Record<string, SeenFile>>([['', {}]]);
  const staged = stage?.products.get(MANIFEST);
  for (const { path, sha256 } of [...own.values(), ...(staged ? [staged] : [])]) {
    const now = fresh.has(path) ? knowFile(join(out, path), sha256) : dist.get(path);
    if (!now) continue;
    const slug = owners.get(path) ?? '';
    const group = seen.get(slug) ?? {};
    group[path] = now;
    seen.set(slug, group);
  }
  const manifest = staged ? undefined : dist.get(MANIFEST);
  if (manifest) (seen.get('') as Record<string, SeenFile>)[MANIFEST] = manifest;
  return seen;
}
