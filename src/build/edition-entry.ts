import { dirname, relative, sep } from 'node:path';
import type { Locale } from '../model/locale.ts';
import { inOrder } from './built.ts';
import type { CommonFiles } from './fresh/common.ts';
import { builtIn } from './fresh/common.ts';
import type { SeenFiles } from './fresh/see-folder.ts';
import type { KnownCircular } from './fresh/ledger.ts';
import type { EditionEntry, Input } from './manifest.ts';
import { editionIn } from './products.ts';

/** Which formats of an edition are published now. */
interface Formats {
  readonly html: boolean;
  readonly pdf: boolean;
}

/** Says of the editions of a circular, by their languages, what the manifest says of them. */
export type DescribeEditions = (
  known: KnownCircular,
) => (locale: Locale, formats: Formats, former?: EditionEntry) => EditionEntry;

/**
 * Opens what tells of each edition its formats, and every file it was made from. There are thousands of editions: what
 * many of them have in common is made ready once.
 *
 * @param content the `content` folder, absolute.
 */
export function editionEntries(content: string, common: CommonFiles): DescribeEditions {
  const root = dirname(content);
  const contentShown = below(root, content);
  const templates = (isWanted: (path: string) => boolean) => [
    ...inputsOf('templates', common.own, isWanted),
    ...inputsOf(below(root, builtIn), common.builtIn, isWanted),
  ];
  const shared = [
    ...inputsOf(contentShown, common.content, (path) => path === 'publication.yaml'),
    ...templates((path) => path === 'letter.html'),
    ...stylesOf(templates),
  ];
  const byLanguages = new Map<string, readonly Input[]>();
  const commonTo = (languages: readonly Locale[]) => {
    const sorted = languages.toSorted();
    const key = sorted.join();
    const all = byLanguages.get(key) ?? [
      ...shared,
      ...sorted.flatMap((locale) => templates((path) => path === `locales/${locale}.json`)),
    ];
    byLanguages.set(key, all);
    return all;
  };
  return (known) => {
    const { record, files } = known;
    const { slug } = record;
    const all = inputsOf(`${contentShown}/${slug}`, files);
    const images = Object.values(record.images);
    return (locale, formats, former) => {
      const { inputs, languages, status, path, pdfPath } = editionIn(known, locale);
      const names = new Set([...inputs, ...images].map((name) => `${contentShown}/${name}`));
      const madeFrom = { common: commonTo(languages), own: all.filter((one) => names.has(one.path)) };
      return {
        reference: record.facts?.reference ?? slug,
        slug,
        locale,
        status,
        formats: inOrder({
          ...former?.formats,
          ...(formats.html && { html: { path, ...madeFrom } }),
          ...(formats.pdf && { pdf: { path: pdfPath, ...madeFrom } }),
        }),
      };
    };
  };
}

/**
 * Files of a folder that editions are made from.
 *
 * @param shown what the folder is called.
 */
function inputsOf(shown: string, seen: SeenFiles, isWanted: (path: string) => boolean = () => true): Input[] {
  return Object.entries(seen).flatMap(([path, one]) =>
    isWanted(path) ? [{ path: `${shown}/${path}`, sha256: one[4] }] : [],
  );
}

/** The style sheets that pages have: the publication's own, by name, before those that come with Hexapla. */
function stylesOf(templates: (isWanted: (path: string) => boolean) => Input[]): Input[] {
  const byName = new Map<string, Input>();
  for (const one of templates((path) => /^styles\/[^/]+\.css$/.test(path)))
    if (!byName.has(nameOf(one.path))) byName.set(nameOf(one.path), one);
  return [...byName.values()];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function below(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
