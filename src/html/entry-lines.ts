import { createHash } from 'node:crypto';
import { linesOf } from '../model/lines.ts';
import type { IndexEntry } from './index-entry.ts';

/** Entries of the index in one language, in lines: the hash of all that an entry says, a blank, the entry as JSON. */
export type EntryLines = Buffer;

/** The length of a hash. */
const HASH = 64;

/** The hash by which an entry is found that says the same. */
export function entryHash(values: unknown): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

/** The lines of entries, by their hashes. */
export function linesByHash(lines: EntryLines): Map<string, Buffer> {
  return new Map(Array.from(linesOf(lines), (line) => [line.toString('latin1', 0, HASH), line]));
}

/** The line of an entry that is found by this hash. */
export function toEntryLine(hash: string, entry: IndexEntry): Buffer {
  return Buffer.from(`${hash} ${JSON.stringify(entry)}`);
}

/** The entry that a line tells. */
export function entryIn(line: Buffer): IndexEntry {
  return JSON.parse(line.toString('utf8', HASH + 1)) as IndexEntry;
}
