import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openPreview, type Preview } from '../../src/preview/index.ts';
import { axeFaults } from '../axe.ts';
import { hexapla } from '../commands/workspace.ts';
import { content } from '../editions/build-content.ts';
import { openBrowser } from './open-browser.ts';

const pristine = new Map<string, string>();
const texts = ['circular.yaml', 'letter.ru.md', 'letter.fr.md'];
let browser: Browser;
let folder: string;
let preview: Preview;
let first: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hexapla-test-'));
  await cp(content, join(folder, 'content'), { recursive: true });
  for (const name of texts) pristine.set(name, await readFile(pathOf(name), 'utf8'));
  browser = await openBrowser();
  preview = await openPreview({
    content: join(folder, 'content'),
    port: 0,
    editor: 'edit://{file}?at={line}:{column}',
    today: '2024-11-07',
  });
  first = await served();
});

afterAll(async () => {
  await preview.close();
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  for (const [name, text] of pristine)
    if ((await readFile(pathOf(name), 'utf8')) !== text) await save(name, text);
  await vi.waitUntil(async () => (await served()) === first, { timeout: 15_000 });
});

/** A page as the preview has it now. */
async function served(): Promise<string> {
  return (await fetch(`${preview.url}cl-24-63/parallel/`)).text();
}

function pathOf(name: string): string {
  return join(folder, 'content/cl-24-63', name);
}

function save(name: string, text: string): Promise<void> {
  return writeFile(pathOf(name), text);
}

/** Saves a text with other words. */
function change(name: string, words: string, others: string): Promise<void> {
  const text = pristine.get(name) ?? '';
  expect(text).toContain(words);
  return save(name, text.replace(words, others));
}

/** A page of the preview, whose script has begun to listen. */
async function open(path: string): Promise<Page> {
  const tab = await browser.newPage();
  onTestFinished(() => tab.close());
  await tab.setViewport({ width: 1200, height: 800 });
  const listening = new Promise<void>((heard) => {
    tab.on('console', (told) => told.text() === '[vite] connected.' && heard());
  });
  await tab.goto(`${preview.url}${path}`);
  await listening;
  return tab;
}

const see = (tab: Page, found: string) => tab.waitForFunction(found, { timeout: 15_000, polling: 20 });
const textOf = (tab: Page, selector: string) => tab.$eval(selector, (one) => one.textContent);

const french = '#p1 [data-l="fr"]';

describe('the preview', () => {
  test('opens with how far each circular is, and what keeps it from being released', async () => {
    const tab = await open('');
    expect(
      await tab.$$eval('tbody tr', (rows) => rows.map((row) => row.innerText.replaceAll(/\s+/g, ' '))),
    ).toEqual([
      'CL-24/63 draft 2 info draft 2 info draft 2 info draft 2 info open 2 info draft 2 info the letter is a draft (ar, zh, en, fr, es) no address for presidency-letter (all languages)',
    ]);
    await tab.click('tbody th a');
    await tab.waitForSelector('#p1');
    expect(new URL(tab.url()).pathname).toBe('/cl-24-63/parallel/index.html');
  });

  test('shows what is saved, and keeps the place, the sentence and the languages', async () => {
    const tab = await open('cl-24-63/parallel/?l=zh,fr#p5');
    await tab.click('#p5 [data-l="fr"] .s');
    const before = await tab.evaluate('scrollY');
    expect(before).toBeGreaterThan(100);
    await change('letter.fr.md', 'Parallèlement', 'En même temps');
    await see(tab, `document.querySelector('#p2 [data-l="fr"]').textContent.includes('En même temps')`);
    expect(Math.abs(Number(await tab.evaluate('scrollY')) - Number(before))).toBeLessThan(60);
    expect(new URL(tab.url()).search).toBe('?l=zh,fr');
    expect(await tab.evaluate('document.activeElement.closest(".row").id')).toBe('p5');
    expect(
      await tab.$$eval('.heads [data-l]', (all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(2);
  });

  test('shows messages at the sentences that they speak of, on both sides, and a way to the editor', async () => {
    const tab = await open('cl-24-63/parallel/?l=ru,fr');
    await change('letter.fr.md', 'le 16 novembre 2024', 'le 15 novembre 2024');
    await tab.waitForSelector(`${french} .told-notes`);
    expect(await textOf(tab, `${french} .told-notes`)).toContain(
      'error facts/date Unexpected 15 novembre 2024, expected 16 November 2024 as in the other five languages',
    );
    expect(await tab.$eval(`${french} .told-notes a`, (link) => link.getAttribute('href'))).toBe(
      `edit://${pathOf('letter.fr.md')}?at=9:416`,
    );
    expect(await textOf(tab, '#p1 [data-l="ru"] .told-notes')).toContain(
      'in fr: Unexpected 15 novembre 2024',
    );
    expect(
      await tab.$$eval('.s[data-told="error"]', (all) =>
        all.map((one) => one.closest('.cell')?.dataset['l']),
      ),
    ).toEqual(expect.arrayContaining(['fr', 'ru']));
  });

  test('goes through messages by key and lights what corresponds, in languages that were not shown too', async () => {
    const tab = await open('cl-24-63/parallel/?l=ar,zh');
    await change('letter.fr.md', 'le 16 novembre 2024', 'le 15 novembre 2024');
    await see(tab, `document.querySelector('.told-bar [data-level="error"]').textContent === '1 error'`);
    await tab.evaluate(`document.querySelector('.told-bar button[data-level="info"]').click()`);
    expect(await textOf(tab, '.told-count')).toBe('0 of 1');
    await tab.keyboard.press('n');
    expect(await textOf(tab, '.told-bar output')).toContain('fr facts/date: Unexpected 15 novembre 2024');
    const lit = await tab.$$eval('.lit', (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.closest('.cell')?.dataset['l']),
    );
    expect(new Set(lit)).toEqual(new Set(['ar', 'zh', 'fr', 'ru']));
  });

  test('shows by rule and by language what it is asked for', async () => {
    const tab = await open('cl-24-63/parallel/');
    expect(await textOf(tab, '.told-count')).toMatch(/of 2$/);
    await tab.select('.told-bar [aria-label="Rule"]', 'text/acronym');
    expect(await textOf(tab, '.told-count')).toMatch(/of 1$/);
    await tab.select('.told-bar [aria-label="Rule"]', '');
    await tab.select('.told-bar [aria-label="Language"]', 'en');
    expect(await textOf(tab, '.told-count')).toMatch(/of 1$/);
    expect(await textOf(tab, '#declaration .told-notes')).toContain('text/acronym');
  });

  test('shows what a broken file says over the last state that was sound, and lives on', async () => {
    const tab = await open('cl-24-63/parallel/?l=ru,fr');
    await change('letter.fr.md', 'status: draft', 'statu: draft');
    await tab.waitForSelector('.told-broken');
    expect(await textOf(tab, '.told-broken')).toContain(
      'letter.fr.md:3:1: Unexpected key `statu`, did you mean `status`?',
    );
    expect(await textOf(tab, french)).toContain('Dans le cadre des préparatifs');
    await save('letter.fr.md', pristine.get('letter.fr.md') ?? '');
    await see(tab, `!document.querySelector('.told-broken')`);
    expect(await textOf(tab, french)).toContain('Dans le cadre des préparatifs');
  });

  test.each([
    'light',
    'dark',
  ])('is accessible with its messages, as axe sees it, in a %s scheme', async (value) => {
    await change('letter.fr.md', 'le 16 novembre 2024', 'le 15 novembre 2024');
    await vi.waitFor(async () => expect(await served()).toContain('facts/date'), { timeout: 15_000 });
    for (const path of ['', 'cl-24-63/parallel/?l=fr,ru', 'cl-24-63/fr/']) {
      const tab = await open(path);
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect([path, await axeFaults(tab)]).toEqual([path, []]);
    }
  });

  test('loads an edition anew, and prints its PDF when that is asked for', async () => {
    const tab = await open('cl-24-63/fr/');
    await change('letter.fr.md', 'Parallèlement', 'En même temps');
    await see(tab, `document.body.textContent.includes('En même temps')`);
    const href = String(await tab.evaluate(`document.querySelector('a[href$=".pdf"]').href`));
    const pdf = await fetch(href);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 8)
        .toString(),
    ).toBe('%PDF-1.7');
  });

  test('shows how the source changed since a translation was accepted, until it is accepted again', async () => {
    const tab = await open('cl-24-63/parallel/?l=ru,fr');
    const accept = () =>
      hexapla([
        'accept',
        'CL-24/63',
        '--locale',
        'fr',
        '--by',
        'A. Reader',
        '--content',
        join(folder, 'content'),
      ]);
    onTestFinished(() => rm(pathOf('accepted.yaml'), { force: true }));
    await accept();
    await change('letter.ru.md', 'Одновременно с этим', 'Тогда же');
    const stale = '#p2 [data-l="fr"] .told-changes';
    await tab.waitForSelector(stale);
    expect(await tab.$eval(`${stale} del`, (one) => one.textContent)).toContain('Одновременно');
    expect(await tab.$eval(`${stale} ins`, (one) => one.textContent)).toContain('Тогда');
    await accept();
    await see(tab, `!document.querySelector('.told-changes')`);
  });
});
