import { cp, rm } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { change, open, pathOf, previewForTests, save, see } from './previewed.ts';

previewForTests();

const french = 'cl-24-63/letter.fr.md';

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

  test('shows what is saved, and keeps the place, the sentence, what is selected and the languages', async () => {
    const tab = await open('cl-24-63/parallel/?l=zh,fr#p5');
    await tab.click('#p5 [data-l="fr"] .s');
    await tab.evaluate(`getSelection().selectAllChildren(document.querySelector('#p6 [data-l="zh"] p'))`);
    const place = () => tab.$eval('#p5', (row) => row.getBoundingClientRect().top);
    const before = await place();
    await change(french, 'Parallèlement', `En même temps${', et encore'.repeat(40)}`);
    await see(tab, `document.querySelector('#p2 [data-l="fr"]').textContent.includes('En même temps')`);
    expect(Math.abs((await place()) - before)).toBeLessThan(2);
    expect(new URL(tab.url()).search).toBe('?l=zh,fr');
    expect(await tab.evaluate('document.activeElement.closest(".row").id')).toBe('p5');
    expect(await tab.evaluate('String(getSelection())')).toContain('digitalisation@cop29.az');
    expect(
      await tab.$$eval('.heads [data-l]', (all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(2);
  });

  test('shows the last of saves that follow fast, in an edition too', async () => {
    const tabs = [await open('cl-24-63/fr/'), await open('cl-24-63/parallel/?l=fr,ru')];
    await change(french, 'Parallèlement', 'Une fois');
    await new Promise((next) => setTimeout(next, 80));
    await change(french, 'Parallèlement', 'Deux fois');
    for (const tab of tabs)
      expect(await see(tab, `document.body.textContent.includes('Deux fois')`)).toBe(true);
  });

  test('goes on after what only one language has was walked to and changed', async () => {
    const tab = await open('cl-24-63/parallel/?l=fr,ru');
    const more = (words: string) =>
      change(french, '**Pour vous inscrire', `${words}\n\n**Pour vous inscrire`);
    await more('Un alinéa de plus.');
    await see(tab, `document.body.textContent.includes('Un alinéa de plus')`);
    await tab.evaluate(
      `[...document.querySelectorAll('.s')].find((one) => one.textContent.includes('Un alinéa')).click()`,
    );
    for (const words of ['Un alinéa de trop.', 'Un alinéa enfin.']) {
      await more(words);
      expect(await see(tab, `document.body.textContent.includes('${words}')`)).toBe(true);
    }
  });

  test('loads an edition anew, and prints its PDF when that is asked for', async () => {
    const tab = await open('cl-24-63/fr/');
    await change(french, 'Parallèlement', 'En même temps');
    await see(tab, `document.body.textContent.includes('En même temps')`);
    const pdf = await fetch(String(await tab.evaluate(`document.querySelector('a[href$=".pdf"]').href`)));
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 8)
        .toString(),
    ).toBe('%PDF-1.7');
  });

  test('shows a circular that is new, and what is wrong with it; and no more what is gone', async () => {
    const tab = await open('');
    onTestFinished(() => rm(pathOf('cl-25-1'), { recursive: true, force: true }));
    await cp(pathOf('cl-24-63'), pathOf('cl-25-1'), { recursive: true });
    await see(tab, `document.querySelectorAll('tbody tr').length === 2`);
    await save('cl-25-1/circular.yaml', 'reference: CL-25/1\n');
    await see(tab, `document.querySelector('tbody').textContent.includes('error')`);
    const page = await open('cl-25-1/parallel/');
    await see(
      page,
      `document.querySelector('.told-broken')?.textContent.includes('circular.yaml:1:1: Missing \`date\`')`,
    );
    await rm(pathOf('cl-25-1'), { recursive: true });
    expect(await see(tab, `document.querySelectorAll('tbody tr').length === 1`)).toBe(true);
  });
});
