import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeIndexPage } from '../../src/html/index-page.ts';
import type { ListedCircular } from '../../src/html/listed.ts';
import type { Locale } from '../../src/model/locale.ts';
import { launchBrowser } from '../../src/pdf/launch.ts';
import { axeFaults } from '../axe.ts';
import { htmlFaults } from '../html-faults.ts';
import { builtIn, makePublication, six } from '../html/make.ts';
import { buildForTests, content } from './build-content.ts';

/** Pages of thirty years, two of each. */
const navigation = Array.from({ length: 30 }, (_, index) => String(2024 - index)).flatMap((year) =>
  [1, 2].map((number) => ({ path: `index-${year}-${number}.html`, year, number })),
);
const place = { path: 'index-2010-2.html', year: '2010', number: 2 };

const circular: ListedCircular = {
  slug: 'cl-24-63',
  reference: 'CL-24/63',
  date: '2010-11-07',
  letters: six.map((locale) => ({
    locale,
    title: 'COP29',
    status: 'draft',
    translatedFrom: 'ru',
    formats: [{ format: 'html', path: `cl-24-63/${locale}/index.html`, kilobytes: 30 }],
  })),
};

let browser: Browser;
let site: string;

beforeAll(async () => {
  site = await buildForTests(content, ['html']);
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Puts a page of many into the site; its address. */
async function putPage(locales: readonly Locale[]): Promise<string> {
  const publication = makePublication([], { locales: [...locales] });
  const { html } = await makeIndexPage(
    { publication, ...(await builtIn()) },
    { place, navigation, circulars: [circular] },
  );
  await writeFile(join(site, place.path), html);
  return pathToFileURL(join(site, place.path)).href;
}

describe.each([
  ['from left to right', six],
  ['from right to left', ['ar', 'fr']],
])('a page of an index of many years, %s', (_direction, locales) => {
  test('is valid HTML', async () => {
    await putPage(locales);
    expect(await htmlFaults(await readFile(join(site, place.path), 'utf8'))).toEqual([]);
  });

  test.each([
    [1200, 'light'],
    [1200, 'dark'],
    [320, 'light'],
  ])('is accessible and within its window at %i pixels, %s', async (width, scheme) => {
    const address = await putPage(locales);
    const tab = await browser.newPage();
    await tab.setViewport({ width, height: 800 });
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await tab.goto(address);
    expect(await axeFaults(tab)).toEqual([]);
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(await tab.evaluate(`document.querySelectorAll('nav a').length`)).toBe(navigation.length);
    await tab.close();
  });
});
