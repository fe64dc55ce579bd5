import type { Root } from 'hast';
import type { Locale } from '../model/locale.ts';
import type { Catalogue } from './catalogue.ts';
import { makeIndexEntry } from './index-entry.ts';
import { longDate } from './languages.ts';
import { draftKey } from './letter-values.ts';
import type { ListedCircular, ListedLetter } from './listed.ts';
import type { Templates } from './templates.ts';

/** Makes the entries of a language, a line for each; none for what is not published in it. */
export async function makeSection(
  circulars: readonly ListedCircular[],
  catalogue: Catalogue,
  templates: Pick<Templates, 'fill'>,
): Promise<Root> {
  const section: Root = { type: 'root', children: [] };
  for (const circular of circulars) {
    const letter = circular.letters.find(({ locale }) => locale === catalogue.locale);
    if (!letter || letter.formats.length === 0) continue;
    const entry = await makeIndexEntry(inWords(circular, letter, catalogue), catalogue, templates);
    if (section.children.length > 0) section.children.push({ type: 'text', value: '\n' });
    section.children.push(...entry);
  }
  return section;
}

/** What the index says of an edition. */
function inWords({ reference, date }: ListedCircular, letter: ListedLetter, catalogue: Catalogue) {
  const { locale, t } = catalogue;
  const labels = {
    html: { label: t('page.web'), type: 'text/html' },
    pdf: { label: t('page.pdf'), type: 'application/pdf' },
  };
  return {
    reference,
    date,
    dateText: longDate(date, catalogue),
    subject: letter.title,
    draft: letter.status === 'draft' ? t(draftKey(letter, 'label')) : undefined,
    formats: letter.formats.map(({ format, path, kilobytes }) => ({
      ...labels[format],
      href: path,
      size: inKilobytes(kilobytes, locale),
    })),
  };
}

/** A size as its reader writes it: `46 kB`, `46 Ko`. */
function inKilobytes(kilobytes: number, locale: Locale): string {
  const format = sizeFormats.get(locale) ?? new Intl.NumberFormat(locale, sizeStyle);
  sizeFormats.set(locale, format);
  return format.format(kilobytes);
}

const sizeStyle = {
  style: 'unit',
  unit: 'kilobyte',
  maximumFractionDigits: 0,
  numberingSystem: 'latn',
} as const;
/** A format is costly to make, and an index has two sizes of each edition. */
const sizeFormats = new Map<Locale, Intl.NumberFormat>();
