import { expect, test } from 'vitest';
import { openDrawer } from '../../../src/build/fresh/drawer.ts';
import { numberFonts } from '../../../src/build/fresh/font-lists.ts';
import {
  keysOf,
  type KnownCircular,
  type Ledger,
  packingWith,
  readLedger,
} from '../../../src/build/fresh/ledger.ts';
import { ledgerKey } from '../../../src/build/fresh/ledger-keys.ts';
import { writeLedger } from '../../../src/build/fresh/write-ledger.ts';
import type { Store } from '../../../src/build/store/cacache-store.ts';
import { ownScratch } from './own-scratch.ts';

const scratch = ownScratch();

/** A circular whose pages ask for fonts: those of every other one are the same. */
function circularOf(number: number, key = `circular ${number}`): KnownCircular {
  const slug = `cl-24-${number}`;
  const page = { path: `${slug}/en/index.html`, size: 1, sha256: '0', fonts: [`font-${number % 2}`] };
  const edition = { ...page, locale: 'en', status: 'draft', print: '1' };
  const record = { slug, editions: [edition], images: {} } as unknown as KnownCircular['record'];
  const pdfs = { en: { key: `pdf ${number}`, size: 1, sha256: '0' } };
  return { key, checkKey: `check ${number}`, files: {}, record, pdfs, products: new Map(), published: {} };
}

/** Writes a ledger of circulars: those of a former one that are not among the changed stay as they were. */
async function write(
  store: Pick<Store, 'put'>,
  circulars: readonly KnownCircular[],
  former?: Ledger,
  changed: readonly string[] = [],
) {
  const fonts = former?.fonts ?? numberFonts([]);
  const drawer = openDrawer(packingWith(fonts), scratch);
  for (const one of circulars) drawer.put(one.record.slug, one);
  const files = { tool: {}, content: {}, own: {}, builtIn: {} };
  const commonRecord = { files: [], catalogueFiles: [] };
  const around = {
    content: '/content',
    pageKey: '1',
    common: files,
    commonRecord,
    assets: {},
    products: new Map(),
  };
  const entered = {
    slugs: drawer.names(),
    packed: (slug: string) => drawer.packed(slug) as Buffer,
    isSame: (slug: string) => former?.circulars.has(slug) === true && !changed.includes(slug),
  };
  const lists = [{ path: 'index.html', key: 'list 1', fonts: [] }];
  const head = { ...around, rest: { lists, isComplete: true, orderKey: '1' }, fontLists: fonts.lists };
  await writeLedger(store, '/dist', head, entered, former?.parts);
}

const all = ({ circulars }: Ledger) => circulars.names().map(circulars.get);

/** A store in memory that tells what was put into it. */
function openMemory() {
  const entries = new Map<string, Buffer>();
  const put: string[] = [];
  return {
    entries,
    put: async (key: string, value: string | Uint8Array) => {
      put.push(key.replace(/ [0-9a-f]{64}$/, ''));
      entries.set(key, Buffer.from(value as string));
    },
    get: async (key: string) => entries.get(key),
    taken: () => put.splice(0),
  };
}

test('a ledger of many circulars comes back as it was, and of it only what changed is written again', async () => {
  const store = openMemory();
  const circulars = Array.from({ length: 600 }, (_, number) => circularOf(number));
  await write(store, circulars);
  expect(store.taken().length).toBeGreaterThan(2);
  const read = (await readLedger({ store, scratch }, '/dist', '/content')) as Ledger;
  expect(all(read)).toEqual(circulars);

  const changed = circulars.with(300, circularOf(300, 'circular new'));
  await write(store, changed, read, ['cl-24-300']);
  expect(store.taken()).toEqual(['part of a ledger', 'ledger /dist']);
  expect(all((await readLedger({ store, scratch }, '/dist', '/content')) as Ledger)).toEqual(changed);
  const keys = await keysOf(store, ledgerKey('/dist'));
  for (const key of ['circular new', 'told circular new', 'check 300', 'pdf 300', 'list 1'])
    expect(keys).toContain(key);
});

test('a circular that comes, or goes, changes one part of a ledger', async () => {
  const store = openMemory();
  const circulars = Array.from({ length: 1200 }, (_, number) => circularOf(number));
  await write(store, circulars);
  store.taken();
  const read = (await readLedger({ store, scratch }, '/dist', '/content')) as Ledger;
  const others = circulars.toSpliced(300, 1);
  await write(store, others, read);
  expect(store.taken()).toEqual(['part of a ledger', 'ledger /dist']);
  const without = (await readLedger({ store, scratch }, '/dist', '/content')) as Ledger;
  expect(all(without)).toEqual(others);
  await write(store, circulars, without);
  expect(store.taken()).toEqual(['part of a ledger', 'ledger /dist']);
  expect(all((await readLedger({ store, scratch }, '/dist', '/content')) as Ledger)).toEqual(circulars);
});

test('a ledger that lost a part is no ledger, and nobody knows what it named', async () => {
  const store = openMemory();
  await write(store, [circularOf(1)]);
  const part = [...store.entries.keys()].find((key) => key.startsWith('part'));
  store.entries.delete(part as string);
  expect(await readLedger({ store, scratch }, '/dist', '/content')).toBeUndefined();
  expect(await keysOf(store, ledgerKey('/dist'))).toBeUndefined();
});

test('a ledger that another Hexapla wrote is not read', async () => {
  const lines = '{"content":"/content","pageKey":"1","rest":{}}\n{"key":"circular 1","files":{}}\n[]';
  const store = { get: async () => Buffer.from(lines) };
  expect(await readLedger({ store, scratch }, '/dist', '/content')).toBeUndefined();
  expect(await keysOf(store, ledgerKey('/dist'))).toEqual([]);
});
