import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Accepted } from '../model/accepted.ts';
import { parseYaml } from './parse-yaml.ts';
import { isThere, readText } from './read-file.ts';
import { acceptedSchema } from './schemas.ts';

/** The file's name, beside the texts. */
export const acceptedName = 'accepted.yaml';

/**
 * Reads what was accepted of the translations of a circular. What is wrong becomes messages (`source/yaml`,
 * `source/schema`), each at its place.
 *
 * @param folder the circular's folder, absolute.
 * @param content the `content` folder, absolute.
 * @returns the file and what it says: neither where there is no such file, nothing said where it is faulty.
 */
export async function readAccepted(
  folder: string,
  content: string,
): Promise<{ file?: VFile; accepted?: Accepted }> {
  const path = join(folder, acceptedName);
  if (!(await isThere(path))) return {};
  const file = await readText(path, content);
  if (file.messages.length > 0) return { file };
  const parsed = parseYaml(file, String(file), acceptedSchema);
  return parsed ? { file, accepted: parsed.value } : { file };
}
