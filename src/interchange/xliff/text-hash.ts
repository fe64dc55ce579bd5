import { createHash } from 'node:crypto';
import type { Text } from '../../model/circular.ts';

/** By what an XLIFF file knows the text it was made from: the SHA-256 of its file, without a byte order mark. */
export function textHash({ file }: Pick<Text, 'file'>): string {
  return createHash('sha256').update(String(file)).digest('hex');
}
