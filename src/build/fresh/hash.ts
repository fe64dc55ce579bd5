import { createHash } from 'node:crypto';

/** The SHA-256 of bytes, hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The SHA-256 of values as JSON, one after the other: of many values all in one would be large. */
export function hashOfAll(values: Iterable<unknown>): string {
  const hash = createHash('sha256');
  for (const value of values) hash.update(`${JSON.stringify(value)}\n`);
  return hash.digest('hex');
}

/** The SHA-256 of a value as JSON: of one that is the same whenever the value is. */
export function hashOf(value: unknown): string {
  return sha256(JSON.stringify(value));
}
