import { expect, test } from 'vitest';
import { keysOf, ledgerKey, readLedger } from '../../../src/build/fresh/ledger.ts';

test('a ledger that another Hexapla wrote is not read', async () => {
  const lines = '{"content":"/content","pageKey":"1","rest":{}}\n{"key":"circular 1","files":{}}\n[]';
  const store = { get: async () => Buffer.from(lines) };
  expect(await readLedger(store, '/dist', '/content')).toBeUndefined();
  expect(await keysOf(store, ledgerKey('/dist'))).toEqual([]);
});
