import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { launchBrowser } from '../../src/pdf/launch.ts';
import { median } from './run.ts';

const run = promisify(execFile);

/** A program that others make PDFs of pages with, and how. */
const programs: readonly (readonly [string, (page: string, pdf: string) => readonly string[]])[] = [
  ['pandoc', (page, pdf) => ['--pdf-engine=weasyprint', page, '-o', pdf]],
  ['weasyprint', (page, pdf) => [page, pdf]],
  ['soffice', (page, pdf) => ['--headless', '--convert-to', 'pdf', '--outdir', join(pdf, '..'), page]],
  ['vivliostyle', (page, pdf) => ['build', page, '-o', pdf]],
];

/** How long a peer takes for a PDF, in milliseconds; nothing where it is not installed. */
export interface Peer {
  readonly name: string;
  readonly milliseconds: number | undefined;
}

/**
 * Prints pages with what others print with.
 *
 * @param dist a folder that was published.
 * @param count how many of its editions.
 */
export async function measurePeers(dist: string, count: number): Promise<Peer[]> {
  const names = await readdir(dist, { recursive: true });
  const editions = names.filter((name) => /^cl-[^/]+\/[a-z]{2}\/index\.html$/.test(name)).toSorted();
  const pages = editions.slice(0, count).map((name) => join(dist, name));
  const folder = await mkdtemp(join(tmpdir(), 'hexapla-peers-'));
  try {
    const peers: Peer[] = [
      { name: 'puppeteer, a browser for each page', milliseconds: await loop(pages, true) },
      { name: 'puppeteer, one browser, a tab for each page', milliseconds: await loop(pages, false) },
    ];
    for (const [name, argv] of programs) {
      const times: number[] = [];
      for (const page of pages) {
        const start = performance.now();
        const done = await run(name, argv(page, join(folder, 'page.pdf'))).catch(() => undefined);
        if (!done) break;
        times.push(performance.now() - start);
      }
      peers.push({ name, milliseconds: times.length > 0 ? median(times) : undefined });
    }
    return peers;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The loop that everybody writes first: no tags mended, nothing attached, nothing proved. */
async function loop(pages: readonly string[], isNew: boolean): Promise<number> {
  const times: number[] = [];
  let browser = await launchBrowser();
  for (const page of pages) {
    const start = performance.now();
    if (isNew) browser = await browser.close().then(() => launchBrowser());
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(page).href, { waitUntil: 'networkidle0' });
    await tab.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true });
    await tab.close();
    times.push(performance.now() - start);
  }
  await browser.close();
  return median(times);
}
