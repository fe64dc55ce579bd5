import { dirname, join, relative, sep } from 'node:path';
import type { Locale } from '../model/locale.ts';
import { inOrder } from './built.ts';
import type { CommonFiles } from './fresh/common.ts';
import { builtIn } from './fresh/common.ts';
import type { SeenFiles } from './fresh/see-folder.ts';
import type { KnownCircular } from './fresh/ledger.ts';
import type { EditionRecord } from './make/record.ts';
import type { EditionEntry, Input } from './manifest.ts';

/** Which formats of an edition are published now. */
interface Formats {
  readonly html: boolean;
  readonly pdf: boolean;
}

/** Says of editions what the manifest says of them. */
export type DescribeEdition = (
  known: KnownCircular,
  edition: EditionRecord,
  formats: Formats,
  former?: EditionEntry,
) => EditionEntry;

/** A file that editions are made from, and what it is sorted by. */
interface SortedInput extends Input {
  readonly at: string;
}

/**
 * Opens what tells of each edition its formats, and every file it was made from. There are thousands of editions: what
 * many of them have in common is made ready once.
 *
 * @param content the `content` folder, absolute.
 */
export function editionEntries(content: string, common: CommonFiles): DescribeEdition {
  const root = dirname(content);
  const contentShown = below(root, content);
  const inputsOf = (
    folder: string,
    seen: SeenFiles,
    isWanted: (path: string) => boolean,
    shown = below(root, folder),
  ): SortedInput[] => {
    const at = join(folder, sep);
    return Object.entries(seen).flatMap(([path, one]) =>
      isWanted(path)
        ? [{ path: `${shown}/${path}`, sha256: one[4], at: at + path.split('/').join(sep) }]
        : [],
    );
  };
  const templates = (isWanted: (path: string) => boolean) => [
    ...inputsOf(join(root, 'templates'), common.own, isWanted),
    ...inputsOf(builtIn, common.builtIn, isWanted),
  ];
  const shared = [
    ...inputsOf(content, common.content, (path) => path === 'publication.yaml'),
    ...templates((path) => path === 'letter.html'),
    ...stylesOf(templates),
  ];
  const byLanguages = new Map<string, readonly SortedInput[]>();
  const commonTo = (languages: readonly Locale[]) => {
    const key = languages.join();
    const all = byLanguages.get(key) ?? [
      ...shared,
      ...languages.flatMap((locale) => templates((path) => path === `locales/${locale}.json`)),
    ];
    byLanguages.set(key, all);
    return all;
  };
  return ({ record, files }, edition, formats, former) => {
    const { slug } = record;
    const own = new Set(
      [...edition.inputs, ...Object.values(record.images)].map((path) => path.slice(slug.length + 1)),
    );
    const inputs = [
      ...commonTo(edition.languages),
      ...inputsOf(join(content, slug), files, (path) => own.has(path), `${contentShown}/${slug}`),
    ]
      .toSorted(compare)
      .map(({ path, sha256 }) => ({ path, sha256 }));
    return {
      reference: record.facts?.reference ?? slug,
      slug,
      locale: edition.locale,
      status: edition.status,
      formats: inOrder({
        ...former?.formats,
        ...(formats.html && { html: { path: edition.path, inputs } }),
        ...(formats.pdf && { pdf: { path: edition.pdfPath, inputs } }),
      }),
    };
  };
}

/** The style sheets that pages have: the publication's own, by name, before those that come with Hexapla. */
function stylesOf(templates: (isWanted: (path: string) => boolean) => SortedInput[]): SortedInput[] {
  const byName = new Map<string, SortedInput>();
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

function compare(a: SortedInput, b: SortedInput): number {
  if (a.at === b.at) return 0;
  return a.at < b.at ? -1 : 1;
}
