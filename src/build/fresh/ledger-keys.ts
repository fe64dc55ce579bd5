/** The key under which the store has the ledger of a `dist`. */
export function ledgerKey(out: string): string {
  return `ledger ${out}`;
}

/** The `dist` that a key of the store has the ledger of; nothing where it is the key of something else. */
export function ledgerOut(key: string): string | undefined {
  return key.startsWith('ledger ') ? key.slice('ledger '.length) : undefined;
}
