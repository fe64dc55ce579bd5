import { basename } from 'node:path';
import type { Circular, Text } from '../../model/circular.ts';

/** By what an XLIFF file names a text: the folder of its circular, and its file. */
export function textName({ slug }: Pick<Circular, 'slug'>, { file }: Pick<Text, 'file'>): string {
  return `${slug}/${basename(file.path)}`;
}
