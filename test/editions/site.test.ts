import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCharacters } from '../../scripts/font-coverage.ts';
import { stackOf } from '../../src/html/fonts/families.ts';
import { eachShownText } from '../../src/html/plugins/running-text.ts';
import { six } from '../html/make.ts';
import { findUnsafe } from '../html/unsafe.ts';
import { buildForTests, content, richContent } from './build-content.ts';

const editions = six.map((locale) => `cl-24-63/${locale}/index.html`);
const richEditions = ['en', 'fr', 'ar'].map((locale) => `rl-1/${locale}/index.html`);

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // HTML asks for no case; the lower one is what rehype-stringify writes.
      'doctype-style': 'off',
      // A title is the subject of the letter, which is as long as its office makes it.
      'long-title': 'off',
      // The text in the margins of printed pages comes in custom properties of <html>: CSS has no other way.
      'no-inline-style': 'off',
    },
  }),
);

/** A page of what was built. */
interface Page {
  readonly out: string;
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
}

const pages = new Map<string, Page>();
let site: string;
let files: string[];

beforeAll(async () => {
  const [own, rich] = await Promise.all([buildForTests(content), buildForTests(richContent, ['html'])]);
  site = own;
  files = await filesIn(own);
  const load = async (out: string, path: string, name = path) => {
    const html = await readFile(join(out, path), 'utf8');
    pages.set(name, { out, path, html, tree: fromHtml(html) });
  };
  await Promise.all(['index.html', ...editions].map((path) => load(own, path)));
  await Promise.all(richEditions.map((path) => load(rich, path)));
  await load(rich, 'index.html', 'rich index');
});

function page(name: string): Page {
  const found = pages.get(name);
  if (!found) throw new Error(`There is no page ${name}`);
  return found;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.slice(folder.length + 1), entry.name))
    .toSorted();
}

const attributes = (tree: Root, selector: string, ...names: string[]) =>
  selectAll(selector, tree).map(({ properties }) => names.map((name) => properties[name]));

const textOf = (element: Element | undefined): string => {
  let text = '';
  if (element) eachShownText({ type: 'root', children: [element] }, ({ node }) => (text += node.value));
  return text;
};

describe.each(['index.html', ...editions, 'rich index', ...richEditions])('%s', (name) => {
  test('is valid HTML', async () => {
    const report = await validator.validateString(page(name).html);
    const faults = report.results.flatMap(({ messages }) => messages);
    expect(faults.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)).toEqual([]);
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
      const [file = '', fragment] = address.split('#');
      const target = file ? posix.join(posix.dirname(path), decodeURIComponent(file)) : path;
      expect(there).toContain(target);
      if (fragment) expect(selectAll(`[id="${fragment}"]`, tree)).toHaveLength(1);
    }
  });

  test('asks for nothing from elsewhere and runs nothing', () => {
    const { tree } = page(name);
    const loaded = selectAll('[src], link[rel=stylesheet], link[rel=icon], link[rel=preload]', tree);
    expect(loaded.map(({ properties: { href, src } }) => String(href ?? src)).filter(isElsewhere)).toEqual(
      [],
    );
    expect(attributes(tree, 'script', 'type').flat()).toEqual(
      selectAll('script', tree).map(() => 'application/ld+json'),
    );
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
        glyphs: await readCharacters(join(out, dirname(path), url)),
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

describe('the six editions', () => {
  const blockIds = (name: string, part: string) =>
    attributes(page(name).tree, `${part} .body [id]`, 'id').flat().map(String);

  test('have the same ids for the same passages', () => {
    const ids = blockIds('cl-24-63/ru/index.html', '.letter');
    expect(ids.slice(0, 3)).toEqual(['p1', 'p2', 'p3']);
    expect(ids.length).toBeGreaterThan(7);
    for (const edition of editions) expect(blockIds(edition, '.letter')).toEqual(ids);
  });

  test('have the same declaration, in English, with ids of its own', () => {
    const declaration = (name: string) => {
      const [annex] = selectAll('article.annex', page(name).tree);
      return { text: textOf(annex), lang: annex?.properties.lang };
    };
    const english = declaration('cl-24-63/en/index.html');
    expect(english.text.length).toBeGreaterThan(5000);
    const ids = blockIds('cl-24-63/en/index.html', '.annex');
    expect(ids[0]).toBe('declaration-p1');
    for (const edition of editions) {
      expect(declaration(edition)).toEqual({ ...english, lang: 'en' });
      expect(blockIds(edition, '.annex')).toEqual(ids);
    }
  });

  test('have the objectives as one list in upper roman', () => {
    for (const edition of editions) {
      const lists = selectAll('.annex ol', page(edition).tree);
      expect(lists.map(({ properties }) => properties.type)).toEqual(['I']);
      expect(selectAll(':scope > li', lists[0])).toHaveLength(8);
    }
  });

  test.each(editions)('%s leads to all of them, each by its own name', (name) => {
    const { tree, path } = page(name);
    const links = selectAll('.languages a', tree);
    expect(links.map((link) => [link.properties.hrefLang, textOf(link)])).toEqual([
      ['ar', 'العربية'],
      ['zh-Hans', '中文'],
      ['en', 'English'],
      ['fr', 'Français'],
      ['ru', 'Русский'],
      ['es', 'Español'],
    ]);
    const targets = links.map(({ properties: { href } }) => posix.join(posix.dirname(path), String(href)));
    expect(targets).toEqual(editions);
    const [current, ...others] = links.filter(({ properties }) => properties.ariaCurrent === 'page');
    expect(current?.properties.hrefLang).toBe(select('html', tree)?.properties.lang);
    expect(others).toEqual([]);
  });

  test.each(editions)('%s states its address and those of the others', (name) => {
    const { tree } = page(name);
    const at = (path: string) => `https://circulars.itu.example/${path}`;
    expect(attributes(tree, 'link[rel=canonical]', 'href')).toEqual([[at(name)]]);
    expect(attributes(tree, 'link[rel=alternate]', 'hrefLang', 'href')).toEqual([
      ...six.map((locale) => [locale === 'zh' ? 'zh-Hans' : locale, at(`cl-24-63/${locale}/index.html`)]),
      ['x-default', at('cl-24-63/ru/index.html')],
    ]);
    const [script] = selectAll('script[type="application/ld+json"]', tree);
    const [json] = script?.children ?? [];
    expect(JSON.parse(json?.type === 'text' ? json.value : '')).toMatchObject({
      '@context': 'https://schema.org',
      identifier: 'CL-24/63',
      url: at(name),
      inLanguage: select('html', tree)?.properties.lang,
    });
  });

  test.each(editions)('%s says whether it is a draft, in its own language', (name) => {
    const { tree } = page(name);
    expect(selectAll('aside.draft', tree)).toHaveLength(name.includes('/ru/') ? 0 : 1);
    expect(selectAll('main, nav, article.letter, h1, a.skip[href="#letter"]', tree)).toHaveLength(5);
  });

  test.each(editions)('%s has nothing in its bodies that could run', (name) => {
    const { html } = page(name);
    expect(findUnsafe(html.slice(html.indexOf('<main>'), html.indexOf('</main>')))).toEqual([]);
  });
});

test('the manifest has every file with its size and sum, and what each edition was made from', async () => {
  const manifest = JSON.parse(await readFile(join(site, 'manifest.json'), 'utf8')) as {
    files: { path: string; size: number; sha256: string }[];
    editions: {
      locale: string;
      status: string;
      formats: object;
      inputs: { path: string; sha256: string }[];
    }[];
  };
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
  for (const { locale, formats, inputs } of manifest.editions) {
    const folder = `cl-24-63/${locale}`;
    expect(formats).toEqual({ html: `${folder}/index.html`, pdf: `${folder}/cl-24-63.${locale}.pdf` });
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

test('the pages are the same when they are built again', async () => {
  const again = await buildForTests(content, ['html', 'pdf']);
  for (const path of files.filter((one) => one.endsWith('.html') || one.endsWith('.xml')))
    expect(await readFile(join(again, path), 'utf8')).toBe(await readFile(join(site, path), 'utf8'));
});
