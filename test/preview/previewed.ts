import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, onTestFinished, vi } from 'vitest';
import { openPreview, type Preview } from '../../src/preview/index.ts';
import { content } from '../editions/build-content.ts';
import { openBrowser } from './open-browser.ts';

const names = [
  'publication.yaml',
  'cl-24-63/circular.yaml',
  'cl-24-63/letter.ru.md',
  'cl-24-63/letter.fr.md',
];
const pristine = new Map<string, string>();
let browser: Browser;
let folder: string;
let preview: Preview;
let first: string;

/** Previews a copy of the publication of this repository while the tests of a file run; it is mended before each. */
export function previewForTests() {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hexapla-test-'));
    await cp(content, join(folder, 'content'), { recursive: true });
    for (const name of names) pristine.set(name, await readFile(pathOf(name), 'utf8'));
    browser = await openBrowser();
    const editor = 'edit://{file}?at={line}:{column}';
    preview = await openPreview({ content: join(folder, 'content'), port: 0, editor, today: '2024-11-07' });
    first = await served();
  });
  beforeEach(async () => {
    for (const [name, text] of pristine)
      if ((await readFile(pathOf(name), 'utf8')) !== text) await save(name, text);
    await vi.waitUntil(async () => (await served()) === first, { timeout: 15_000 });
  });
  afterAll(async () => {
    await preview.close();
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });
}

/** Where a file of the content lies. */
export function pathOf(name: string): string {
  return join(folder, 'content', name);
}

/** Saves a file of the content. */
export function save(name: string, text: string): Promise<void> {
  return writeFile(pathOf(name), text);
}

/** Saves a file as it was, with other words in the place of some. */
export function change(name: string, words: string, others: string): Promise<void> {
  const text = pristine.get(name) ?? '';
  if (!text.includes(words)) throw new Error(`${name} does not say ${words}`);
  return save(name, text.replace(words, others));
}

/** The parallel text as it is now, whatever it was looked at how often. */
export async function served(): Promise<string> {
  const page = await (await fetch(`${preview.url}cl-24-63/parallel/`)).text();
  return page.replace(/"version":\d+,/, '');
}

/** A page of the preview, whose script has begun to listen. */
export async function open(path: string): Promise<Page> {
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

/** Waits until something is true in a page; then it is. */
export async function see(tab: Page, found: string): Promise<boolean> {
  await tab.waitForFunction(found, { timeout: 15_000, polling: 20 });
  return true;
}

/** The words of an element. */
export const textOf = (tab: Page, selector: string) => tab.$eval(selector, (one) => one.textContent);

/** The languages in which something is lit that is seen. */
export async function litLanguages(tab: Page): Promise<string[]> {
  const all = await tab.$$eval('.lit', (found) =>
    found.filter((one) => one.checkVisibility()).map((one) => one.closest('.cell')?.dataset['l'] ?? ''),
  );
  return [...new Set(all)].toSorted((a, b) => a.localeCompare(b));
}
