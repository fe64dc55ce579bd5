import { type Assets, fontAssets } from '../build/assets.ts';
import { makeEditionPage } from '../html/edition-page.ts';
import type { FontFile } from '../html/fonts/font-css.ts';
import { editionPath } from '../html/head.ts';
import { hasParallel, parallelPath } from '../html/parallel/parallel-path.ts';
import { makeParallelPage } from '../html/parallel/parallel-page.ts';
import type { Locale } from '../model/locale.ts';
import type { Good } from './workspace.ts';

/** A page, as a build would publish it. */
interface MadePage {
  readonly html: string;
  readonly fonts: readonly FontFile[];
}

/** Makes pages when they are asked for, each once in each state of its circular. */
export interface Pages {
  /** The page of a path; nothing where a circular has no such page. */
  readonly page: (good: Good, path: string) => Promise<string | undefined>;
  /** The page of a path as it was when it could last be made. */
  readonly last: (path: string) => string | undefined;
  /** The fonts that the pages that were made ask for. */
  readonly fonts: Assets;
}

/** The languages that a circular has editions in. */
export function localesOf({ circular }: Good): Locale[] {
  return [...(circular.parts[0]?.texts.keys() ?? [])];
}

/** Begins to make pages. */
export function openPages(): Pages {
  const made = new WeakMap<Good, Map<string, Promise<MadePage>>>();
  const last = new Map<string, string>();
  const fonts: Assets = new Map();
  return {
    async page(good, path) {
      const own = made.get(good) ?? new Map<string, Promise<MadePage>>();
      made.set(good, own);
      const found = own.get(path) ?? makePage(good, path);
      if (!found) return undefined;
      own.set(path, found);
      const page = await found;
      for (const [name, file] of fontAssets(page.fonts)) fonts.set(name, file);
      last.set(path, page.html);
      return page.html;
    },
    last: (path) => last.get(path),
    fonts,
  };
}

function makePage(good: Good, path: string): Promise<MadePage> | undefined {
  const { circular, workshop } = good;
  if (path === parallelPath(circular))
    return hasParallel(circular, workshop) ? makeParallelPage(circular, workshop) : undefined;
  const locale = localesOf(good).find((one) => editionPath(circular, one) === path);
  return locale === undefined ? undefined : makeEditionPage(circular, locale, workshop);
}
