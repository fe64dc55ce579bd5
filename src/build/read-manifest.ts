import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { formats } from './built.ts';
import { type EditionEntry, type Input, MANIFEST, type Manifest } from './manifest.ts';

const file = z.object({ path: z.string(), size: z.number(), sha256: z.string() });

const inputs = z.array(z.object({ path: z.string(), sha256: z.string() }));

const format = z.union([
  z.object({ path: z.string(), common: z.number(), own: inputs }),
  // As Hexapla wrote it at first.
  z.object({ path: z.string(), inputs }),
]);

const manifestSchema = z.object({
  hexapla: z.string(),
  files: z.array(file),
  editions: z.array(
    z.object({
      reference: z.string(),
      slug: z.string(),
      locale: z.string(),
      status: z.enum(['official', 'draft']),
      formats: z.partialRecord(z.enum(formats), format),
    }),
  ),
  common: z.array(inputs).default([]),
});

/** The manifest of a folder, or nothing where there is none that can be read: then nobody knows what was built there. */
export async function readManifest(out: string): Promise<Manifest | undefined> {
  try {
    const text = await readFile(join(out, MANIFEST), 'utf8');
    const { common, editions, ...manifest } = manifestSchema.parse(JSON.parse(text));
    return { ...manifest, editions: editions.map((edition) => withLists(edition, common)) };
  } catch {
    return undefined;
  }
}

/** @throws Error where an edition names a list that is not there. */
function withLists(
  { formats: written, ...edition }: z.infer<typeof manifestSchema>['editions'][number],
  lists: readonly (readonly Input[])[],
): EditionEntry {
  const entries = Object.entries(written).map(([name, one]) => {
    if ('inputs' in one) return [name, { path: one.path, common: [], own: one.inputs }];
    const common = lists[one.common];
    if (!common) throw new Error(`${one.path} names a list of common files that is not there`);
    return [name, { ...one, common }];
  });
  return { ...edition, formats: Object.fromEntries(entries) as EditionEntry['formats'] };
}
