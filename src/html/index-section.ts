import { joinLines } from '../model/lines.ts';
import type { Locale } from '../model/locale.ts';
import type { Catalogue } from './catalogue.ts';
import { type EntryLines, entryHash, entryIn, linesByHash, toEntryLine } from './entry-lines.ts';
import { makeIndexEntry } from './index-entry.ts';
import { longDate } from './languages.ts';
import { draftKey } from './letter-values.ts';
import type { ListedCircular, ListedPublication, Published } from './listed.ts';
import type { Workshop } from './workshop.ts';

/** Keeps the entries of an index for the next one that is made with the same templates and catalogues. */
export interface EntryShelf {
  readonly get: (locale: Locale) => Promise<EntryLines | undefined>;
  readonly put: (locale: Locale, lines: EntryLines) => Promise<void>;
}

/** What an index is made with. */
export interface IndexWorkshop extends Pick<Workshop, 'templates' | 'catalogues'> {
  readonly publication: ListedPublication;
  readonly shelf: EntryShelf;
}

/** The entries of a language. */
export interface IndexSection {
  readonly lines: EntryLines;
  /** Their characters, each once. */
  readonly words: string;
}

/** Makes the entries of a language; those that say what they said in the last index are not made again. */
export async function makeSection(
  circulars: readonly ListedCircular[],
  locale: Locale,
  { publication: { typography }, templates, catalogues, shelf }: IndexWorkshop,
  published: Published,
): Promise<IndexSection> {
  const catalogue = catalogues.get(locale);
  const former = await shelf.get(locale);
  const known = former && linesByHash(former);
  const own: Buffer[] = [];
  const words = new Set<string>();
  for (const circular of circulars) {
    const values = listing(circular, locale, published);
    if (!values) continue;
    const hash = entryHash(values);
    const line =
      known?.get(hash) ??
      toEntryLine(hash, await makeIndexEntry(inWords(values, catalogue), catalogue, templates, typography));
    for (const character of entryIn(line).words) words.add(character);
    own.push(line);
  }
  const lines = joinLines(own);
  if (!former?.equals(lines)) await shelf.put(locale, lines);
  return { lines, words: [...words].join('') };
}

/** What the index says of an edition, not in words yet. */
function listing(circular: ListedCircular, locale: Locale, published: Published) {
  const { facts, parts } = circular;
  const letter = parts[0]?.texts.get(locale);
  const formats = published(circular, locale);
  if (!letter || formats.length === 0) return undefined;
  const { reference, date } = facts;
  const draft = letter.status === 'draft' ? draftKey(letter, 'label') : undefined;
  return { reference, date, subject: letter.title, draft, formats };
}

function inWords(
  { reference, date, subject, draft, formats }: NonNullable<ReturnType<typeof listing>>,
  catalogue: Catalogue,
) {
  const { locale, t } = catalogue;
  const labels = {
    html: { label: t('page.web'), type: 'text/html' },
    pdf: { label: t('page.pdf'), type: 'application/pdf' },
  };
  return {
    reference,
    date,
    dateText: longDate(date, catalogue),
    subject,
    draft: draft && t(draft),
    formats: formats.map(({ format, path, size }) => ({
      ...labels[format],
      href: path,
      size: kilobytes(size, locale),
    })),
  };
}

/** A size as its reader writes it: `46 kB`, `46 Ko`. */
function kilobytes(bytes: number, locale: Locale): string {
  const format = sizeFormats.get(locale) ?? new Intl.NumberFormat(locale, sizeStyle);
  sizeFormats.set(locale, format);
  return format.format(Math.max(1, Math.round(bytes / 1000)));
}

const sizeStyle = {
  style: 'unit',
  unit: 'kilobyte',
  maximumFractionDigits: 0,
  numberingSystem: 'latn',
} as const;
/** A format is costly to make, and an index has two sizes of each edition. */
const sizeFormats = new Map<Locale, Intl.NumberFormat>();
