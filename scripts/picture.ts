/**
 * Makes `docs/six-editions.webp`, the picture in the README: the first page of each edition of CL-24/63 as its
 * web page looks, side by side. `npm run picture`.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../src/build/build.ts';
import { editionPath } from '../src/html/head.ts';
import { launchBrowser } from '../src/pdf/launch.ts';

const out = await mkdtemp(join(tmpdir(), 'hexapla-picture-'));
const browser = await launchBrowser();
try {
  const { editions } = await build({ content: 'content', out, only: ['CL-24/63'], formats: ['html'] });
  const page = await browser.newPage();
  const shots: string[] = [];
  for (const edition of editions) {
    await page.setViewport({ width: 820, height: 1060 });
    await page.goto(pathToFileURL(join(out, editionPath(edition, edition.locale))).href);
    await page.evaluate('document.fonts.ready.then(() => {})');
    shots.push(await page.screenshot({ encoding: 'base64', type: 'png' }));
  }
  const images = shots.map((shot) => `<img width="400" alt="" src="data:image/png;base64,${shot}">`);
  await page.setViewport({ width: 1248, height: 1066 });
  await page.setContent(
    `<body style="margin:12px;display:grid;grid-template-columns:repeat(3,400px);gap:12px;background:#b8c4ce">${images.join('')}`,
  );
  const picture = await page.screenshot({ type: 'webp', quality: 70, fullPage: true });
  await writeFile(new URL('../docs/six-editions.webp', import.meta.url), picture);
} finally {
  await browser.close();
  await rm(out, { recursive: true, force: true });
}
