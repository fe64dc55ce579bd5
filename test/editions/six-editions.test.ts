import { posix } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { beforeAll, describe, expect, test } from 'vitest';
import { six } from '../html/make.ts';
import { findUnsafe } from '../html/unsafe.ts';
import { buildForTests, content } from './build-content.ts';
import { attributes, editionPaths, readPage, type SitePage, textOf } from './read-site.ts';

const pages = new Map<string, SitePage>();

beforeAll(async () => {
  const out = await buildForTests(content, ['html']);
  await Promise.all(editionPaths.map(async (path) => pages.set(path, await readPage(out, path))));
});

function page(path: string): SitePage {
  const found = pages.get(path);
  if (!found) throw new Error(`There is no page ${path}`);
  return found;
}

describe('the six editions', () => {
  const blockIds = (name: string, part: string) =>
    attributes(page(name).tree, `${part} .body [id]`, 'id').flat().map(String);

  test('have the same ids for the same passages', () => {
    const ids = blockIds('cl-24-63/ru/index.html', '.letter');
    expect(ids.slice(0, 3)).toEqual(['p1', 'p2', 'p3']);
    expect(ids.length).toBeGreaterThan(7);
    for (const edition of editionPaths) expect(blockIds(edition, '.letter')).toEqual(ids);
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
    for (const edition of editionPaths) {
      expect(declaration(edition)).toEqual({ ...english, lang: 'en' });
      expect(blockIds(edition, '.annex')).toEqual(ids);
    }
  });

  test('have the objectives as one list in upper roman', () => {
    for (const edition of editionPaths) {
      const lists = selectAll('.annex ol', page(edition).tree);
      expect(lists.map(({ properties }) => properties.type)).toEqual(['I']);
      expect(selectAll(':scope > li', lists[0])).toHaveLength(8);
    }
  });

  test.each(editionPaths)('%s leads to all of them, each by its own name', (name) => {
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
    expect(targets).toEqual(editionPaths);
    const [current, ...others] = links.filter(({ properties }) => properties.ariaCurrent === 'page');
    expect(current?.properties.hrefLang).toBe(select('html', tree)?.properties.lang);
    expect(others).toEqual([]);
  });

  test.each(editionPaths)('%s states its address and those of the others', (name) => {
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

  test.each(editionPaths)('%s says whether it is a draft, in its own language', (name) => {
    const { tree } = page(name);
    expect(selectAll('aside.draft', tree)).toHaveLength(name.includes('/ru/') ? 0 : 1);
    expect(selectAll('main, nav, article.letter, h1, a.skip[href="#letter"]', tree)).toHaveLength(5);
  });

  test.each(editionPaths)('%s has nothing in its bodies that could run', (name) => {
    const { html } = page(name);
    expect(findUnsafe(html.slice(html.indexOf('<main>'), html.indexOf('</main>')))).toEqual([]);
  });
});
