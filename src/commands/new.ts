import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { ContentError, hasErrors, UsageError } from '../build/errors.ts';
import { isNamed, toSlug } from '../build/select.ts';
import { type Catalogue, loadCatalogues } from '../html/catalogue.ts';
import { openTemplates } from '../html/templates.ts';
import type { Circular, Facts } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { wordingsOf } from '../source/coherence.ts';
import { didYouMean } from '../source/nearest.ts';
import { readPublication } from '../source/read-publication.ts';
import { type NewFiles, shown, toYaml, writeNew } from './scaffold.ts';
import type { Terminal } from './terminal.ts';
import { today } from './today.ts';

/** What the command line says to `hexapla new`. */
export interface NewArguments {
  readonly content: string;
  readonly locale?: string[];
}

/**
 * `hexapla new`: writes a circular that builds. What is the same from letter to letter (office, contact,
 * addressees, signatory) comes from the newest circular that words it in the languages asked for; where
 * there is none, it is to be filled in.
 */
export async function newCommand(reference: string, given: NewArguments, terminal: Terminal) {
  const content = resolve(given.content);
  const { publication, files } = await readPublication(content);
  if (!publication) throw new ContentError(files);
  const { circulars, locales: known } = publication;
  const locales = [...new Set(given.locale ?? known)];
  for (const locale of locales) {
    if (known.includes(locale)) continue;
    throw new UsageError(
      `There is no language ${locale} in publication.yaml${didYouMean(locale, known)}, which has ${known.join(', ')}`,
    );
  }
  if (circulars.some((one) => isNamed(one, reference))) {
    throw new UsageError(`There is a circular ${reference} already`);
  }
  const catalogues = await loadCatalogues(await openTemplates(join(dirname(content), 'templates')), locales);
  if (hasErrors(catalogues.files)) throw new ContentError(catalogues.files);
  const newest = circulars
    .filter((one) => isWordedIn(one.facts, locales))
    .toSorted((a, b) => (a.facts.date < b.facts.date ? 1 : -1))[0];
  const made = circularFiles(content, reference, locales.map(catalogues.get), newest);
  await writeNew(made);
  if (!terminal.quiet) terminal.stdout.write([...made.keys()].map((path) => `${shown(path)}\n`).join(''));
}

/**
 * The files of a new circular.
 *
 * @param content the `content` folder, absolute.
 * @param catalogues those of its languages, that of its source first.
 * @param like a circular to take from what letters share.
 */
export function circularFiles(
  content: string,
  reference: string,
  catalogues: readonly Catalogue[],
  like?: Circular,
): NewFiles {
  const slug = toSlug(reference);
  if (slug === '')
    throw new UsageError(`The reference ${reference} has no letter or digit to name a folder by`);
  if (slug === 'assets')
    throw new UsageError(`The reference ${reference} would name a folder \`assets\`, which is not free`);
  const locales = catalogues.map(({ locale }) => locale);
  const [source] = locales;
  const folder = join(content, slug);
  const facts = {
    reference,
    date: today(),
    ...(like ? shared(like.facts) : starter(catalogues)),
    signed: 'original',
    links: {},
    parts: { letter: { source, locales } },
  };
  const letters = catalogues.map(({ locale, t }): [string, string] => {
    const head = {
      subject: t('starter.subject'),
      status: 'draft',
      ...(locale !== source && { translatedFrom: source }),
    };
    return [join(folder, `letter.${locale}.md`), `---\n${stringify(head)}---\n\n${t('starter.body')}\n`];
  });
  const path = join(folder, 'circular.yaml');
  return new Map([[path, toYaml(path, 'circular', facts)], ...letters]);
}

/** Whether the facts that letters share are worded in every language. */
function isWordedIn(facts: Facts, locales: readonly Locale[]): boolean {
  return wordingsOf(facts).every(
    ([, label]) => typeof label === 'string' || locales.every((locale) => locale in label),
  );
}

function shared({ place, office, contact, addressees, signatory }: Facts) {
  return { place, office, contact, addressees, signatory };
}

function starter(catalogues: readonly Catalogue[]) {
  const each = (key: string) =>
    Object.fromEntries(catalogues.map(({ locale, t }) => [locale, t(`starter.${key}`)]));
  return {
    place: each('place'),
    office: each('office'),
    contact: { name: each('person'), phone: '+00 000 000 00', email: 'office@example.org' },
    addressees: [each('addressee')],
    signatory: { name: each('person'), role: each('role') },
  };
}
