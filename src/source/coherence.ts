import type { VFile } from 'vfile';
import type { Circular, Facts } from '../model/circular.ts';
import type { Label, Locale } from '../model/locale.ts';
import { didYouMean } from './nearest.ts';
import type { Parsed } from './parse-yaml.ts';
import { report } from './report.ts';

type At = Parsed<unknown>['at'];

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

/** Facts that are worded for each language are worded in every language of the letter. */
export function checkWordings(file: VFile, facts: Facts, locales: readonly Locale[], at: At) {
  const labels: [PropertyKey[], Label][] = [
    [['place'], facts.place],
    [['office'], facts.office],
    [['contact', 'name'], facts.contact.name],
    ...facts.addressees.map((label, index): [PropertyKey[], Label] => [['addressees', index], label]),
    [['signatory', 'name'], facts.signatory.name],
    [['signatory', 'role'], facts.signatory.role],
  ];
  for (const [path, label] of labels) {
    if (typeof label === 'string') continue;
    const missing = locales.filter((locale) => !(locale in label));
    if (missing.length === 0) continue;
    const reason = `Missing wording of \`${path.join('.')}\` in ${missing.join(', ')}, languages of the letter`;
    report(file, 'source/wording', reason, at(path, 'key'));
  }
}

/** Every letter gives the titles of the annexes in its own language, and no others. */
export function checkAnnexTitles({ parts: [letter, ...annexes] }: Circular) {
  const names = annexes.map(({ name }) => name);
  const top = { line: 1, column: 1 };
  for (const { file, annexes: titles } of letter?.texts.values() ?? []) {
    for (const name of names.filter((one) => !(one in titles))) {
      const reason = `Missing title of the annex \`${name}\`, expected it in the front matter under \`annexes\``;
      report(file, 'source/annex-title', reason, top);
    }
    for (const name of Object.keys(titles).filter((one) => !names.includes(one))) {
      const reason = `Unexpected title of an annex \`${name}\`${didYouMean(name, names)}; circular.yaml has no such part`;
      report(file, 'source/annex-title', reason, top);
    }
  }
}
