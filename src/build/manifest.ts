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

/** One edition, as the manifest lists it. */
export interface EditionEntry {
  readonly reference: string;
  readonly slug: string;
  readonly locale: Locale;
  readonly status: TextStatus;
  readonly formats: Partial<Record<Format, { readonly path: string; readonly inputs: readonly Input[] }>>;
}

/** `manifest.json`: every file of `dist`, and what each edition was made from. */
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

/** The text of a manifest, in pieces. */
export function* writeManifest({ hexapla, files, editions }: ManifestParts): Generator<string> {
  yield `{\n  "hexapla": ${JSON.stringify(hexapla)},\n  "files": [`;
  yield* items(files);
  yield '],\n  "editions": [';
  yield* items(editions);
  yield ']\n}\n';
}

/** The items of a list, each on a line of its own: with a line for each value in them the manifest would be half as large again. */
function* items(list: Iterable<unknown>): Generator<string> {
  const first = '\n';
  let before = first;
  for (const one of list) {
    yield `${before}    ${JSON.stringify(one)}`;
    before = ',\n';
  }
  if (before !== first) yield '\n  ';
}
