import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/build/fresh/hash.ts';
import { type Ledger, readLedger } from '../../src/build/fresh/ledger.ts';
import { writeLedger } from '../../src/build/fresh/write-ledger.ts';
import { ownScratch } from './fresh/own-scratch.ts';
import { knowFile, type SeenFile } from '../../src/build/fresh/seen-files.ts';
import { openFolder } from '../../src/build/store/cacache-store.ts';
import { changes, edit, enter, hashes, hexapla } from '../commands/workspace.ts';
import { ownCache } from '../own-cache.ts';
import { onceBuilt } from './built.ts';
import { expectTrueManifest } from './true-manifest.ts';

const enterBuilt = onceBuilt(['html', 'pdf']);
const scratch = ownScratch();

const readManifest = async () => JSON.parse(await readFile('dist/manifest.json', 'utf8'));

/** The editions that the manifest lists: slug, locale and formats. */
async function editions(): Promise<string[]> {
  const manifest = await readManifest();
  return manifest.editions.map(
    ({ slug, locale, formats }: { slug: string; locale: string; formats: object }) =>
      [slug, locale, ...Object.keys(formats).toSorted()].join(' '),
  );
}

const all = [
  'cl-24-1 ar html pdf',
  'cl-24-1 en html pdf',
  'cl-24-1 fr html pdf',
  'cl-24-1 zh html pdf',
  'cl-24-2 en html pdf',
  'cl-24-2 fr html pdf',
];

describe('a whole build', () => {
  test('publishes every edition in every format, the index, the sitemap and a true manifest', async () => {
    await enterBuilt();
    expect(await editions()).toEqual(all);
    await expectTrueManifest();
    const there = Object.keys(await hashes('dist')).filter((path) => !path.startsWith('assets/'));
    expect(there).toEqual([
      'cl-24-1/ar/cl-24-1.ar.pdf',
      'cl-24-1/ar/index.html',
      'cl-24-1/en/cl-24-1.en.pdf',
      'cl-24-1/en/index.html',
      'cl-24-1/fr/cl-24-1.fr.pdf',
      'cl-24-1/fr/index.html',
      'cl-24-1/images/карта, город.png',
      'cl-24-1/parallel/index.html',
      'cl-24-1/plan of the hall.png',
      'cl-24-1/zh/cl-24-1.zh.pdf',
      'cl-24-1/zh/index.html',
      'cl-24-2/en/cl-24-2.en.pdf',
      'cl-24-2/en/index.html',
      'cl-24-2/fr/cl-24-2.fr.pdf',
      'cl-24-2/fr/index.html',
      'cl-24-2/parallel/index.html',
      'index.html',
      'manifest.json',
      'sitemap.xml',
    ]);
  });

  test('tells of each edition the files that it was made from', async () => {
    await enterBuilt();
    const { editions: listed, common } = await readManifest();
    const french = listed.find(
      ({ slug, locale }: { slug: string; locale: string }) => `${slug} ${locale}` === 'cl-24-1 fr',
    );
    expect(french).toMatchObject({ reference: 'CL-24/1', status: 'draft' });
    const content = await hashes('.');
    const { html, pdf } = french.formats;
    expect([pdf.own, pdf.common]).toEqual([html.own, html.common]);
    const inputs = [...html.own, ...common[html.common]];
    expect(inputs.filter(({ path }: { path: string }) => path.startsWith('content/'))).toEqual(
      [
        'content/cl-24-1/circular.yaml',
        'content/cl-24-1/images/карта, город.png',
        'content/cl-24-1/letter.fr.md',
        'content/cl-24-1/map.en.md',
        'content/cl-24-1/plan of the hall.png',
        'content/publication.yaml',
      ].map((path) => ({ path, sha256: content[path] })),
    );
  });

  test('leads nowhere that is not there', async () => {
    await enterBuilt();
    const pages = Object.keys(await hashes('dist')).filter((path) => path.endsWith('.html'));
    let followed = 0;
    for (const page of pages) {
      const html = await readFile(join('dist', page), 'utf8');
      for (const [, address = ''] of html.matchAll(/(?:href|src|url)(?:="|\("?)([^"#?)]+)/g)) {
        if (/^[a-z]+:/.test(address)) continue;
        await stat(join('dist', dirname(page), decodeURIComponent(address)));
        followed += 1;
      }
    }
    expect(followed).toBeGreaterThan(pages.length * 5);
  });

  test('changes no byte when nothing has changed', async () => {
    await enterBuilt();
    const before = await hashes('dist');
    expect((await hexapla(['build'])).code).toBe(0);
    expect(changes(before, await hashes('dist'))).toEqual([]);
  });

  test('takes away what has vanished, and nothing of anybody else', async () => {
    await enterBuilt();
    await writeFile('dist/.gitignore', '*\n');
    await writeFile('dist/cl-24-1/zh/notes.txt', 'Foreign');
    await writeFile('dist/cl-24-2.zip', 'Foreign');
    await rm('content/cl-24-2', { recursive: true });
    await rm('content/cl-24-1/letter.zh.md');
    await edit('content/cl-24-1/circular.yaml', 'locales: [en, fr, ar, zh]', 'locales: [en, fr, ar]');
    const before = await hashes('dist');
    const { code, stdout } = await hexapla(['build']);
    const after = await hashes('dist');
    expect(code).toBe(0);
    const gone = changes(before, after).filter((path) => !(path in after));
    expect(gone.filter((path) => !path.startsWith('assets/'))).toEqual([
      'cl-24-1/zh/cl-24-1.zh.pdf',
      'cl-24-1/zh/index.html',
      'cl-24-2/en/cl-24-2.en.pdf',
      'cl-24-2/en/index.html',
      'cl-24-2/fr/cl-24-2.fr.pdf',
      'cl-24-2/fr/index.html',
      'cl-24-2/parallel/index.html',
    ]);
    expect(stdout).toContain(`, ${gone.length} obsolete files removed\n`);
    expect((await readdir('dist')).toSorted()).not.toContain('cl-24-2');
    expect(await readdir('dist/cl-24-1/zh')).toEqual(['notes.txt']);
    await expectTrueManifest(['.gitignore', 'cl-24-1/zh/notes.txt', 'cl-24-2.zip']);
    expect(await editions()).toEqual(all.filter((edition) => !/zh|cl-24-2/.test(edition)));
    expect(await readFile('dist/index.html', 'utf8')).not.toContain('CL-24/2');
  });
});

describe('a partial build', () => {
  /** Changes both circulars, in all languages. */
  async function changeAll() {
    await edit('content/cl-24-1/circular.yaml', '+41 22 730 5111', '+41 22 730 5222');
    await edit('content/cl-24-2/circular.yaml', '+41 22 730 5111', '+41 22 730 5222');
  }

  test.each([
    {
      argv: ['--only', 'CL-24/2', '--format', 'html'],
      changed: ['cl-24-2/en/index.html', 'cl-24-2/fr/index.html', 'cl-24-2/parallel/index.html'],
    },
    {
      argv: ['--only', 'cl-24-2', '--locale', 'fr', '--format', 'html'],
      changed: ['cl-24-2/fr/index.html', 'cl-24-2/parallel/index.html'],
    },
    {
      argv: ['--locale', 'fr', '--format', 'html'],
      changed: [
        'cl-24-1/fr/index.html',
        'cl-24-1/parallel/index.html',
        'cl-24-2/fr/index.html',
        'cl-24-2/parallel/index.html',
      ],
    },
    {
      argv: ['--only', 'CL-24/2', '--locale', 'en', '--format', 'pdf'],
      changed: ['cl-24-2/en/cl-24-2.en.pdf'],
    },
  ])('publishes what was asked for and keeps the rest: $argv', async ({ argv, changed }) => {
    await enterBuilt();
    await changeAll();
    await writeFile('dist/notes.txt', 'Foreign');
    const before = await hashes('dist');
    expect((await hexapla(['build', ...argv])).code).toBe(0);
    const different = changes(before, await hashes('dist'));
    expect(different.filter((path) => !['index.html', 'manifest.json'].includes(path))).toEqual(changed);
    expect(await editions()).toEqual(all);
    await expectTrueManifest(['notes.txt']);
  });

  test('does not take away what it did not look for', async () => {
    await enterBuilt();
    await rm('content/cl-24-1', { recursive: true });
    const { code } = await hexapla(['build', '--only', 'CL-24/2', '--format', 'html']);
    expect(code).toBe(0);
    expect(await editions()).toEqual(all);
    await expectTrueManifest();
  });

  test('lists nothing but its own where there was nothing', async () => {
    await enter('sound');
    await hexapla(['build', '--only', 'CL-24/2', '--locale', 'fr', '--format', 'html']);
    expect(await editions()).toEqual(['cl-24-2 fr html']);
    await expectTrueManifest();
    await hexapla(['build', '--only', 'CL-24/1', '--locale', 'ar', '--format', 'html']);
    expect(await editions()).toEqual(['cl-24-1 ar html', 'cl-24-2 fr html']);
    await expectTrueManifest();
    const index = await readFile('dist/index.html', 'utf8');
    expect(index.match(/href="cl-[^"]+"/g)).toEqual([
      'href="cl-24-2/fr/index.html"',
      'href="cl-24-1/ar/index.html"',
    ]);
  });

  test('works where the manifest is none', async () => {
    await enterBuilt();
    await writeFile('dist/manifest.json', '{ "files": 7 ');
    expect((await hexapla(['build', '--locale', 'fr', '--format', 'html'])).code).toBe(0);
    expect(await editions()).toEqual(['cl-24-1 fr html', 'cl-24-2 fr html']);
  });
});

describe('a build after others', () => {
  test('clears away what killed builds left, and nothing of one that is at work', async () => {
    await enter('sound');
    const { stdout } = await promisify(execFile)(process.execPath, ['-p', 'process.pid']);
    const [dead, living] = [Number(stdout), process.pid].map((pid) => `dist/.staging-${pid}-0`);
    for (const folder of [dead, living]) {
      await mkdir(`${folder}/cl-24-1`, { recursive: true });
      await writeFile(`${folder}/cl-24-1/index.html`, 'Half-written');
    }
    expect((await hexapla(['build', '--format', 'html'])).code).toBe(0);
    const staging = (await readdir('dist')).filter((name) => name.startsWith('.staging'));
    expect(staging).toEqual([`.staging-${process.pid}-0`]);
  });

  test('takes away on the next run what it was killed before it could', async () => {
    await enterBuilt();
    const published = await readFile('dist/manifest.json', 'utf8');
    await rm('content/cl-24-2', { recursive: true });
    await hexapla(['build']);
    // As if it had been killed just before the manifest: the files of the former build may still be there.
    await writeFile('dist/manifest.json', published);
    await mkdir('dist/cl-24-2/fr', { recursive: true });
    await writeFile('dist/cl-24-2/fr/index.html', 'Obsolete');
    await hexapla(['build']);
    expect(await readdir('dist')).not.toContain('cl-24-2');
    await expectTrueManifest();
  });

  test('takes away a list that is not made any more, also where it builds one circular', async () => {
    await enterBuilt();
    await hexapla(['build']);
    // As if there had been so many circulars that the sitemap was several files.
    const [store, out] = [openFolder(ownCache()), resolve('dist')];
    const ledger = (await readLedger({ store, scratch }, out, resolve('content'))) as Ledger;
    await writeFile('dist/sitemap-2023.xml', 'Obsolete');
    const gone = { path: 'sitemap-2023.xml', key: '', fonts: [] };
    const rest = { ...ledger.rest, lists: [...ledger.rest.lists, gone] };
    const seen = knowFile('dist/sitemap-2023.xml', sha256('Obsolete')) as SeenFile;
    const { circulars, parts, fonts, ...head } = ledger;
    const products = new Map([...ledger.products, ['sitemap-2023.xml', seen]]);
    const entered = {
      slugs: circulars.names(),
      packed: (slug: string) => circulars.packed(slug) as Buffer,
      isSame: () => true,
    };
    await writeLedger(store, out, { ...head, fontLists: fonts.lists, rest, products }, entered, parts);
    await edit('content/cl-24-2/letter.en.md', 'subject: ', 'subject: New ');
    expect((await hexapla(['build', '--only', 'CL-24/2'])).code).toBe(0);
    await expectTrueManifest();
    expect(await readdir('dist')).not.toContain('sitemap-2023.xml');
    expect((await hexapla(['build', '--only', 'CL-24/1'])).code).toBe(0);
    await expectTrueManifest();
  });
});
