import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../src/pdf/launch.ts';
import { six } from '../html/make.ts';
import { buildForTests, content, richContent } from './build-content.ts';

const parallel = 'cl-24-63/parallel/index.html';
const own = ['index.html', ...six.map((locale) => `cl-24-63/${locale}/index.html`), parallel];
const rich = [
  'index.html',
  ...['en', 'fr', 'ar'].map((locale) => `rl-1/${locale}/index.html`),
  'rl-1/parallel/index.html',
];
const pages = [...own.map((path) => ['content', path]), ...rich.map((path) => ['rich', path])] as const;

const shows = [
  ['light', 1280],
  ['light', 320],
  ['dark', 320],
  ['dark', 1280],
] as const;

let browser: Browser;
let axe: string;
let folders: Record<string, string>;

beforeAll(async () => {
  axe = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  const [contentSite, richSite] = await Promise.all([
    buildForTests(content, ['html']),
    buildForTests(richContent, ['html']),
  ]);
  folders = { content: contentSite, rich: richSite };
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** A page opened from the disk, until the test ends. */
async function visit(site: string, path: string): Promise<Page> {
  const tab = await browser.newPage();
  onTestFinished(() => tab.close());
  await go(tab, site, path);
  return tab;
}

/** Opens a page from the disk; tells what it asks for, also later. */
async function go(tab: Page, site: string, path: string): Promise<string[]> {
  const asked: string[] = [];
  tab.on('request', (request) => asked.push(request.url()));
  await tab.goto(pathToFileURL(join(folders[site] ?? '', path)).href);
  return asked;
}

async function show(tab: Page, scheme: 'light' | 'dark', width: number) {
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await tab.setViewport({ width, height: 800 });
}

/** What axe finds, and what it cannot decide, by rule and element. */
async function findBarriers(tab: Page): Promise<string[]> {
  if (!(await tab.evaluate('Boolean(window.axe)'))) await tab.evaluate(axe);
  const found = (await tab.evaluate(
    `axe.run({ resultTypes: ['violations', 'incomplete'] }).then(({ violations, incomplete }) =>
      [...violations, ...incomplete].flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => [id, html.slice(0, 200), ...any.map(({ message }) => message)].join(' | '))))`,
  )) as string[];
  // A sign, which is no word, can be no part of what a footnote's way back is called.
  return found.filter((one) => !(one.startsWith('label-content-name-mismatch') && one.includes('>^</a>')));
}

describe.each(pages)('%s %s', (site, path) => {
  let tab: Page;
  let asked: string[];

  beforeAll(async () => {
    tab = await browser.newPage();
    asked = await go(tab, site, path);
  });

  afterAll(() => tab.close());

  test('works from the disk: its fonts are loaded, nothing else is asked for, all text is set in them', async () => {
    const states = (await tab.evaluate(
      'document.fonts.ready.then((fonts) => [...fonts].map(({ status }) => status))',
    )) as string[];
    expect(states.filter((state) => state === 'loaded').length).toBeGreaterThan(1);
    expect(states.filter((state) => state !== 'loaded' && state !== 'unloaded')).toEqual([]);
    const home = pathToFileURL(`${folders[site]}/`).href;
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.filter((address) => !address.startsWith(home))).toEqual([]);
    const used = await fontsOf(tab);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((font) => !/^own (?:Noto|Amiri)/.test(font))).toEqual([]);
  });

  test('has no barrier that axe finds, light and dark, wide and narrow', async () => {
    for (const [scheme, width] of shows) {
      await show(tab, scheme, width);
      expect([scheme, width, ...(await findBarriers(tab))]).toEqual([scheme, width]);
    }
  });

  test('does not scroll sideways at 320 pixels', async () => {
    await show(tab, 'light', 320);
    const measured = await tab.evaluate(
      '({ width: innerWidth, root: document.documentElement.scrollWidth, body: document.body.scrollWidth })',
    );
    expect(measured).toEqual({ width: 320, root: 320, body: 320 });
  });
});

/** The fonts that the browser really set text in, whatever the style sheets ask for. */
async function fontsOf(tab: Page): Promise<string[]> {
  const session = await tab.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1 });
  const elements = nodes.filter(({ nodeType }) => nodeType === 1);
  const all = await Promise.all(
    elements.map(({ nodeId }) => session.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  await session.detach();
  const found = all.flatMap(({ fonts }) =>
    fonts.map(({ familyName, isCustomFont }) => `${isCustomFont ? 'own' : 'other'} ${familyName}`),
  );
  return [...new Set(found)];
}

/** How the characters of each element stand: from left to right, from right to left, or otherwise. */
const orderOf = (tab: Page, selector: string) =>
  tab.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const places = [];
      while (walker.nextNode()) for (let i = 0; i < walker.currentNode.data.length; i++) {
        const range = new Range();
        range.setStart(walker.currentNode, i);
        range.setEnd(walker.currentNode, i + 1);
        const { left, top } = range.getBoundingClientRect();
        places.push({ left, top });
      }
      if (places.some(({ top }) => Math.abs(top - places[0].top) > 4)) return [];
      const steps = places.slice(1).map(({ left }, i) => Math.sign(left - places[i].left));
      return [steps.every((step) => step >= 0) ? 'ltr' : steps.every((step) => step <= 0) ? 'rtl' : 'mixed'];
    })`,
  ) as Promise<string[]>;

test('in Arabic, phone numbers, references and Latin words stand from left to right', async () => {
  const tab = await visit('content', 'cl-24-63/ar/index.html');
  await show(tab, 'light', 1280);
  const orders = await orderOf(tab, 'bdi');
  expect(orders.length).toBeGreaterThan(15);
  expect(new Set(orders)).toEqual(new Set(['ltr']));
  expect(await orderOf(tab, '.publisher, .office')).toEqual(['rtl', 'rtl']);
  // Without isolation they do not.
  await tab.evaluate(`document.querySelectorAll('bdi').forEach((bdi) => bdi.replaceWith(...bdi.childNodes))`);
  await tab.evaluate('document.body.normalize()');
  expect(await orderOf(tab, 'a[href^=tel]')).toEqual(['mixed']);
});

describe('these tests', () => {
  test('see a barrier, a font of the system and a page that is too wide', async () => {
    const tab = await visit('content', 'cl-24-63/en/index.html');
    await show(tab, 'light', 320);
    await tab.evaluate(
      `document.querySelector('h1').innerHTML = '<img src="x"><i style="font-family: serif; color: #eee; display: block; width: 400px">x</i>'`,
    );
    const barriers = await findBarriers(tab);
    expect(barriers.filter((barrier) => barrier.startsWith('image-alt |'))).toHaveLength(1);
    expect(barriers.filter((barrier) => barrier.startsWith('color-contrast |'))).toHaveLength(1);
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeGreaterThan(400);
    expect((await fontsOf(tab)).filter((font) => font.startsWith('other'))).toHaveLength(1);
  });
});

test('sitemap.xml is well-formed and has every edition', async () => {
  const tab = await visit('content', 'index.html');
  const xml = await readFile(join(folders.content ?? '', 'sitemap.xml'), 'utf8');
  const read = (text: string) =>
    tab.evaluate(
      `(() => {
        const xml = new DOMParser().parseFromString(${JSON.stringify(text)}, 'application/xml');
        if (xml.querySelector('parsererror')) return xml.documentElement.textContent;
        return [...xml.querySelectorAll('urlset > url')].map((url) => [
          url.querySelector('loc').textContent,
          url.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link').length,
        ]);
      })()`,
    );
  expect(await read(xml)).toEqual(
    six.map((locale) => [`https://circulars.itu.example/cl-24-63/${locale}/index.html`, 6]),
  );
  expect(await read(xml.replace('</urlset>', ''))).toMatch(/error/);
});
