import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer';
import { build } from '../../../src/build/build.ts';
import { readSources } from '../../../src/build/sources.ts';
import { makeEditionPage } from '../../../src/html/edition-page.ts';
import type { PageText } from '../../../src/model/page-text.ts';
import { printPage } from '../../../src/pdf/print.ts';

const content = fileURLToPath(new URL('../../fixtures/feature-pages/content', import.meta.url));

/** An edition of the feature pages: what its page says, and its PDF, finished. */
export interface FeaturePage {
  readonly text: PageText;
  readonly pdf: Uint8Array;
  /** The PDF's file. */
  readonly path: string;
}

/**
 * Builds the feature pages.
 *
 * @param folder to build to.
 * @returns each edition, by its language.
 */
export async function buildFeaturePages(folder: string): Promise<Map<string, FeaturePage>> {
  await build({ content, out: folder });
  const { editions, workshop } = await readSources({ content, only: [], locales: [], hasPdf: () => true });
  const pages = editions.map(async ({ locale, circular }) => {
    const { text } = await makeEditionPage(circular, locale, workshop);
    const path = join(folder, circular.slug, locale, `${circular.slug}.${locale}.pdf`);
    return [locale, { text, pdf: await readFile(path), path }] as const;
  });
  return new Map(await Promise.all(pages));
}

/** Prints a page that needs no files, as Chromium does it, and nothing done to it. */
export function printRaw(browser: Browser, body: string, lang = 'en'): Promise<Uint8Array> {
  const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A letter</title><body><main>${body}</main>`;
  return printPage(browser, {
    html,
    root: 'https://hexapla.invalid/',
    path: 'index.html',
    files: async () => undefined,
  });
}
