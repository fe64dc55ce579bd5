import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../../src/build/build.ts';
import { readDocument } from '../../../src/pdf/document/read-document.ts';
import { PdfString, Stream, type Value } from '../../../src/pdf/document/values.ts';
import { launchBrowser } from '../../../src/pdf/launch.ts';
import { runPasses } from '../../../src/pdf/passes/index.ts';
import { printPage } from '../../../src/pdf/print.ts';
import { CONTEXT } from './printed.ts';
import { printEditions } from '../../../scripts/print-editions.ts';

const content = fileURLToPath(new URL('../../../content', import.meta.url));

type Hashes = Record<string, string>;

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hash of each edition's PDF as a build publishes it. */
async function built(): Promise<Hashes> {
  const folder = await mkdtemp(join(tmpdir(), 'hexapla-test-'));
  try {
    const { editions } = await build({ content, out: folder, cache: false });
    const hashes = editions.map(async ({ slug, locale }) => {
      const pdf = await readFile(join(folder, slug, locale, `${slug}.${locale}.pdf`));
      return [locale, sha256(pdf)] as const;
    });
    return Object.fromEntries(await Promise.all(hashes));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The hash of each edition's PDF, printed in a way. */
async function printed(way: Parameters<typeof printEditions>[1]): Promise<Hashes> {
  const editions = await printEditions(content, way);
  return Object.fromEntries(
    editions.map(({ locale, pdf, context }) => [locale, sha256(runPasses(pdf, context))]),
  );
}

describe('all six editions have the same bytes', { timeout: 120_000 }, () => {
  test('in every build, in whatever order and however many are printed at once', async () => {
    const first = await built();
    expect(Object.keys(first).toSorted()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    expect(await built()).toEqual(first);
    expect(await printed({ atOnce: 1, backwards: true })).toEqual(first);
    expect(await printed({ atOnce: 4 })).toEqual(first);
  });
});

describe('a page with a table, a link and another language', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const BODY = `<h1>Title</h1><table><tr><th scope="col">Party<tr><td>One</table>
    <p><a href="https://example.org/">Link</a> <span lang="fr">mot</span>`;
  const print = (title: string) =>
    printPage(browser, {
      html: `<!doctype html><html lang="en"><title>${title}</title>${BODY}`,
      root: 'https://hexapla.invalid/',
      path: 'index.html',
      files: async () => undefined,
    });

  test('says nothing of what was printed before it', async () => {
    const first = await print('Letter');
    const [later] = await Promise.all([print('Letter'), print('Another')]);
    // By which Chromium counts cells through all that one of its processes prints.
    expect(strings(first)).toContain('node0');
    expect(strings(runPasses(first, CONTEXT))).not.toContain('node0');
    expect(runPasses(later, CONTEXT)).toEqual(runPasses(first, CONTEXT));
  });

  test('has other bytes on another date', async () => {
    const pdf = await print('Letter');
    expect(runPasses(pdf, { ...CONTEXT, date: '2024-11-06' })).not.toEqual(runPasses(pdf, CONTEXT));
  });
});

/** All strings of a PDF's dictionaries. */
function strings(pdf: Uint8Array): string {
  const seen = new Set<Value>();
  const texts = (value: Value): string => {
    if (seen.has(value) || value === null || typeof value !== 'object') return '';
    seen.add(value);
    if (value instanceof PdfString) return `${value.text}\n`;
    if (value instanceof Stream) return texts(value.dict);
    return [...value.values()].map((one) => texts(one)).join('');
  };
  return texts(readDocument(pdf).catalog);
}
