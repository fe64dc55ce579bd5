import { createHash } from 'node:crypto';

/** The SHA-256 of bytes, hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The SHA-256 of a value as JSON: of one that is the same whenever the value is. */
export function hashOf(value: unknown): string {
  return sha256(JSON.stringify(value));
}
