import type { Locale } from '../../model/locale.ts';

/** The key under which the store has the ledger of a `dist`. */
export function ledgerKey(out: string): string {
  return `ledger ${out}`;
}

/** The key under which the store has the entries in a language of the index of a `dist`. */
export function indexKey(out: string, locale: Locale): string {
  return `index ${locale} ${out}`;
}

/** The `dist` that a key of the store has the ledger of; nothing where it is the key of something else. */
export function ledgerOut(key: string): string | undefined {
  return key.startsWith('ledger ') ? key.slice('ledger '.length) : undefined;
}

/** The `dist` that a key of the store has entries of the index of; nothing where it is the key of something else. */
export function indexOut(key: string): string | undefined {
  return /^index \S+ (?<out>.+)$/s.exec(key)?.groups?.['out'];
}
