import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EffectError } from '../../src/pdf/effects.ts';
import { launchBrowser } from '../../src/pdf/launch.ts';
import { printPage } from '../../src/pdf/print.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Prints a page with the style sheet `styles/a b.css`; gives what is refused. */
async function refused(css: string, body = '<p class="note">Note<p>Text'): Promise<unknown[]> {
  const html = `<!doctype html><html lang="en"><title>Letter</title><link rel="stylesheet" href="/circulars/styles/a%20b.css?v=1"><body>${body}`;
  const root = 'https://hexapla.invalid/circulars/';
  const files = async (path: string) => (path === 'styles/a b.css' ? Buffer.from(css) : undefined);
  try {
    await printPage(browser, { html, root, path: 'en/index.html', files });
    return [];
  } catch (error) {
    if (!(error instanceof EffectError)) throw error;
    return [...error.effects];
  }
}

const at = (line: number, column: number, declaration: string) => ({
  path: 'styles/a b.css',
  place: { line, column },
  declaration,
});

describe('what would lose its tags', () => {
  test('is refused with the place of each declaration, once, the stronger ones last', async () => {
    const css =
      'p { color: red }\n.note { opacity: 50%; }\n@media print {\n  p { mix-blend-mode: multiply }\n}\n';
    expect(await refused(css, '<p class="note">One<p class="note">Two')).toEqual([
      at(4, 7, 'mix-blend-mode: multiply'),
      at(2, 9, 'opacity: 50%'),
    ]);
  });

  test('is refused in what a style sheet generates', async () => {
    const css = '.note::before {\n  content: "!";\n  mask: linear-gradient(black, transparent) }';
    expect(await refused(css)).toEqual([at(3, 3, 'mask: linear-gradient(black, transparent)')]);
  });

  test('is refused without a place where it stands in the page', async () => {
    expect(await refused('', '<p style="opacity: .3">Text')).toEqual([
      { path: 'en/index.html', place: undefined, declaration: 'opacity: .3' },
    ]);
  });

  test.each([
    ['on the screen only', '@media screen { p { opacity: .5 } }'],
    ['not shown in print', 'p { opacity: .5 } @media print { p { opacity: 1 } }'],
    ['on what is not there', '.beside:hover { opacity: .5 }'],
    ['on what is hidden', '.note { opacity: .5; display: none }'],
    ['a translucent colour', 'p { color: rgb(0 0 0 / 50%); background: rgb(255 0 0 / 10%) }'],
  ])('is not seen in what is harmless: %s', async (_, css) => {
    expect(await refused(css)).toEqual([]);
  });
});
