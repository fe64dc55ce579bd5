import type { CircularRecord, EditionRecord, PageRecord } from '../make/record.ts';

/** Lists of the fonts that pages ask for, as their packages name them. */
export type FontLists = readonly (readonly string[])[];

/** A page whose fonts are the number of a list of them: thousands of pages have the same. */
type KeptPage<T extends PageRecord> = Omit<T, 'fonts'> & { readonly fonts: number };

/** A circular's record whose pages name their fonts by numbers. */
export interface KeptRecord extends Omit<CircularRecord, 'editions' | 'parallel'> {
  readonly editions: readonly KeptPage<EditionRecord>[];
  readonly parallel?: KeptPage<PageRecord> | undefined;
}

/** Numbers lists of fonts. */
export interface FontNumbers {
  /** Every list that has a number: none is taken away. */
  readonly lists: FontLists;
  readonly toNumbers: (record: CircularRecord) => KeptRecord;
  readonly toLists: (kept: KeptRecord) => CircularRecord;
  /** A record that says the same: equal lists are one list then, where what another process made has its own. */
  readonly share: (record: CircularRecord) => CircularRecord;
}

/**
 * Gives each list of fonts its number.
 *
 * @param known those that have one.
 */
export function numberFonts(known: FontLists): FontNumbers {
  const lists = [...known];
  const byList = new Map(lists.map((fonts, number) => [fonts, number]));
  const byNames = new Map(lists.map((fonts, number) => [fonts.join(), number]));
  const numberOf = (fonts: readonly string[]) => {
    const shared = byList.get(fonts);
    if (shared !== undefined) return shared;
    const names = fonts.join();
    const number = byNames.get(names) ?? lists.push(fonts) - 1;
    byNames.set(names, number);
    byList.set(lists[number] ?? fonts, number);
    return number;
  };
  const numbered = <T extends PageRecord>(page: T): KeptPage<T> => ({ ...page, fonts: numberOf(page.fonts) });
  const listed = <T extends PageRecord>(page: KeptPage<T>): T => {
    const fonts = lists[page.fonts];
    if (!fonts) throw new Error(`The ledger has no list ${page.fonts} of fonts for ${page.path}`);
    return { ...page, fonts } as PageRecord as T;
  };
  const toNumbers: FontNumbers['toNumbers'] = ({ editions, parallel, ...rest }) => ({
    ...rest,
    editions: editions.map(numbered),
    parallel: parallel && numbered(parallel),
  });
  const toLists: FontNumbers['toLists'] = ({ editions, parallel, ...rest }) => ({
    ...rest,
    editions: editions.map((one) => listed<EditionRecord>(one)),
    parallel: parallel && listed<PageRecord>(parallel),
  });
  return { lists, toNumbers, toLists, share: (record) => toLists(toNumbers(record)) };
}
