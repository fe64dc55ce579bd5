/**
 * Writes the JSON Schemas of `publication.yaml`, `circular.yaml`, `glossary.yaml`, `waivers.yaml` and `accepted.yaml` into `scripts/schemas`, for editors'
 * tools: the YAML files name them in their first line. Run it when a schema changes: `npm run schemas`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  acceptedSchema,
  circularSchema,
  glossarySchema,
  publicationSchema,
  waiversSchema,
} from '../src/source/schemas.ts';

/** The schemas, by file name, as they are to stand there. */
export function makeSchemas(): Record<string, string> {
  const schemas = {
    publication: publicationSchema,
    circular: circularSchema,
    glossary: glossarySchema,
    waivers: waiversSchema,
    accepted: acceptedSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}

if (import.meta.main) {
  const folder = new URL('schemas/', import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(makeSchemas())) await writeFile(new URL(name, folder), text);
}
