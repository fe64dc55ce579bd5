import type { Recall } from '../../align/index.ts';
import { hashOf } from '../fresh/hash.ts';

/** What works came to, by the hashes of all that they depend on. */
export type Kept = Readonly<Record<string, unknown>>;

/**
 * Opens what recalls works, and keeps what was asked for now: what nobody asks for any more is let go.
 *
 * @param key the hash of what works depend on that they do not name.
 * @param former what was kept before.
 */
export function openRecall(key: string, former: Kept = {}): { readonly recall: Recall; readonly kept: Kept } {
  const kept: Record<string, unknown> = {};
  const recall: Recall = <T>(from: readonly unknown[], work: () => T) => {
    const hash = hashOf([key, from]);
    const known = [kept, former].find((one) => Object.hasOwn(one, hash));
    const found = known ? (known[hash] as T) : work();
    kept[hash] = found;
    return found;
  };
  return { recall, kept };
}
