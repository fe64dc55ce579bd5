import { join } from 'node:path';
import { readSources } from '../../src/build/sources.ts';
import { makeEditionPage } from '../../src/html/edition-page.ts';

/** How long editions take that are read, checked and made in one thread. */
export interface Making {
  /** Milliseconds to read and check a circular in six languages. */
  readonly check: number;
  /** Milliseconds to make the page of an edition, warm. */
  readonly page: number;
}

/** Reads and checks a publication, then makes the pages of its editions, in one thread. */
export async function measureMaking(folder: string): Promise<Making> {
  const begin = performance.now();
  const content = join(folder, 'content');
  const { workshop, editions } = await readSources({ content, only: [], locales: [], hasPdf: () => true });
  const check = (performance.now() - begin) / workshop.publication.circulars.length;
  const make = async () => {
    for (const { circular, locale } of editions) await makeEditionPage(circular, locale, workshop);
  };
  await make();
  const start = performance.now();
  await make();
  return { check, page: (performance.now() - start) / editions.length };
}
