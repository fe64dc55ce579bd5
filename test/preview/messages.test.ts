import { rm } from 'node:fs/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { axeFaults } from '../axe.ts';
import { hexapla } from '../commands/workspace.ts';
import { six } from '../html/make.ts';
import {
  change,
  litLanguages,
  open,
  pathOf,
  previewForTests,
  save,
  see,
  served,
  textOf,
} from './previewed.ts';

previewForTests();

const french = 'cl-24-63/letter.fr.md';
const wrongDate = () => change(french, 'le 16 novembre 2024', 'le 15 novembre 2024');
const cell = '#p1 [data-l="fr"]';

describe('the messages of a preview', () => {
  test('stand at the sentences that they speak of, on both sides, with a way to the editor', async () => {
    const tab = await open('cl-24-63/parallel/?l=ru,fr');
    await wrongDate();
    await tab.waitForSelector(`${cell} .told-notes`);
    expect(await textOf(tab, `${cell} .told-notes`)).toContain(
      'error facts/date Unexpected 15 novembre 2024, expected 16 November 2024 as in the other five languages',
    );
    expect(await tab.$eval(`${cell} .told-notes a`, (link) => link.getAttribute('href'))).toBe(
      `edit://${pathOf(french)}?at=9:416`,
    );
    expect(await textOf(tab, '#p1 [data-l="ru"] .told-notes')).toContain(
      'facts/date in fr: Unexpected 15 novembre',
    );
    const marked = await tab.$$eval('.s[data-told="error"]', (all) =>
      all.map((one) => one.closest('.cell')?.dataset['l']),
    );
    expect(marked).toEqual(expect.arrayContaining(['fr', 'ru']));
  });

  test.each([
    'key',
    'mouse',
  ])('are gone through by %s, and what corresponds is lit, in hidden languages too', async (how) => {
    const tab = await open('cl-24-63/parallel/?l=ar,zh');
    await wrongDate();
    await see(tab, `document.querySelector('.told-bar [data-level="error"]').textContent === '1 error'`);
    await tab.evaluate(`document.querySelector('.told-bar button[data-level="info"]').click()`);
    expect(await textOf(tab, '.told-count')).toBe('0 of 1');
    await (how === 'key' ? tab.keyboard.press('n') : tab.click('.told-bar [aria-keyshortcuts="n"]'));
    expect(await textOf(tab, '.told-bar output')).toContain('fr facts/date: Unexpected 15 novembre 2024');
    expect(await litLanguages(tab)).toEqual(['ar', 'fr', 'ru', 'zh']);
    expect(await tab.$eval(`${cell} .told-current`, (note) => note.checkVisibility())).toBe(true);
  });

  test('are walked to without following the links that they stand in', async () => {
    await change(
      french,
      'Parallèlement',
      '[Le 15 novembre 2025](https://itu.int/away) est une date. Parallèlement',
    );
    const tab = await open('cl-24-63/parallel/?l=fr,ru');
    await see(tab, `document.querySelector('#p2 [data-l="fr"] .told-notes')`);
    for (let step = 0; step < 4; step++) await tab.keyboard.press('n');
    expect(new URL(tab.url()).pathname).toBe('/cl-24-63/parallel/');
  });

  test('are shown by rule and by language, as it is asked for, as long as there are such', async () => {
    const tab = await open('cl-24-63/parallel/');
    expect(await textOf(tab, '.told-count')).toBe('0 of 2');
    await tab.select('.told-bar [aria-label="Rule"]', 'text/acronym');
    expect(await textOf(tab, '.told-count')).toBe('0 of 1');
    await tab.select('.told-bar [aria-label="Rule"]', '');
    await tab.select('.told-bar [aria-label="Language"]', 'en');
    expect(await textOf(tab, '.told-count')).toBe('0 of 1');
    expect(await textOf(tab, '#declaration .told-notes')).toContain('text/acronym');
    await tab.select('.told-bar [aria-label="Language"]', '');
    await wrongDate();
    await tab.waitForSelector(`${cell} .told-notes`);
    await tab.select('.told-bar [aria-label="Rule"]', 'facts/date');
    await change(french, 'Parallèlement', 'En même temps');
    await see(tab, `document.querySelector('.told-count').textContent.endsWith('of 2')`);
  });

  test('of a broken file stand over the last state that was sound, those of the others at their places', async () => {
    const tab = await open('cl-24-63/parallel/?l=ru,fr');
    await change(french, 'status: draft', 'statu: draft');
    await tab.waitForSelector('.told-broken');
    expect(await textOf(tab, '.told-broken')).toContain(
      'letter.fr.md:3:1: Unexpected key `statu`, did you mean `status`?',
    );
    expect(await tab.$eval('.told-broken a', (link) => link.getAttribute('href'))).toContain(
      `edit://${pathOf(french)}`,
    );
    expect(await textOf(tab, cell)).toContain('Dans le cadre des préparatifs');
    expect(await textOf(tab, '#declaration .told-notes')).toContain('text/acronym');
    await change(french, 'Parallèlement', 'En même temps');
    await see(tab, `!document.querySelector('.told-broken')`);
    expect(await textOf(tab, '#p2 [data-l="fr"]')).toContain('En même temps');
  });

  test('of a broken publication are told on every page', async () => {
    const tabs = [await open(''), await open('cl-24-63/parallel/')];
    await save('publication.yaml', 'locales: nonsense\n');
    for (const tab of tabs) {
      await tab.waitForSelector('.told-broken');
      expect(await textOf(tab, '.told-broken')).toContain('publication.yaml:1:');
    }
  });

  test('tell how the source changed since a translation was accepted, until it is accepted again', async () => {
    const tab = await open('cl-24-63/parallel/?l=ru,fr');
    const accept = () =>
      hexapla(['accept', 'CL-24/63', '--locale', 'fr', '--by', 'A. Reader', '--content', pathOf('.')]);
    onTestFinished(() => rm(pathOf('cl-24-63/accepted.yaml'), { force: true }));
    await accept();
    await change('cl-24-63/letter.ru.md', 'Одновременно с этим', 'Тогда же');
    const stale = '#p2 [data-l="fr"] .told-changes';
    await tab.waitForSelector(stale);
    expect(await textOf(tab, `${stale} del`)).toBe('Одновременно с этим ');
    expect(await textOf(tab, `${stale} ins`)).toBe('Тогда же ');
    await accept();
    await see(tab, `!document.querySelector('.told-changes')`);
  });

  test.each([
    ['light', 1200],
    ['dark', 390],
  ])('are accessible in a %s scheme, %i pixels wide, as axe sees it', async (value, width) => {
    await wrongDate();
    await vi.waitUntil(async () => (await served()).includes('facts/date'), { timeout: 15_000 });
    const paths = ['', 'cl-24-63/fr/', ...six.map((locale) => `cl-24-63/parallel/?l=${locale},fr`)];
    const look = async (path: string) => {
      const tab = await open(path);
      await tab.setViewport({ width, height: 800 });
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect([path, await axeFaults(tab)]).toEqual([path, []]);
    };
    for (const path of paths) await look(path);
    await change(french, 'status: draft', 'statu: draft');
    await vi.waitUntil(async () => (await served()).includes('statu'), { timeout: 15_000 });
    await look('cl-24-63/parallel/?l=fr,ar');
  });
});
