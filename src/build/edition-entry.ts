import { dirname, join, relative, sep } from 'node:path';
import type { CommonFiles } from './fresh/common.ts';
import { builtIn } from './fresh/common.ts';
import type { SeenFiles } from './fresh/see-folder.ts';
import type { ChosenEdition } from './judge.ts';
import type { EditionEntry, Input } from './manifest.ts';

/** Which formats of an edition are published now. */
interface Formats {
  readonly html: boolean;
  readonly pdf: boolean;
}

/** Says of editions what the manifest says of them. */
export type DescribeEdition = (
  chosen: ChosenEdition,
  formats: Formats,
  former?: EditionEntry,
) => EditionEntry;

/**
 * Opens what tells of each edition its formats, and every file it was made from.
 *
 * @param content the `content` folder, absolute.
 */
export function editionEntries(content: string, common: CommonFiles): DescribeEdition {
  const root = dirname(content);
  const inputsOf = (folder: string, seen: SeenFiles, isWanted: (path: string) => boolean): Input[] =>
    Object.entries(seen).flatMap(([path, one]) =>
      isWanted(path) ? [{ path: below(root, join(folder, path)), sha256: one[4] }] : [],
    );
  const templates = (isWanted: (path: string) => boolean) => [
    ...inputsOf(join(root, 'templates'), common.own, isWanted),
    ...inputsOf(builtIn, common.builtIn, isWanted),
  ];
  const shared = [
    ...inputsOf(content, common.content, (path) => path === 'publication.yaml'),
    ...templates((path) => path === 'letter.html'),
    ...stylesOf(templates),
  ];
  const catalogues = new Map<string, Input[]>();
  const catalogue = (locale: string) => {
    const known = catalogues.get(locale) ?? templates((path) => path === `locales/${locale}.json`);
    catalogues.set(locale, known);
    return known;
  };
  return ({ circular, edition }, formats, former) => {
    const { record, slug, files } = circular;
    const own = new Set(
      [...edition.inputs, ...Object.values(record.images)].map((path) => path.slice(slug.length + 1)),
    );
    const inputs = [
      ...shared,
      ...edition.languages.flatMap(catalogue),
      ...inputsOf(join(content, slug), files, (path) => own.has(path)),
    ].toSorted((a, b) => compare(join(root, a.path), join(root, b.path)));
    return {
      reference: record.facts?.reference ?? slug,
      slug,
      locale: edition.locale,
      status: edition.status,
      formats: {
        ...former?.formats,
        ...(formats.html && { html: { path: edition.path, inputs } }),
        ...(formats.pdf && { pdf: { path: edition.pdfPath, inputs } }),
      },
    };
  };
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

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
