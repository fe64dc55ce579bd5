import { type Drawer, openDrawer, type Packing, packValue } from './fresh/drawer.ts';
import type { KnownCircular } from './fresh/ledger.ts';
import type { Scratch } from './fresh/scratch.ts';

/** What a build knows of circulars, few of them in memory as they are used: what the last build knew, and what is otherwise now. */
export interface Circulars {
  /** The folders of all there are now, in the order in which they are told of. */
  readonly slugs: readonly string[];
  /** What the last build knew of one. */
  readonly former: (slug: string) => KnownCircular | undefined;
  /** The folders of all that the last build knew. */
  readonly formerSlugs: () => readonly string[];
  /** What is known of one now. */
  readonly find: (slug: string) => KnownCircular | undefined;
  readonly get: (slug: string) => KnownCircular;
  /** Says what is known of one now. */
  readonly put: (slug: string, known: KnownCircular) => void;
  /** Whether anything of one was said now. */
  readonly isMoved: (slug: string) => boolean;
  /** What is known of one, as ledgers have it. */
  readonly pack: (known: KnownCircular) => Buffer;
  /** What was said of one now, and what was known of it, as ledgers have it. */
  readonly packed: (slug: string) => Buffer;
  readonly packedFormer: (slug: string) => Buffer;
}

/**
 * Opens what a build knows of circulars.
 *
 * @param slugs the folders that there are.
 * @param before what the last build knew.
 */
export function openCirculars(
  slugs: readonly string[],
  before: Drawer<KnownCircular> | undefined,
  packing: Packing<KnownCircular>,
  scratch: Scratch,
): Circulars {
  const now = openDrawer(packing, scratch);
  const find = (slug: string) => now.get(slug) ?? before?.get(slug);
  const known = <T>(slug: string, found: T | undefined) => {
    if (found === undefined) throw new Error(`Nothing is known of ${slug}`);
    return found;
  };
  return {
    slugs,
    former: (slug) => before?.get(slug),
    formerSlugs: () => before?.names() ?? [],
    find,
    get: (slug) => known(slug, find(slug)),
    put: now.put,
    isMoved: now.has,
    pack: (one) => packValue(packing, one),
    packed: (slug) => known(slug, now.packed(slug)),
    packedFormer: (slug) => known(slug, before?.packed(slug)),
  };
}
