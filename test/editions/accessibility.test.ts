import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/pdf/launch.ts';
import { axeFaults } from '../axe.ts';
import { six } from '../html/make.ts';
import { buildForTests, content } from './build-content.ts';

let browser: Browser;
let site: string;

beforeAll(async () => {
  site = await buildForTests(content, ['html']);
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const pages = [
  ...six.map((locale) => `cl-24-63/${locale}/index.html`),
  ...six.map((locale) => `cl-24-63/parallel/index.html?l=${locale},${locale === 'ru' ? 'en' : 'ru'}`),
  'cl-24-63/parallel/index.html?l=ar,zh,en,fr,ru,es',
  'index.html',
];

async function faultsOf(page: string, scheme: string, width: number): Promise<string[]> {
  const tab = await browser.newPage();
  await tab.setViewport({ width, height: 800 });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const [path = '', query = ''] = page.split('?');
  await tab.goto(`${pathToFileURL(join(site, path)).href}?${query}`);
  const faults = await axeFaults(tab);
  await tab.close();
  return faults;
}

describe('every page', () => {
  test.each(['light', 'dark'])('is accessible in a %s scheme, as axe sees it', async (scheme) => {
    const faults = new Map<string, string[]>();
    for (const page of pages) {
      const found = await faultsOf(page, scheme, page.includes('ar,zh') ? 390 : 1200);
      if (found.length > 0) faults.set(page, found);
    }
    expect(Object.fromEntries(faults)).toEqual({});
  });
});
