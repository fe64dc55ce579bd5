import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../src/pdf/launch.ts';
import { buildForTests, content } from './build-content.ts';

let browser: Browser;
let site: string;

beforeAll(async () => {
  site = await buildForTests(content, ['html']);
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** The parallel text of CL-24/63, opened from the disk until the test ends. */
async function open(address = ''): Promise<Page> {
  const tab = await browser.newPage();
  onTestFinished(() => tab.close());
  await tab.setViewport({ width: 1200, height: 800 });
  await tab.goto(`${pathToFileURL(join(site, 'cl-24-63/parallel/index.html')).href}${address}`);
  return tab;
}

const columns = (tab: Page) =>
  tab.evaluate(
    `[...document.querySelectorAll('#p1 [data-l]')].filter((one) => one.getClientRects().length)
      .toSorted((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left).map((one) => one.dataset.l).join()`,
  );

/** The sentences that are lit and seen, their languages and first letters. */
const lit = (tab: Page) =>
  tab.evaluate(
    `[...document.querySelectorAll('.lit')].filter((one) => one.getClientRects().length)
      .map((one) => one.closest('[data-l]').dataset.l + ' ' + one.textContent.slice(0, 12))`,
  );

const second = (locale: string) => `#p3 [data-l="${locale}"] .s:nth-of-type(2)`;
const focused = (tab: Page) =>
  tab.evaluate(
    `[document.activeElement.closest('.row').id, document.activeElement.closest('[data-l]').dataset.l, document.activeElement.textContent.slice(0, 12)].join(' ')`,
  );

describe('the parallel text', () => {
  test('shows the source text and one translation, also without its script', async () => {
    expect(await columns(await open())).toBe('ru,en');
    const tab = await browser.newPage();
    onTestFinished(() => tab.close());
    await tab.setJavaScriptEnabled(false);
    await tab.goto(pathToFileURL(join(site, 'cl-24-63/parallel/index.html')).href);
    expect(new Set(String(await columns(tab)).split(','))).toEqual(new Set(['ru', 'en']));
    expect(await tab.$eval('.choices', (choices) => choices.checkVisibility())).toBe(false);
  });

  test('shows the languages that its address asks for, and those its reader chooses', async () => {
    const tab = await open('?l=zh,ar,xx');
    expect(await columns(tab)).toBe('zh,ar');
    await tab.click('[data-choice="fr"]');
    expect(await columns(tab)).toBe('zh,ar,fr');
    await tab.click('[data-choice="zh"]');
    expect(await columns(tab)).toBe('ar,fr');
    expect(new URL(tab.url()).search).toBe('?l=ar,fr');
    await tab.click('[data-choice="fr"]');
    expect(await columns(tab)).toBe('ar,fr');
    expect(
      await tab.$$eval('[data-face]', (all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.lang),
      ),
    ).toEqual(['ar']);
  });

  test('lights a sentence in all languages: in Arabic pointed at, in Russian and Chinese seen', async () => {
    const tab = await open('?l=ar,ru,zh');
    await tab.hover(second('ar'));
    expect(await lit(tab)).toEqual(['ar وقد أطلق هذه', 'ru Эта инициати', 'zh 该倡议由国际电联与代表世']);
    await tab.hover('h1');
    expect(await lit(tab)).toEqual([]);
  });

  test('keeps a sentence lit that was clicked, and says where it is in its address', async () => {
    const tab = await open('?l=en,es');
    await tab.click(second('es'));
    await tab.hover('.choices');
    expect(await lit(tab)).toHaveLength(2);
    expect(new URL(tab.url()).hash).toBe('#p3');
  });

  test('is walked through with the arrow keys, by sentence as its language is read and by block', async () => {
    const tab = await open('?l=ar,en#p3');
    await tab.click('#p3 [data-l="ar"] .s');
    const walk = [await focused(tab)];
    for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp'] as const) {
      await tab.keyboard.press(key);
      walk.push(String(await focused(tab)));
    }
    expect(walk.map((one) => String(one).split(' ').slice(0, 2).join(' '))).toEqual([
      'p3 ar',
      'p3 ar',
      'p4 ar',
      'p3 ar',
      'p2 ar',
    ]);
    expect(walk[1]).not.toBe(walk[0]);
    expect(await lit(tab)).toHaveLength(2);
  });

  test('opens at the block that a link names, under its heads', async () => {
    const tab = await open('?l=fr,zh#p7');
    const top = Number(await tab.$eval('#p7', (row) => row.getBoundingClientRect().top));
    expect(top).toBeGreaterThan(20);
    expect(top).toBeLessThan(790);
  });

  test('is linked to from every block of an edition', async () => {
    const tab = await browser.newPage();
    onTestFinished(() => tab.close());
    await tab.goto(pathToFileURL(join(site, 'cl-24-63/es/index.html')).href);
    const links = await tab.$$eval('#letter [id^=p] > .beside', (all) =>
      all.map((one) => one.getAttribute('href')),
    );
    expect(links).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `../parallel/index.html?l=es,ru#p${n}`));
    await tab.hover('#p2');
    await tab.click('#p2 > .beside');
    await tab.waitForSelector('#p2 [data-l="es"]');
    expect(await columns(tab)).toBe('es,ru');
  });

  test('shows the annex once, with the notice in each language', async () => {
    const tab = await open('?l=fr,zh');
    expect(await tab.$$eval('#declaration .single', (all) => all.map((one) => one.lang))).toEqual(['en']);
    const seen = await tab.$$eval('#declaration .notice', (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.textContent),
    );
    expect(seen).toEqual(['(en anglais seulement)', '（仅提供英文版）']);
  });

  test('becomes cards on a phone', async () => {
    const tab = await open('?l=en,ar');
    await tab.setViewport({ width: 390, height: 800 });
    const tops = await tab.$$eval('#p1 [data-l]', (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().left),
    );
    expect(new Set(tops).size).toBe(1);
  });
});
