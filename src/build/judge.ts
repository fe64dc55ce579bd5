import type { Locale } from '../model/locale.ts';
import { findFolders, isGoodName, takenReference } from '../source/find-folders.ts';
import { ContentError, hasStopping } from './errors.ts';
import type { CommonRecord } from './fresh/common.ts';
import type { Gathered } from './gather.ts';
import { type PackedFile, packFiles, unpackFiles } from './make/pack-files.ts';
import { isNamed, selectEditions, toSlug } from './select.ts';
import { refuseUnreleasable } from './release.ts';
import type { EditionRecord } from './make/record.ts';

/** An edition that is to be built. */
export interface ChosenEdition {
  readonly circular: Gathered;
  readonly edition: EditionRecord;
}

/** What is to be judged of. */
export interface Judged {
  readonly content: string;
  readonly common: CommonRecord;
  readonly circulars: readonly Gathered[];
  /** References or slugs of circulars; all where there are none. */
  readonly only: readonly string[];
  readonly locales: readonly Locale[];
  readonly release: string | undefined;
}

/** What is sound, and to be built. */
export interface Sound {
  readonly common: NonNullable<CommonRecord['sound']>;
  readonly editions: readonly ChosenEdition[];
  /** Every file that was looked at, with its messages; not those of circulars that were not asked for. */
  readonly files: readonly PackedFile[];
}

/**
 * Finds what keeps all from being built.
 *
 * @throws ContentError with all messages where any of them stops the build; those of circulars that were not asked for do
 *   not. UsageError where there is no such circular or language.
 */
export async function judge(judged: Judged): Promise<Sound> {
  const { content, common, circulars, only, locales, release } = judged;
  const others = new Set(notAskedFor(only, circulars));
  const first = new Map<string, string>();
  const parts = circulars.map(({ record }): readonly PackedFile[] => {
    const { facts, files } = record;
    const [own] = files;
    if (!facts || !own) return files;
    const name = facts.reference.toLowerCase();
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, own.path);
      return files;
    }
    const reason = takenReference(facts.reference, other);
    const message = {
      reason,
      place: facts.referenceAt,
      ruleId: 'source/reference',
      source: 'hexapla',
      fatal: true,
    };
    return [{ ...own, messages: [...own.messages, message] }, ...files.slice(1)];
  });
  const asked = circulars.map(({ slug }) => !others.has(slug));
  const badNames = findFolders(content).filter((name) => !isGoodName(name) && !others.has(name));
  const groups = [
    common.files,
    ...parts.filter((_, index) => asked[index]),
    ...(badNames.length > 0 ? [await tellBadNames(content, badNames)] : []),
    common.catalogueFiles,
  ];
  const files = groups.flat();
  if (!common.sound || files.some(hasStopping))
    throw new ContentError(groups.flatMap((one) => unpackFiles(one)));
  const editions = selectEditions({
    circulars: circulars.flatMap((circular) =>
      circular.record.facts ? [{ ...circular, facts: circular.record.facts }] : [],
    ),
    known: common.sound.locales,
    lettersOf: ({ facts }) => facts.letters.map(({ locale }) => locale),
    only,
    locales,
  }).map(({ circular, locale }): ChosenEdition => {
    const edition = circular.record.editions.find((one) => one.locale === locale);
    if (!edition) throw new Error(`There is no page of ${circular.facts.reference} in ${locale}`);
    return { circular, edition };
  });
  if (release !== undefined)
    refuseUnreleasable(
      editions.map(({ edition }) => edition),
      groups.flatMap((one) => unpackFiles(one)),
    );
  return { common: common.sound, editions, files };
}

/** The links without an address of the circulars of editions. */
export function gapsOf(editions: readonly ChosenEdition[]): string[] {
  const records = new Set(editions.map(({ circular }) => circular.record));
  return Array.from(records).flatMap(({ facts }) =>
    (facts?.gaps ?? []).map((name) => `${facts?.reference} ${name}`),
  );
}

/** Told by what reads publications, which is loaded for nothing where all names are good. */
async function tellBadNames(content: string, names: readonly string[]): Promise<PackedFile[]> {
  const { badName } = await import('../source/read-publication.ts');
  return packFiles(names.flatMap((name) => badName(content, name)));
}

/**
 * The folders of the circulars that are not asked for. Facts that are not sound tell no reference: then the folder's name
 * says which circular it is; and where none is of that name, it may be any of them.
 *
 * @param only references or slugs; where there are none, all are asked for.
 */
function notAskedFor(only: readonly string[], circulars: readonly Gathered[]): string[] {
  if (only.length === 0) return [];
  const sound = circulars.flatMap(({ slug, record: { facts } }) => (facts ? [{ slug, facts }] : []));
  const unsound = circulars.filter(({ record }) => !record.facts).map(({ slug }) => slug);
  const isIn = (slug: string, name: string) => toSlug(name) === slug.toLowerCase();
  const isFound = (name: string) =>
    sound.some((one) => isNamed(one, name)) || unsound.some((slug) => isIn(slug, name));
  return [
    ...sound.filter((one) => !only.some((name) => isNamed(one, name))).map(({ slug }) => slug),
    ...(only.every(isFound) ? unsound.filter((slug) => !only.some((name) => isIn(slug, name))) : []),
  ];
}
