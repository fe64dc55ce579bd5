import type { VFile } from 'vfile';
import type { Level } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { isGoodName, takenReference } from '../source/find-folders.ts';
import { ContentError, hasStopping } from './errors.ts';
import type { CommonRecord } from './fresh/common.ts';
import {
  countLevels,
  type PackedFile,
  type PackedMessage,
  packFiles,
  unpackFiles,
} from './make/pack-files.ts';
import type { EditionRecord } from './make/record.ts';
import type { Note } from './notes.ts';
import { refuseUnreleasable } from './release.ts';
import { isNamed, selectEditions, toSlug } from './select.ts';

/** A circular of which editions are to be built. */
export interface ChosenCircular {
  readonly slug: string;
  /** The languages of these editions. */
  readonly locales: readonly Locale[];
}

/** What is to be judged of. */
export interface Judged {
  readonly content: string;
  readonly common: CommonRecord;
  /** What was noted of every circular, in the order in which they are told of. */
  readonly notes: readonly Note[];
  /** References or slugs of circulars; all where there are none. */
  readonly only: readonly string[];
  readonly locales: readonly Locale[];
  readonly release: string | undefined;
  /** Reads what was told of a circular. */
  readonly told: (slug: string) => Promise<string>;
  /** The editions of a circular. */
  readonly editionsOf: (slug: string) => readonly EditionRecord[];
}

/** What is sound, and to be built. */
export interface Sound {
  readonly common: NonNullable<CommonRecord['sound']>;
  readonly chosen: readonly ChosenCircular[];
  /** How many open messages of each level there are. */
  readonly levels: Readonly<Record<Level, number>>;
  /** Reads every file that was looked at, with its messages; not those of circulars that were not asked for. */
  readonly files: () => Promise<VFile[]>;
}

/**
 * Finds what keeps all from being built.
 *
 * @throws ContentError with all messages where any of them stops the build; those of circulars that were not asked for do
 *   not. UsageError where there is no such circular or language.
 */
export async function judge(judged: Judged): Promise<Sound> {
  const { content, common, notes, only, locales, release, told, editionsOf } = judged;
  const others = new Set(notAskedFor(only, notes));
  const asked = notes.filter(({ slug }) => !others.has(slug));
  const twins = twinsOf(notes);
  const badNames = notes.map(({ slug }) => slug).filter((name) => !isGoodName(name) && !others.has(name));
  const around = [common.files, common.catalogueFiles, await tellBadNames(content, badNames)] as const;
  const files = async () => {
    const own: VFile[] = [];
    for (const note of asked) own.push(...unpackFiles(filesOf(note, await told(note.slug), twins)));
    return [...unpackFiles(around[0]), ...own, ...unpackFiles(around[2]), ...unpackFiles(around[1])];
  };
  const isStopped =
    around.flat().some(hasStopping) || asked.some(({ slug, stops }) => stops || twins.has(slug));
  if (!common.sound || isStopped) throw new ContentError(await files());
  const editions = selectEditions({
    circulars: notes.flatMap(({ slug, facts }) => (facts ? [{ slug, facts }] : [])),
    known: common.sound.locales,
    lettersOf: ({ facts }) => facts.letters.map(({ locale }) => locale),
    only,
    locales,
  });
  const chosen = Array.from(
    Map.groupBy(editions, ({ circular }) => circular.slug),
    ([slug, own]): ChosenCircular => ({ slug, locales: own.map(({ locale }) => locale) }),
  );
  if (release !== undefined) {
    const records = chosen.flatMap((one) =>
      editionsOf(one.slug).filter(({ locale }) => one.locales.includes(locale)),
    );
    refuseUnreleasable(records, await files());
  }
  const levels = { error: 0, warning: 0, info: 0 };
  for (const level of ['error', 'warning', 'info'] as const)
    for (const note of asked) levels[level] += note.levels[level];
  for (const one of around) countLevels(one, levels);
  return { common: common.sound, chosen, levels, files };
}

/** The circulars whose reference another one has already, by slug: what is told of each. */
function twinsOf(notes: readonly Note[]): ReadonlyMap<string, PackedMessage> {
  const first = new Map<string, string>();
  const twins = new Map<string, PackedMessage>();
  for (const { slug, path, facts } of notes) {
    if (!facts) continue;
    const { reference, referenceAt: place } = facts;
    const other = first.get(reference.toLowerCase());
    if (other === undefined) {
      first.set(reference.toLowerCase(), path);
      continue;
    }
    const reason = takenReference(reference, other);
    twins.set(slug, { reason, place, ruleId: 'source/reference', source: 'hexapla', fatal: true });
  }
  return twins;
}

/** The files of a circular, with their messages. */
function filesOf(
  { slug, path }: Note,
  told: string,
  twins: ReadonlyMap<string, PackedMessage>,
): PackedFile[] {
  const files = JSON.parse(told) as PackedFile[];
  const twin = twins.get(slug);
  return files.map((file) =>
    twin && file.path === path ? { ...file, messages: [...file.messages, twin] } : file,
  );
}

/** Told by what reads publications, which is loaded for nothing where all names are good. */
async function tellBadNames(content: string, names: readonly string[]): Promise<PackedFile[]> {
  if (names.length === 0) return [];
  const { badName } = await import('../source/read-publication.ts');
  return packFiles(names.flatMap((name) => badName(content, name)));
}

/**
 * The folders of the circulars that are not asked for. Facts that are not sound tell no reference: then the folder's name
 * says which circular it is; and where none is of that name, it may be any of them.
 *
 * @param only references or slugs; where there are none, all are asked for.
 */
function notAskedFor(only: readonly string[], notes: readonly Note[]): string[] {
  if (only.length === 0) return [];
  const sound = notes.flatMap(({ slug, facts }) => (facts ? [{ slug, facts }] : []));
  const unsound = notes.filter(({ facts }) => !facts).map(({ slug }) => slug);
  const isIn = (slug: string, name: string) => toSlug(name) === slug.toLowerCase();
  const isFound = (name: string) =>
    sound.some((one) => isNamed(one, name)) || unsound.some((slug) => isIn(slug, name));
  return [
    ...sound.filter((one) => !only.some((name) => isNamed(one, name))).map(({ slug }) => slug),
    ...(only.every(isFound) ? unsound.filter((slug) => !only.some((name) => isIn(slug, name))) : []),
  ];
}
