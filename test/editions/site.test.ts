import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { selectAll } from 'hast-util-select';
import { beforeAll, describe, expect, test } from 'vitest';
import { stackOf } from '../../src/html/fonts/families.ts';
import { eachShownText } from '../../src/html/plugins/running-text.ts';
import { htmlFaults } from '../html-faults.ts';
import type { WrittenManifest } from '../../src/build/manifest.ts';
import { buildForTests, content, richContent } from './build-content.ts';
import { attributes, editionPaths, filesIn, glyphsOf, readPage, type SitePage } from './read-site.ts';

const parallel = 'cl-24-63/parallel/index.html';
const richEditions = ['en', 'fr', 'ar', 'parallel'].map((name) => `rl-1/${name}/index.html`);

const pages = new Map<string, SitePage>();
let site: string;
let files: string[];

beforeAll(async () => {
  const [own, rich] = await Promise.all([buildForTests(content), buildForTests(richContent, ['html'])]);
  site = own;
  files = await filesIn(own);
  const load = async (out: string, path: string, name = path) => pages.set(name, await readPage(out, path));
  await Promise.all(['index.html', ...editionPaths, parallel].map((path) => load(own, path)));
  await Promise.all(richEditions.map((path) => load(rich, path)));
  await load(rich, 'index.html', 'rich index');
});

function page(name: string): SitePage {
  const found = pages.get(name);
  if (!found) throw new Error(`There is no page ${name}`);
  return found;
}

describe.each(['index.html', ...editionPaths, parallel, 'rich index', ...richEditions])('%s', (name) => {
  test('is valid HTML', async () => {
    expect(await htmlFaults(page(name).html)).toEqual([]);
  });

  test('leads to pages, files and places that are there', async () => {
    const { out, path, tree } = page(name);
    const there = new Set(await filesIn(out));
    const addresses = selectAll('[href], [src]', tree)
      .filter(({ tagName, properties: { rel } }) => tagName !== 'link' || String(rel) === 'stylesheet')
      .map(({ properties: { href, src } }) => String(href ?? src))
      .filter((address) => !/^(https?|mailto|tel):/.test(address));
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      const [whole = '', fragment] = address.split('#');
      const [file = ''] = whole.split('?');
      const target = file ? posix.join(posix.dirname(path), decodeURIComponent(file)) : path;
      expect(there).toContain(target);
      const goal = target === path ? tree : pages.get(target)?.tree;
      expect(fragment && goal ? selectAll(`[id="${fragment}"]`, goal).length : 1).toBe(1);
    }
  });

  test('asks for nothing from elsewhere, and runs nothing but the script of the parallel text', () => {
    const { tree } = page(name);
    const loaded = selectAll('[src], link[rel=stylesheet], link[rel=icon], link[rel=preload]', tree);
    expect(loaded.map(({ properties: { href, src } }) => String(href ?? src)).filter(isElsewhere)).toEqual(
      [],
    );
    const scripts = attributes(tree, 'script', 'type', 'src').map((one) => one.find(Boolean));
    const own = name.includes('parallel') ? '../../assets/scripts/parallel.js' : 'application/ld+json';
    expect(scripts).toEqual(['index.html', 'rich index'].includes(name) ? [] : [own]);
    const style = selectAll('style', tree).map(({ children: [css] }) =>
      css?.type === 'text' ? css.value : '',
    );
    const urls = [...style.join('').matchAll(/url\(([^)]*)\)/g)].map(([, url = '']) => url);
    expect(urls.length).toBeGreaterThan(1);
    expect(urls.filter(isElsewhere)).toEqual([]);
  });

  test('has each visible character in a font file of its language that has its glyph', async () => {
    const { out, path, html, tree } = page(name);
    const faces = await Promise.all(
      [
        ...html.matchAll(
          /@font-face\{font-family:"([^"]+)";font-weight:(\d+);font-style:(\w+);[^}]*url\(([^)]+)\)[^}]*unicode-range:([^}]+)\}/g,
        ),
      ].map(async ([, family = '', weight, style, url = '', range = '']) => ({
        family,
        kind: `${weight} ${style}`,
        range: range.split(',').map((one) =>
          one
            .slice(2)
            .split('-')
            .map((hex) => Number.parseInt(hex, 16)),
        ),
        glyphs: await glyphsOf(join(out, dirname(path), url)),
      })),
    );
    const covers = (lang: string, kind: string, point: number) =>
      stackOf(lang).some((family) =>
        faces.some(
          (face) =>
            face.family === family &&
            face.kind === kind &&
            face.range.some(([from = 0, to = from]) => point >= from && point <= to) &&
            face.glyphs.has(point),
        ),
      );
    const lost = new Set<string>();
    let count = 0;
    eachShownText(tree, ({ node, lang }) => {
      for (const character of new Set(node.value)) {
        if (/[\s\p{Cf}]/u.test(character)) continue;
        count += 1;
        for (const kind of ['400 normal', '700 normal'])
          if (!covers(lang, kind, character.codePointAt(0) ?? 0)) lost.add(`${character} ${lang} ${kind}`);
      }
    });
    expect(count).toBeGreaterThan(100);
    expect([...lost]).toEqual([]);
  });
});

function isElsewhere(address: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/)/i.test(address);
}

test('the manifest has every file with its size and sum, and what each edition was made from', async () => {
  const manifest = JSON.parse(await readFile(join(site, 'manifest.json'), 'utf8')) as WrittenManifest;
  const read = async (path: string) => {
    const bytes = await readFile(path);
    return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  const found = await Promise.all(
    files
      .filter((path) => path !== 'manifest.json')
      .map(async (path) => ({ path, ...(await read(join(site, path))) })),
  );
  expect(found.length).toBeGreaterThan(30);
  expect(manifest.files.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(
    found.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  );
  expect(manifest.editions.map(({ locale, status }) => `${locale} ${status}`).toSorted()).toEqual([
    'ar draft',
    'en draft',
    'es draft',
    'fr draft',
    'ru official',
    'zh draft',
  ]);
  for (const { locale, formats } of manifest.editions) {
    const { html, pdf } = formats;
    const folder = `cl-24-63/${locale}`;
    expect([html?.path, pdf?.path]).toEqual([`${folder}/index.html`, `${folder}/cl-24-63.${locale}.pdf`]);
    expect([pdf?.own, pdf?.common]).toEqual([html?.own, html?.common]);
    const inputs = [...(html?.own ?? []), ...(manifest.common[html?.common ?? -1] ?? [])];
    expect(inputs.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'content/publication.yaml',
        'content/cl-24-63/circular.yaml',
        `content/cl-24-63/letter.${locale}.md`,
        'content/cl-24-63/declaration.en.md',
        'templates/letter.html',
        `templates/locales/${locale}.json`,
      ]),
    );
    for (const { path, sha256 } of inputs)
      expect((await read(join(content, '..', path))).sha256).toBe(sha256);
  }
});

test('everything is the same when it is built again', async () => {
  const { out } = page('rich index');
  const again = await buildForTests(richContent, ['html']);
  const paths = await filesIn(out);
  expect(await filesIn(again)).toEqual(paths);
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths)
    expect([path, await readFile(join(again, path), 'base64')]).toEqual([
      path,
      await readFile(join(out, path), 'base64'),
    ]);
});
