import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Glossary } from '../model/glossary.ts';
import { parseYaml } from './parse-yaml.ts';
import { isThere, readText } from './read-file.ts';
import { glossarySchema } from './schemas.ts';

/**
 * Reads `glossary.yaml`. What is wrong becomes messages (`source/yaml`, `source/schema`), each at its place.
 *
 * @param content the `content` folder, absolute.
 * @returns the file and the glossary: neither where there is no such file, no glossary where it is faulty.
 */
export async function readGlossary(content: string): Promise<{ file?: VFile; glossary?: Glossary }> {
  const path = join(content, 'glossary.yaml');
  if (!(await isThere(path))) return {};
  const file = await readText(path, content);
  if (file.messages.length > 0 || String(file).trim() === '') return { file };
  const parsed = parseYaml(file, String(file), glossarySchema);
  return parsed ? { file, glossary: { terms: parsed.value } } : { file };
}
