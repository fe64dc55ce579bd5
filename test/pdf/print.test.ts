import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/pdf/launch.ts';
import { printPage } from '../../src/pdf/print.ts';
import { fontNames, readPdf } from './read-pdf.ts';

const FONTS = new URL('../../node_modules/@fontsource/', import.meta.url);
const PATH = 'cl-24-63/en/index.html';
const FACES = `
  @font-face { font-family: Text; src: url(../../assets/text.woff2) }
  @font-face { font-family: Margin; src: url(../../assets/margin.woff2) }`;
const MARGINS = `@page { size: A4; margin: 25mm; @bottom-center { content: counter(page) " / " counter(pages) } }`;

let browser: Browser;
let assets: Record<string, Uint8Array>;

beforeAll(async () => {
  browser = await launchBrowser();
  assets = {
    'assets/text.woff2': await readFile(new URL('noto-sans/files/noto-sans-latin-400-normal.woff2', FONTS)),
    'assets/margin.woff2': await readFile(new URL('amiri/files/amiri-latin-400-normal.woff2', FONTS)),
    'assets/page.css': Buffer.from('p { color: green }'),
    'assets/with space/é.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'),
  };
}, 60_000);

afterAll(() => browser.close());

function page(body: string, { style = '', lang = 'en' } = {}) {
  const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A letter</title><style>${style}</style><body>${body}`;
  return { html, root: 'https://hexapla.invalid/', path: PATH, files: async (path: string) => assets[path] };
}

function print(body: string, options?: { style?: string; lang?: string }) {
  return printPage(browser, page(body, options));
}

describe('a printed page', { timeout: 30_000 }, () => {
  test('is tagged and has a title and an outline', async () => {
    const read = await readPdf(await print('<h1>Call for evidence</h1><p>Text</p><h1>Annex</h1>'));
    expect(read).toMatchObject({ tagged: true, title: 'A letter', outline: ['Call for evidence', 'Annex'] });
  });

  test('is A4 unless its style sheet says otherwise', async () => {
    expect((await readPdf(await print('<p>x'))).size).toEqual([595.91998, 841.91998]);
    expect((await readPdf(await print('<p>x', { style: '@page { size: A5 }' }))).size).toEqual([
      420, 594.95996,
    ]);
  });

  test('has margin boxes with counters and custom properties', async () => {
    const style = `:root { --reference: "CL-24/63" } ${MARGINS} @page { @top-right { content: var(--reference) } }`;
    const { pages } = await readPdf(await print('<p>One<p style="break-before: page">Two', { style }));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('CL-24/63');
    expect(pages[1]).toContain('2 / 2');
  });

  test('uses the print style sheet, with its fonts', async () => {
    const style = `${FACES} @media screen { p { display: none } } @media print { p { font-family: Text } }`;
    expect(fontNames(await print('<p>Text', { style }))).toEqual(['NotoSans-Regular']);
  });

  test('has the font of a margin box that nothing else uses', async () => {
    const style = `${FACES} ${MARGINS} @page { font-family: Margin } p { font-family: Text }`;
    expect(fontNames(await print('<p>Text', { style }))).toEqual(['Amiri-Regular', 'NotoSans-Regular']);
  });

  test('runs no script', async () => {
    const { pages } = await readPdf(
      await print('<p>Still<script>document.body.textContent = "Changed"</script>'),
    );
    expect(pages).toEqual(['Still']);
  });

  test('reads its files by relative, escaped and data addresses', async () => {
    const svg = 'data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>';
    const body = `<link rel="stylesheet" href="../../assets/page.css?v=1"><p>Text
      <img alt="" src="/assets/with%20space/%C3%A9.svg"><img alt="" src="${svg}">`;
    expect((await readPdf(await print(body))).pages).toEqual(['Text']);
  });

  test.runIf(process.platform === 'linux')('has no font of the system in it', async () => {
    const style = 'p { font-family: "DejaVu Sans", serif }';
    expect(fontNames(await print('<p>Text ↩ 漢字 عربي', { style }))).toEqual(['OpenSans-Regular']);
  });
});

describe('a page that lacks something', { timeout: 30_000 }, () => {
  test('is refused with the address of what is outside', async () => {
    await expect(print('<img alt="" src="https://example.org/seal.png">')).rejects.toThrow(
      `${PATH} cannot be printed: https://example.org/seal.png is outside of what is published`,
    );
  });

  test('is refused with what its frames show from elsewhere', async () => {
    const frames = '<iframe src="https://example.org/a"></iframe><iframe sandbox src="/none.html"></iframe>';
    const printed = print(`<p>Text${frames}`);
    await expect(printed).rejects.toThrow('https://example.org/a is outside of what is published');
    await expect(printed).rejects.toThrow('none.html does not exist');
  });

  test('is refused with the path of each missing file', async () => {
    const style = '@font-face { font-family: None; src: url(/assets/none.woff2) } p { font-family: None }';
    const printed = print('<p>Text<img alt="" src="seal.png">', { style });
    await expect(printed).rejects.toThrow('assets/none.woff2 does not exist');
    await expect(printed).rejects.toThrow('cl-24-63/en/seal.png does not exist');
  });

  test('is refused for what it asks for only when it is laid out for print', async () => {
    const style = `@font-face { font-family: None; src: url(/assets/none.woff2) } ${MARGINS} @page { font-family: None }`;
    await expect(print('<p>Text', { style })).rejects.toThrow('assets/none.woff2 does not exist');
    const lazy = '<div style="height: 90000px"></div><img alt="" loading="lazy" src="/lazy.png">';
    await expect(print(lazy)).rejects.toThrow('lazy.png does not exist');
  });

  test('is refused when a font or a picture is no such thing', async () => {
    const style =
      '@font-face { font-family: Odd; font-weight: 700; src: url(/assets/page.css) } p { font: 700 1em Odd }';
    const printed = print('<p>Text<img alt="" src="/assets/page.css">', { style });
    await expect(printed).rejects.toThrow('the font Odd 700 normal cannot be used');
    await expect(printed).rejects.toThrow('assets/page.css shows no picture');
  });

  test.each([
    '/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/..%5csecret',
    '//hexapla.invalid:8080/assets/page.css',
    '/%ff.png',
  ])('is refused when it asks for %s', async (src) => {
    await expect(print(`<img alt="" src="${src}">`)).rejects.toThrow('is outside of what is published');
  });

  test('is refused when it looks at the disk', async () => {
    await expect(print('<img alt="" src="file:///etc/hosts.png">')).rejects.toThrow(
      'file:///etc/hosts.png shows no picture',
    );
  });

  test('is refused when it wants to be elsewhere', async () => {
    const away = '<meta http-equiv="refresh" content="0; url=https://example.org/">';
    await expect(print(away)).rejects.toThrow('https://example.org/ is outside of what is published');
  });

  test('reaches nobody by what is no request', async () => {
    const callers: unknown[] = [];
    const server = createServer((socket) => callers.push(socket.destroy())).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    await print(`<link rel="preconnect" href="http://127.0.0.1:${port}"><p>Text`);
    server.close();
    expect(callers).toEqual([]);
  });

  test('has its files below the root, and links that lead to what is published there', async () => {
    const root = 'https://hexapla.invalid/letters/';
    const body = '<img alt="" src="../../assets/with%20space/é.svg"><a href="../fr/index.html">français</a>';
    const pdf = Buffer.from(await printPage(browser, { ...page(body), root, path: 'cl/ar/index.html' }));
    expect(pdf.toString('latin1')).toContain('/URI (https://hexapla.invalid/letters/cl/fr/index.html)');
    const outside = printPage(browser, { ...page('<img alt="" src="/assets/page.css">'), root });
    await expect(outside).rejects.toThrow(
      'https://hexapla.invalid/assets/page.css is outside of what is published',
    );
  });

  test('is refused with the reason when a file cannot be read', async () => {
    const files = () => Promise.reject(new Error('disk on fire'));
    const printed = printPage(browser, { ...page('<img alt="" src="/seal.png">'), files });
    await expect(printed).rejects.toThrow('seal.png cannot be read (disk on fire)');
  });
});

describe('a print that is ended', { timeout: 30_000 }, () => {
  const waiting = () => ({
    ...page('<img alt="" src="/seal.png">'),
    files: () => new Promise<undefined>(() => {}),
  });

  test('says what it waited for when time is up', async () => {
    const printed = printPage(browser, waiting(), { signal: AbortSignal.timeout(500) });
    await expect(printed).rejects.toThrow(
      `${PATH} cannot be printed: time is up, it still waits for seal.png`,
    );
  });

  test('passes on the reason of an abort', async () => {
    const controller = new AbortController();
    const printed = printPage(browser, waiting(), { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(printed).rejects.toThrow(/^enough$/);
  });

  test('is not minded by a file that comes too late', async () => {
    const { promise, resolve } = Promise.withResolvers<Uint8Array>();
    const late = { ...page('<img alt="" src="/seal.png">'), files: () => promise };
    await expect(printPage(browser, late, { signal: AbortSignal.timeout(300) })).rejects.toThrow('seal.png');
    resolve(assets['assets/with space/é.svg'] as Uint8Array);
    expect((await readPdf(await print('<p>The next one'))).pages).toEqual(['The next one']);
  });

  test('leaves no tab open, as no print does', async () => {
    await print('<p>Text');
    await expect.poll(async () => (await browser.pages()).length).toBe(1);
  });
});
