import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BenchOf, seeCommon } from '../../../src/build/fresh/common.ts';
import { findCircular } from '../../../src/build/gather.ts';
import { openMakers } from '../../../src/build/make/makers.ts';
import { openStore } from '../../../src/build/store/cacache-store.ts';
import { children, enter } from '../../commands/workspace.ts';

/** A page of the index that lists a circular in English. */
function listingOf(title: string) {
  const formats = [{ format: 'html', path: 'cl-24-1/en/index.html', kilobytes: 1 }] as const;
  const letters = [{ locale: 'en', title, status: 'official', formats }] as const;
  const circulars = [{ slug: 'cl-24-1', reference: 'CL-24/1', date: '2024-01-31', letters }];
  return { place: { path: 'index.html', number: 1 }, navigation: [], circulars };
}

/** Makers at work on a publication. */
async function open(jobs: number) {
  const content = join(await enter('sound'), 'content');
  const makers = openMakers(await openStore(true), jobs, undefined);
  const seen = () => seeCommon(content, '').bench;
  // The tests have one store.
  const own = randomUUID();
  const list = (bench: BenchOf, key: string, title: string) =>
    makers.list({ bench, key: `${key} ${own}`, listing: listingOf(title) });
  const circular = (locales: string[]) => {
    const wanted = { content, only: [], locales, release: undefined, pdfsOf: () => [] };
    return findCircular('cl-24-1', wanted, seeCommon(content, ''), undefined);
  };
  return { content, makers, seen, list, circular };
}

describe.each([1, 2])('%i makers', (jobs) => {
  test('give a page of the index as the store has it, made where it has none', async () => {
    const { makers, seen, list } = await open(jobs);
    const bench = seen();
    const made = await list(bench, 'list 1', 'A subject');
    expect(made.html).toContain('<h3>A subject</h3>');
    expect(made.fonts).toContain('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2');
    expect(await list(bench, 'list 1', 'Another subject')).toEqual(made);
    expect((await list(bench, 'list 2', 'Another subject')).html).toContain('<h3>Another subject</h3>');
    await makers.close();
  });

  test('make nothing of a publication that is not as it was seen', async () => {
    const { content, makers, seen, list } = await open(jobs);
    const bench = seen();
    await appendFile(join(content, 'publication.yaml'), '# saved meanwhile\n');
    await expect(list(bench, 'list 1', 'A subject')).rejects.toThrow(
      'content/publication.yaml changed while it was built; build again',
    );
    await makers.close();
  });

  test('tell why what was begun cannot be made when it is asked for', async () => {
    const { content, makers, circular } = await open(jobs);
    const [first, second] = [circular(['en']), circular(['fr'])];
    makers.begin(first);
    expect(await makers.make(first)).toMatchObject({ slug: 'cl-24-1', facts: { reference: 'CL-24/1' } });
    await appendFile(join(content, 'cl-24-1/letter.en.md'), 'Saved meanwhile.\n');
    makers.begin(second);
    await expect(makers.make(second)).rejects.toThrow(
      'content/cl-24-1/letter.en.md changed while it was built',
    );
    await makers.close();
  });

  test('tell what is wrong with a template', async () => {
    const { content, makers, seen, list } = await open(jobs);
    await mkdir(join(content, '../templates'));
    await writeFile(join(content, '../templates/index.html'), '{{ missing }}');
    await expect(list(seen(), 'list 1', 'A subject')).rejects.toThrow(
      /^The template index.html cannot be filled: .*missing/,
    );
    await makers.close();
  });
});

test('a circular that was begun is made before it is asked for', async () => {
  const { makers, circular } = await open(2);
  const store = await openStore(true);
  const one = circular(['en', 'fr']);
  expect(await store.get(one.key)).toBe(undefined);
  makers.begin(one);
  await expect.poll(() => store.get(one.key), { timeout: 20_000 }).toBeDefined();
  await makers.close();
});

test.runIf(process.platform === 'linux')(
  'a page of the index is made though the process died that got ready',
  async () => {
    const before = (await children()).split(' ');
    const { makers, seen, list } = await open(2);
    const bench = seen();
    makers.prepare(bench);
    const early = (await children()).split(' ').find((pid) => !before.includes(pid));
    process.kill(Number(early), 'SIGKILL');
    expect((await list(bench, 'list 1', 'A subject')).html).toContain('<h3>A subject</h3>');
    await makers.close();
    expect((await children()).split(' ')).toEqual(before);
  },
);
