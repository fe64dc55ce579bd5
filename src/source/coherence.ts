import type { VFile } from 'vfile';
import type { Facts, Publisher } from '../model/circular.ts';
import type { Label, Locale } from '../model/locale.ts';
import { didYouMean } from './nearest.ts';
import type { Parsed } from './parse-yaml.ts';
import { report } from './report.ts';

type At = Parsed<unknown>['at'];

/** What `circular.yaml` says that concerns a text. */
export interface Declared {
  /** The languages of the text's part. */
  readonly locales: readonly Locale[];
  /** The names of the annexes. */
  readonly annexes: readonly string[];
  /** The link names. */
  readonly links: readonly string[];
}

/** The languages of each part are among those of the publication, and its source is among its own. */
export function checkLocales(
  file: VFile,
  parts: Readonly<Record<string, { source: Locale; locales: readonly Locale[] }>>,
  known: readonly Locale[],
  at: At,
) {
  for (const [name, { source, locales }] of Object.entries(parts)) {
    for (const [index, locale] of locales.entries()) {
      if (known.includes(locale)) continue;
      const reason = `Unknown locale \`${locale}\`, expected one of publication.yaml: ${known.join(', ')}`;
      report(file, 'source/locale', reason, at(['parts', name, 'locales', index]));
    }
    if (locales.includes(source)) continue;
    const reason = `Unexpected source \`${source}\`, expected one of the part's own locales: ${locales.join(', ')}`;
    report(file, 'source/locale', reason, at(['parts', name, 'source']));
  }
}

/** What is worded for each language, and where it stands. */
export type Wordings = readonly (readonly [path: readonly PropertyKey[], label: Label])[];

/** The facts of a circular that are worded for each language. */
export function wordingsOf({ place, office, contact, addressees, signatory }: Facts): Wordings {
  return [
    [['place'], place],
    [['office'], office],
    [['contact', 'name'], contact.name],
    ...addressees.map((label, index) => [['addressees', index], label] as const),
    [['signatory', 'name'], signatory.name],
    [['signatory', 'role'], signatory.role],
  ];
}

/** The facts of a publisher that are worded for each language. */
export function publisherWordings({ name, short }: Publisher): Wordings {
  return [
    [['publisher', 'name'], name],
    [['publisher', 'short'], short],
  ];
}

/**
 * What is worded for each language is worded in all that are needed.
 *
 * @param whose the languages that are needed, in words: `languages of the letter`.
 */
export function checkWordings(
  file: VFile,
  wordings: Wordings,
  locales: readonly Locale[],
  whose: string,
  at: At,
) {
  for (const [path, label] of wordings) {
    if (typeof label === 'string') continue;
    const missing = locales.filter((locale) => !(locale in label));
    if (missing.length === 0) continue;
    const reason = `Missing wording of \`${path.join('.')}\` in ${missing.join(', ')}, expected one for each of the ${whose}`;
    report(file, 'source/wording', reason, at(path, 'key'));
  }
}

/** A text is translated from a language that its part has; where it is not, the draft notice would link to nothing. */
export function checkTranslatedFrom(
  file: VFile,
  own: Locale,
  from: Locale | undefined,
  { locales }: Declared,
  at: At,
) {
  const others = locales.filter((one) => one !== own);
  if (from === undefined || others.includes(from)) return;
  const reason = `Unexpected \`translatedFrom: ${from}\`, expected another of the part's locales: ${others.join(', ')}`;
  report(file, 'source/locale', reason, at(['translatedFrom']));
}

/** A letter gives the titles of the annexes in its own language, and no others. */
export function checkAnnexTitles(
  file: VFile,
  titles: Readonly<Record<string, string>>,
  { annexes }: Declared,
  at: At,
) {
  const missing = annexes.filter((name) => !Object.hasOwn(titles, name)).map((name) => `\`${name}\``);
  if (missing.length > 0) {
    const reason = `Missing title of ${missing.join(', ')}, expected one for each annex under \`annexes\` in the front matter`;
    report(file, 'source/annex-title', reason, at(['annexes'], 'key'));
  }
  for (const name of Object.keys(titles).filter((one) => !annexes.includes(one))) {
    const hint = didYouMean(name, annexes) || '; circular.yaml has no such part';
    const reason = `Unexpected title of an annex \`${name}\`${hint}`;
    report(file, 'source/annex-title', reason, at(['annexes', name], 'key'));
  }
}
