import { describe, expect, test } from 'vitest';
import { type KeptList, type Listing, publishLists } from '../../src/build/publish-lists.ts';
import { makeIndexPage } from '../../src/html/index-page.ts';
import type { ListedCircular } from '../../src/html/listed.ts';
import { builtIn, makePublication } from '../html/make.ts';

/** A circular with a page in English. */
function circularOf(reference: string, date: string, title = 'A subject'): ListedCircular {
  const slug = reference.toLowerCase().replace('/', '-');
  const formats = [{ format: 'html', path: `${slug}/en/index.html`, kilobytes: 1 }] as const;
  return { slug, reference, date, letters: [{ locale: 'en', title, status: 'official', formats }] };
}

/** Three of one year and one of another: with two to a page they have three pages. */
const four = [
  circularOf('CL-23/1', '2023-05-01'),
  circularOf('CL-24/1', '2024-01-31'),
  circularOf('CL-24/2', '2024-02-28'),
  circularOf('CL-24/3', '2024-03-31'),
];

const allLists = [
  'index.html',
  'sitemap-2024.xml',
  'index-2024-2.html',
  'sitemap-2024-2.xml',
  'index-2023.html',
  'sitemap-2023.xml',
  'sitemap.xml',
];

const publication = makePublication([], { locales: ['en'] });

const make: Listing['make'] = async (_key, listing) => {
  const { html, fonts } = await makeIndexPage({ publication, ...(await builtIn()) }, listing);
  return { html, fonts: fonts.map(({ specifier }) => specifier) };
};

/** Publishes lists of two circulars a page: what is put there, and what is kept. */
async function publish(
  circulars: readonly ListedCircular[],
  former: readonly KeptList[] = [],
  given: Partial<Listing> = {},
  most = 2,
) {
  const put: Record<string, string> = {};
  const kept = await publishLists(
    {
      pageKey: 'page',
      circulars: circulars.map(({ slug, reference, date }) => ({ slug, reference, date })),
      listed: (slug) => circulars.find((one) => one.slug === slug) as ListedCircular,
      former,
      isThere: () => true,
      site: publication.site,
      make,
      put: async (path, pieces) => void (put[path] = [...pieces].join('')),
      ...given,
    },
    most,
  );
  return { put, kept };
}

describe('the lists', () => {
  test('are an index and a sitemap where there are few circulars', async () => {
    const { put, kept } = await publish(four, [], {}, 200);
    expect(Object.keys(put)).toEqual(['index.html', 'sitemap.xml']);
    expect(put['index.html']?.match(/CL-\d+\/\d(?=<)/g)).toEqual([
      'CL-24/3',
      'CL-24/2',
      'CL-24/1',
      'CL-23/1',
    ]);
    expect(kept.map(({ path, fonts }) => [path, fonts])).toEqual([
      [
        'index.html',
        [
          '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2',
          '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2',
        ],
      ],
      ['sitemap.xml', []],
    ]);
  });

  test('are an index and a sitemap of nothing where nothing is published', async () => {
    expect(Object.keys((await publish([])).put)).toEqual(['index.html', 'sitemap.xml']);
  });

  test('are pages of both where there are more', async () => {
    const { put, kept } = await publish(four);
    expect(Object.keys(put)).toEqual(allLists);
    expect(kept.map(({ path }) => path)).toEqual(allLists);
    const listed = Object.entries(put).map(([path, text]) => [
      path,
      ...new Set(text.match(/cl-\d+-\d(?=\/en)/g)),
    ]);
    expect(listed).toEqual([
      ['index.html', 'cl-24-3', 'cl-24-2'],
      ['sitemap-2024.xml', 'cl-24-2', 'cl-24-3'],
      ['index-2024-2.html', 'cl-24-1'],
      ['sitemap-2024-2.xml', 'cl-24-1'],
      ['index-2023.html', 'cl-23-1'],
      ['sitemap-2023.xml', 'cl-23-1'],
      ['sitemap.xml'],
    ]);
    expect(put['sitemap.xml']?.match(/[^/]+(?=<\/loc>)/g)).toEqual([
      'sitemap-2024.xml',
      'sitemap-2024-2.xml',
      'sitemap-2023.xml',
    ]);
  });

  test('ask for a circular page by page', async () => {
    const asked: string[] = [];
    await publish(four, [], {
      listed(slug) {
        asked.push(slug);
        return four.find((one) => one.slug === slug) as ListedCircular;
      },
      put: async (path) => void asked.push(path),
    });
    const [newest, , second, , old] = allLists;
    expect(asked.filter((one) => !one.startsWith('sitemap'))).toEqual([
      'cl-24-3',
      'cl-24-2',
      newest,
      'cl-24-1',
      second,
      'cl-23-1',
      old,
    ]);
  });
});

describe('lists that were published before', () => {
  test('are not made again where they say the same, nor is what makes them asked for', async () => {
    const { kept } = await publish(four);
    const again = await publish(four, kept, {
      make: () => Promise.reject(new Error('Nothing is to be made')),
    });
    expect(again).toEqual({ put: {}, kept });
  });

  test('are made again, one of them, where a title changes', async () => {
    const { kept } = await publish(four);
    const changed = four.with(0, circularOf('CL-23/1', '2023-05-01', 'Another subject'));
    const again = await publish(changed, kept);
    expect(Object.keys(again.put)).toEqual(['index-2023.html']);
    expect(again.put['index-2023.html']).toContain('<h3>Another subject</h3>');
    expect(again.kept.filter((one) => !kept.includes(one)).map(({ path }) => path)).toEqual([
      'index-2023.html',
    ]);
  });

  test('are made again, all pages of the index, where there is a new year', async () => {
    const { kept } = await publish(four);
    const { put } = await publish([...four, circularOf('CL-25/1', '2025-01-31')], kept);
    expect(Object.keys(put)).toEqual([
      'index.html',
      'sitemap-2025.xml',
      'index-2024.html',
      'index-2024-2.html',
      'index-2023.html',
      'sitemap.xml',
    ]);
    const leading = Object.entries(put).filter(([, text]) => text.includes('<a href="index-2024-2.html"'));
    expect(leading.map(([path]) => path)).toEqual(Object.keys(put).filter((path) => path.endsWith('.html')));
  });

  test('are made again where somebody has tampered with them', async () => {
    const { put, kept } = await publish(four);
    const again = await publish(four, kept, { isThere: (path) => path !== 'sitemap-2023.xml' });
    expect(again).toEqual({ put: { 'sitemap-2023.xml': put['sitemap-2023.xml'] }, kept });
  });

  test('are made again where what all pages have in common changes', async () => {
    const { kept } = await publish(four);
    expect(Object.keys((await publish(four, kept, { pageKey: 'other' })).put)).toEqual(allLists);
  });

  test('are no more where nothing is to be listed on them', async () => {
    const { kept } = await publish(four);
    const again = await publish(four.slice(1), kept);
    expect(again.kept.map(({ path }) => path)).toEqual(allLists.filter((path) => !path.includes('2023')));
    const few = await publish(four.slice(2), kept);
    expect(few.kept.map(({ path }) => path)).toEqual(['index.html', 'sitemap.xml']);
  });
});
