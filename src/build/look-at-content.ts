import { browserKey } from '../pdf/browser-supply.ts';
import { findFolders } from '../source/find-folders.ts';
import { type Circulars, openCirculars } from './circulars.ts';
import { type Common, seeCommon } from './fresh/common.ts';
import { type FontNumbers, numberFonts } from './fresh/font-lists.ts';
import { type Ledger, packingWith } from './fresh/ledger.ts';
import type { Scratch } from './fresh/scratch.ts';
import { findCircular, type Found, lookAtCirculars, type Wanted } from './gather.ts';
import type { Makers } from './make/makers.ts';
import type { Notes } from './notes.ts';

/** What is known of a build before anything is read. */
export interface Seen {
  readonly common: Common;
  readonly circulars: Circulars;
  /** What was noted of circulars that are as they were made before. */
  readonly notes: Notes;
  /** The numbers by which circulars name lists of fonts. */
  readonly fonts: FontNumbers;
  /** Finds a circular as it is now. */
  readonly find: (slug: string) => Found;
  /** The folders of the circulars that are to be made. */
  readonly fresh: readonly string[];
}

/** What a build is, as far as it tells what is to be made. */
interface Looking {
  readonly withPdf: boolean;
  /** Whether all there is is built. */
  readonly whole: boolean;
  /** What the last build knew. */
  readonly ledger: Ledger | undefined;
  readonly makers: Pick<Makers, 'prepare' | 'begin'>;
  readonly scratch: Scratch;
}

/** Looks at the content: which circulars there are, and which of them the last build made just so. */
export async function lookAtContent(
  wanted: Wanted,
  { withPdf, whole, ledger, makers, scratch }: Looking,
): Promise<Seen> {
  const common = seeCommon(wanted.content, withPdf ? await browserKey() : '', ledger?.common);
  makers.prepare(common.bench);
  // Circulars that stay as they are name lists of fonts by their numbers.
  const isGoingOn = ledger !== undefined && (!whole || ledger.pageKey === common.pageKey);
  const fonts = isGoingOn ? ledger.fonts : numberFonts([]);
  const circulars = openCirculars(
    findFolders(wanted.content),
    ledger?.circulars,
    packingWith(fonts),
    scratch,
  );
  const find = (slug: string) => findCircular(slug, wanted, common, circulars.former(slug));
  const notes: Notes = new Map();
  const fresh = await lookAtCirculars({ circulars, notes, find }, makers.begin);
  return { common, circulars, notes, fonts, find, fresh };
}
