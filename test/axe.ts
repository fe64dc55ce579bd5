import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';

const script = await readFile(new URL('axe.min.js', import.meta.resolve('axe-core')), 'utf8');

/** What axe finds wrong with a page: each rule with its elements. */
export async function axeFaults(tab: Page): Promise<string[]> {
  await tab.evaluate(script);
  const { violations, passes } = (await tab.evaluate('axe.run()')) as AxeResults;
  if (passes.length < 10) throw new Error(`axe looked at next to nothing: ${passes.length} rules`);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
