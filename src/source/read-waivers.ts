import { join } from 'node:path';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { z } from 'zod';
import { parseYaml } from './parse-yaml.ts';
import { isThere, readText } from './read-file.ts';
import { waiversSchema } from './schemas.ts';

/** A message that is accepted in writing, and where `waivers.yaml` says so. */
export interface Waiver extends z.infer<typeof waiversSchema.element> {
  readonly at: Point;
}

/** `waivers.yaml` of a circular, with its messages; no waivers where it is faulty. */
export interface Waivers {
  readonly file: VFile;
  readonly waivers: readonly Waiver[];
}

/**
 * Reads the waivers of a circular.
 *
 * @param folder the circular's folder, absolute.
 * @param content the `content` folder, absolute.
 * @returns nothing where it has none.
 */
export async function readWaivers(folder: string, content: string): Promise<Waivers | undefined> {
  const path = join(folder, 'waivers.yaml');
  if (!(await isThere(path))) return undefined;
  const file = await readText(path, content);
  const parsed = file.messages.length === 0 ? parseYaml(file, String(file), waiversSchema) : undefined;
  const waivers = parsed?.value.map((waiver, index) => ({ ...waiver, at: parsed.at([index]) }));
  return { file, waivers: waivers ?? [] };
}
