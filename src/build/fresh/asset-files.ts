import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChangedError } from '../errors.ts';
import type { CircularRecord } from '../make/record.ts';
import type { Common } from './common.ts';
import { hashOf, sha256 } from './hash.ts';
import type { SeenFiles } from './see-folder.ts';
import { type SeenFile, seeFile } from './seen-files.ts';

/** A file that pages link to. */
export interface Asset {
  /** Where it lies, absolute. */
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
}

/** What pages link to, by its place below `dist`. */
export type AssetFiles = ReadonlyMap<string, Asset>;

/** Looks at what pages link to. */
export interface AssetFinder {
  /** The fonts that a page asks for, as their packages name them. */
  readonly fonts: (specifiers: readonly string[]) => AssetFiles;
  /** The pictures of a circular, whose files were seen. */
  readonly images: (record: Pick<CircularRecord, 'slug' | 'images'>, files: SeenFiles) => AssetFiles;
  readonly styles: AssetFiles;
  readonly scripts: AssetFiles;
  /** The fonts that were looked at, by their paths. */
  readonly seen: () => SeenFiles;
}

/**
 * Opens what finds the files that pages link to.
 *
 * @param content the `content` folder, absolute.
 * @param templates the folders of the publication's own templates and of those that come with Hexapla.
 * @param former how fonts were seen before.
 */
export function openAssets(
  content: string,
  templates: { readonly own: string; readonly builtIn: string },
  { files }: Pick<Common, 'files'>,
  former: SeenFiles = {},
): AssetFinder {
  const fonts = new Map<string, readonly [string, Asset]>();
  const seen: Record<string, SeenFile> = {};
  const findFont = (specifier: string): readonly [string, Asset] => {
    const known = fonts.get(specifier);
    if (known) return known;
    const file = fileURLToPath(import.meta.resolve(specifier));
    const now = seeFile(file, former[file]);
    if (!now) throw new Error(`The font ${specifier} is not where its package says: ${file}`);
    seen[file] = now;
    const found = [`assets/fonts/${basename(file)}`, assetOf(file, now)] as const;
    fonts.set(specifier, found);
    return found;
  };
  const sheets = (kind: string, ending: string): AssetFiles =>
    new Map(
      [[templates.builtIn, files.builtIn] as const, [templates.own, files.own] as const].flatMap(
        ([folder, there]) =>
          Object.entries(there).flatMap(([path, one]) => {
            const isOne =
              path.startsWith(`${kind}/`) && path.endsWith(ending) && path.split('/').length === 2;
            return isOne ? [[`assets/${path}`, assetOf(join(folder, path), one)] as const] : [];
          }),
      ),
    );
  return {
    fonts: (specifiers) => new Map(specifiers.map(findFont)),
    images({ slug, images }, own) {
      const found = Object.entries(images).flatMap(([path, source]) => {
        const one = own[source.slice(slug.length + 1)];
        return one ? [[path, assetOf(join(content, source), one)] as const] : [];
      });
      return new Map(found);
    },
    styles: sheets('styles', '.css'),
    scripts: sheets('scripts', '.js'),
    seen: () => seen,
  };
}

/**
 * Reads a file that pages link to.
 *
 * @throws ChangedError where it is not what it was when the build looked at it.
 */
export async function readAsset({ file, sha256: seen }: Asset): Promise<Buffer> {
  const bytes = await readFile(file);
  if (sha256(bytes) !== seen) throw new ChangedError(file);
  return bytes;
}

/** The hash of files, and of where they stand. */
export function assetsKey(assets: AssetFiles): string {
  return hashOf(Array.from(assets, ([path, asset]) => [path, asset.sha256]));
}

function assetOf(file: string, [size, , , , hash]: SeenFile): Asset {
  return { file, size, sha256: hash };
}
