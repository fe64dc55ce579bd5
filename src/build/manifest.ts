import type { TextStatus } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { Format } from './built.ts';

/** Its place in `dist`. */
export const MANIFEST = 'manifest.json';

/** A file that something was made from. */
export interface Input {
  readonly path: string;
  readonly sha256: string;
}

/** An edition in a format: where it is, and every file it was made from. */
export interface FormatEntry {
  readonly path: string;
  /** Files that many editions are made from: templates, styles, wordings, facts of the publication. */
  readonly common: readonly Input[];
  /** Those of its circular. */
  readonly own: readonly Input[];
}

/** One edition, as the manifest lists it. */
export interface EditionEntry {
  readonly reference: string;
  readonly slug: string;
  readonly locale: Locale;
  readonly status: TextStatus;
  readonly formats: Partial<Record<Format, FormatEntry>>;
}

/** Every file of `dist`, and what each edition was made from: what is read from `manifest.json`. */
export interface Manifest {
  /** The version of Hexapla that built it. */
  readonly hexapla: string;
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
  readonly editions: readonly EditionEntry[];
}

/** What a manifest is written from. */
export interface ManifestParts extends Pick<Manifest, 'hexapla'> {
  /** In the order of their paths. */
  readonly files: Iterable<Manifest['files'][number]>;
  /** In the order of their circulars' folders, and of their languages. */
  readonly editions: Iterable<EditionEntry>;
}

/** An edition as the file has it: instead of its common files it has the number of their list, from 0. */
interface WrittenEntry extends Omit<EditionEntry, 'formats'> {
  readonly formats: Partial<Record<Format, WrittenFormat>>;
}

type WrittenFormat = Omit<FormatEntry, 'common'> & { readonly common: number };

/** What `manifest.json` holds. */
export interface WrittenManifest extends Omit<Manifest, 'editions'> {
  readonly editions: readonly WrittenEntry[];
  /** The lists of common files, each once: with every edition they would be two thirds of the file. */
  readonly common: readonly (readonly Input[])[];
}

/** The text of a manifest, in pieces. */
export function* writeManifest({ hexapla, files, editions }: ManifestParts): Generator<string> {
  const lists = new Map<string, number>();
  const places = new Map<readonly Input[], number>();
  const placeOf = (common: readonly Input[]): number => {
    const known = places.get(common);
    if (known !== undefined) return known;
    const list = JSON.stringify(common);
    const place = lists.get(list) ?? lists.size;
    lists.set(list, place);
    places.set(common, place);
    return place;
  };
  yield `{\n  "hexapla": ${JSON.stringify(hexapla)},\n  "files": [`;
  yield* lines(files, JSON.stringify);
  yield '],\n  "editions": [';
  yield* lines(editions, (edition) => JSON.stringify(toWritten(edition, placeOf)));
  yield '],\n  "common": [';
  yield* lines(lists.keys(), (list) => list);
  yield ']\n}\n';
}

function toWritten(
  { formats, ...edition }: EditionEntry,
  placeOf: (common: readonly Input[]) => number,
): WrittenEntry {
  const written = Object.entries(formats).map(([format, { path, common, own }]) => [
    format,
    { path, common: placeOf(common), own },
  ]);
  return { ...edition, formats: Object.fromEntries(written) as WrittenEntry['formats'] };
}

/** The items of a list, each on a line of its own: with a line for each value in them the manifest would be half as large again. */
function* lines<T>(list: Iterable<T>, toText: (one: T) => string): Generator<string> {
  const first = '\n';
  let before = first;
  for (const one of list) {
    yield `${before}    ${toText(one)}`;
    before = ',\n';
  }
  if (before !== first) yield '\n  ';
}
