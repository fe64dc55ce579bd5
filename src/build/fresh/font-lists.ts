import type { CircularRecord, PageRecord } from '../make/record.ts';

/** Lists of the fonts that pages ask for, as their packages name them. */
export type FontLists = readonly (readonly string[])[];

/** A page whose fonts are the number of a list of them: thousands of pages have the same. */
export type KeptPage<T extends PageRecord> = Omit<T, 'fonts'> & { readonly fonts: number };

/** A page with its fonts. */
export function withFonts<T extends PageRecord>(page: KeptPage<T>, lists: FontLists): T {
  const fonts = lists[page.fonts];
  if (!fonts) throw new Error(`The ledger has no list ${page.fonts} of fonts for ${page.path}`);
  return { ...page, fonts } as PageRecord as T;
}

/**
 * Has the pages of circulars share their lists of fonts: what another process made comes with lists of its own.
 *
 * @returns gives a record that says the same, with lists that those before it have.
 */
export function fontSharing() {
  const known = new Map<string, readonly string[]>();
  const shared = <T extends PageRecord>({ fonts, ...page }: T) => {
    const key = fonts.join();
    if (!known.has(key)) known.set(key, fonts);
    return { ...page, fonts: known.get(key) } as PageRecord as T;
  };
  return (record: CircularRecord): CircularRecord => {
    const { editions, parallel, ...rest } = record;
    return { ...rest, editions: editions.map(shared), parallel: parallel && shared(parallel) };
  };
}

/**
 * Gives each list of fonts its number.
 *
 * @param known those that have one.
 */
export function numbering(known: FontLists) {
  const fontLists = [...known];
  const numbers = new Map(known.map((fonts, number) => [fonts.join(), number]));
  const numbered = <T extends PageRecord>({ fonts, ...page }: T): KeptPage<T> => {
    const key = fonts.join();
    const number = numbers.get(key) ?? fontLists.push(fonts) - 1;
    numbers.set(key, number);
    return { ...page, fonts: number };
  };
  return { fontLists, numbered };
}
