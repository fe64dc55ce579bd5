import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { runPasses } from '../../../src/pdf/passes/index.ts';
import { difference, rasterise } from './raster.ts';
import { printEditions, type RawEdition } from '../../../scripts/print-editions.ts';

const publications = ['../../../content', '../../fixtures/feature-pages/content'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
/** What a finished letter weighs at most, without attachments; see the doc comments of mergeFonts and inRuns. */
const WEIGHTS: Readonly<Record<string, number>> = { ar: 78_848, zh: 97_280 };
const WEIGHT = 46_080;

describe('the passes leave the look of the pages', { timeout: 120_000 }, () => {
  let editions: RawEdition[];
  beforeAll(async () => {
    editions = (await Promise.all(publications.map((content) => printEditions(content)))).flat();
  });

  test('as it is, but for the last bits of what smooths the edges of letters', async () => {
    expect(editions.length).toBeGreaterThanOrEqual(9);
    for (const { pdf, context, locale } of editions) {
      const [before, after] = await Promise.all([rasterise(pdf), rasterise(runPasses(pdf, context))]);
      expect(after.map((page) => page.length)).toEqual(before.map((page) => page.length));
      const { share, most } = difference(before, after);
      // A glyph that stands a quarter of a pixel elsewhere differs by 60 and more.
      expect(most, `${context.identifier} ${locale}`).toBeLessThanOrEqual(32);
      expect(share).toBeLessThan(0.002);
    }
  });

  test('and make letters light', () => {
    for (const { pdf, context, locale } of editions.filter((one) => one.context.identifier === 'CL-24/63')) {
      const { length } = runPasses(pdf, { ...context, attachments: [] });
      expect(length).toBeLessThan(WEIGHTS[locale] ?? WEIGHT);
    }
  });

  test('a difference is seen where there is one', async () => {
    const [one, other] = editions.slice(2, 4) as [RawEdition, RawEdition];
    const [pages, others] = await Promise.all([rasterise(one.pdf), rasterise(other.pdf)]);
    expect(difference(pages, others).most).toBeGreaterThan(200);
  });
});
