import { readFile } from 'node:fs/promises';
import type { Workshop } from '../html/workshop.ts';
import type { FontFile } from '../html/fonts/font-css.ts';
import { imageAddress } from '../html/plugins/rehype-images.ts';
import type { Circular } from '../model/circular.ts';

/** What pages link to, by its place below `dist`: where each file lies. */
export type Assets = Map<string, string | URL>;

/** The style sheets, which every page has. */
export function styleAssets({ templates }: Pick<Workshop, 'templates'>): Assets {
  return new Map([...templates.styles].map(([name, path]) => [`assets/styles/${name}`, path]));
}

/** The scripts of pages. */
export function scriptAssets({ templates }: Pick<Workshop, 'templates'>): Assets {
  return new Map([...templates.scripts].map(([name, path]) => [`assets/scripts/${name}`, path]));
}

/** The font files that a page asks for. */
export function fontAssets(fonts: readonly FontFile[]): Assets {
  return new Map(fonts.map(({ name, url }) => [`assets/fonts/${name}`, url]));
}

/** The images of a circular's texts. */
export function imageAssets(circular: Circular): Assets {
  const texts = circular.parts.flatMap((part) => [...part.texts.values()]);
  const paths = new Set(texts.flatMap(({ images }) => [...images.values()]));
  return new Map(
    [...paths].map((path) => [`${circular.slug}/${decodeURIComponent(imageAddress(path, circular))}`, path]),
  );
}

/** Reads an asset; nothing where there is none of that name. */
export async function readAsset(assets: Assets, path: string): Promise<Uint8Array | undefined> {
  const file = assets.get(path);
  return file === undefined ? undefined : await readFile(file);
}
