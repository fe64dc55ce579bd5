import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { formats } from './built.ts';

/** Its place in `dist`. */
export const MANIFEST = 'manifest.json';

const file = z.object({ path: z.string(), size: z.number(), sha256: z.string() });

/** A file that something was made from. */
const input = z.object({ path: z.string(), sha256: z.string() });

const manifestSchema = z.object({
  /** The version of Hexapla that built it. */
  hexapla: z.string(),
  files: z.array(file),
  editions: z.array(
    z.object({
      reference: z.string(),
      slug: z.string(),
      locale: z.string(),
      status: z.enum(['official', 'draft']),
      formats: z.partialRecord(z.enum(formats), z.object({ path: z.string(), inputs: z.array(input) })),
    }),
  ),
});

/** `manifest.json`: every file of `dist`, and what each edition was made from. */
export type Manifest = z.infer<typeof manifestSchema>;

export type Input = z.infer<typeof input>;

/** One edition, as the manifest lists it. */
export type EditionEntry = Manifest['editions'][number];

/** What names an edition among all. */
export function keyOf({ slug, locale }: Pick<EditionEntry, 'slug' | 'locale'>): string {
  return `${slug} ${locale}`;
}

/** The manifest of a folder, or nothing where there is none that can be read: then all is built anew. */
export async function readManifest(out: string): Promise<Manifest | undefined> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(out, MANIFEST), 'utf8')));
  } catch {
    return undefined;
  }
}

/** The text of a manifest, in pieces: sorted, so that the same editions give the same bytes. */
export function* writeManifest({ hexapla, files, editions }: Manifest): Generator<string> {
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  const byEdition = (a: EditionEntry, b: EditionEntry) => (keyOf(a) < keyOf(b) ? -1 : 1);
  yield `{\n  "hexapla": ${JSON.stringify(hexapla)},\n  "files": [`;
  yield* items(files.toSorted(byPath));
  yield '],\n  "editions": [';
  yield* items(editions.toSorted(byEdition));
  yield ']\n}\n';
}

/** The items of a list in the object that a file is, as JSON with two blanks for each level. */
function* items(list: readonly unknown[]): Generator<string> {
  let before = '\n';
  for (const one of list) {
    yield `${before}    ${JSON.stringify(one, null, 2).replaceAll('\n', '\n    ')}`;
    before = ',\n';
  }
  if (list.length > 0) yield '\n  ';
}
