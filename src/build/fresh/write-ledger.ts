import { sameRoom } from './same-room.ts';
import type { Store } from '../store/cacache-store.ts';
import { sha256 } from './hash.ts';
import { FORM, type KeptHead, type LedgerHead, type LedgerPart } from './ledger.ts';
import { ledgerKey } from './ledger-keys.ts';
import { joinPacked } from './packed-part.ts';

/** The circulars that a ledger is to have. */
interface Entered {
  readonly slugs: readonly string[];
  readonly packed: (slug: string) => Buffer;
  /** Whether what is known of one is what the last ledger has. */
  readonly isSame: (slug: string) => boolean;
}

/** How many circulars a part has, on average. */
const PART = 100;

/**
 * Keeps the ledger of a `dist`: its parts first, then what names them.
 *
 * @param former the parts of the last ledger.
 */
export async function writeLedger(
  store: Pick<Store, 'put'>,
  out: string,
  head: LedgerHead,
  { slugs, packed, isSame }: Entered,
  former: readonly LedgerPart[] = [],
): Promise<void> {
  const byFirst = new Map(former.map((part) => [part.slugs[0], part]));
  const parts: string[] = [];
  const roomFor = sameRoom();
  for (const own of cutIntoParts(slugs)) {
    const before = byFirst.get(own[0]);
    if (
      before?.slugs.length === own.length &&
      own.every((slug, at) => before.slugs[at] === slug && isSame(slug))
    ) {
      parts.push(before.key);
      continue;
    }
    const bytes = joinPacked(
      own.map((slug) => [slug, packed(slug)]),
      roomFor,
    );
    const key = `part of a ledger ${sha256(bytes)}`;
    await store.put(key, bytes);
    parts.push(key);
  }
  const kept: KeptHead = { form: FORM, ...head, products: [...head.products], parts };
  await store.put(ledgerKey(out), JSON.stringify(kept));
}

/** Cuts where the names of circulars say so: one that comes or goes changes the part it is in, and those after it stay as they are. */
function cutIntoParts(slugs: readonly string[]): string[][] {
  const parts: string[][] = [];
  let own: string[] = [];
  for (const slug of slugs) {
    if (own.push(slug) === 1) parts.push(own);
    if (Number.parseInt(sha256(slug).slice(0, 8), 16) % PART === 0) own = [];
  }
  return parts;
}
