import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { formats } from './built.ts';
import { fromWritten, MANIFEST, type Manifest, type WrittenManifest } from './manifest.ts';

const file = z.object({ path: z.string(), size: z.number(), sha256: z.string() });

const inputs = z.array(z.object({ path: z.string(), sha256: z.string() }));

const madeFrom = z.object({ path: z.string(), common: z.number(), own: inputs });

const manifestSchema: z.ZodType<WrittenManifest> = z.object({
  hexapla: z.string(),
  files: z.array(file),
  editions: z.array(
    z.object({
      reference: z.string(),
      slug: z.string(),
      locale: z.string(),
      status: z.enum(['official', 'draft']),
      formats: z.partialRecord(z.enum(formats), madeFrom),
    }),
  ),
  common: z.array(inputs),
});

/** The manifest of a folder, or nothing where there is none that can be read: then all is built anew. */
export async function readManifest(out: string): Promise<Manifest | undefined> {
  try {
    return fromWritten(manifestSchema.parse(JSON.parse(await readFile(join(out, MANIFEST), 'utf8'))));
  } catch {
    return undefined;
  }
}
