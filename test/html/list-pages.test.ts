import { describe, expect, test } from 'vitest';
import { cutIntoPages, type Dated, navigationOf } from '../../src/html/list-pages.ts';

/** So many circulars of a year, a day from each other. */
function ofYear(year: number, count: number): Dated[] {
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(year, 0, 1 + (index % 365))).toISOString().slice(0, 10);
    return { slug: `cl-${year}-${index}`, reference: `CL-${year}/${String(index).padStart(3, '0')}`, date };
  });
}

/** The pages: index, sitemap, year, number, how many circulars. */
function cut(circulars: readonly Dated[], most?: number) {
  return cutIntoPages(circulars, most).map((one) => [
    one.path,
    one.sitemap,
    one.year,
    one.number,
    one.circulars.length,
  ]);
}

const onePage = (count: number) => [['index.html', 'sitemap.xml', undefined, 1, count]];

describe('the index', () => {
  test('is one page up to 200 circulars, however many years they are of', () => {
    expect(cut([])).toEqual(onePage(0));
    expect(cut(ofYear(2024, 200))).toEqual(onePage(200));
    expect(cut([...ofYear(2023, 150), ...ofYear(2024, 50)])).toEqual(onePage(200));
  });

  test('has a page for each year where there are more', () => {
    expect(cut([...ofYear(2001, 1), ...ofYear(2023, 150), ...ofYear(2024, 50)])).toEqual([
      ['index.html', 'sitemap-2024.xml', '2024', 1, 50],
      ['index-2023.html', 'sitemap-2023.xml', '2023', 1, 150],
      ['index-2001.html', 'sitemap-2001.xml', '2001', 1, 1],
    ]);
  });

  test('has several pages for a year of more than 200', () => {
    expect(cut([...ofYear(2023, 401), ...ofYear(2024, 450)])).toEqual([
      ['index.html', 'sitemap-2024.xml', '2024', 1, 200],
      ['index-2024-2.html', 'sitemap-2024-2.xml', '2024', 2, 200],
      ['index-2024-3.html', 'sitemap-2024-3.xml', '2024', 3, 50],
      ['index-2023.html', 'sitemap-2023.xml', '2023', 1, 200],
      ['index-2023-2.html', 'sitemap-2023-2.xml', '2023', 2, 200],
      ['index-2023-3.html', 'sitemap-2023-3.xml', '2023', 3, 1],
    ]);
  });

  test('lists the newest first, and of one date by the reference', () => {
    const circulars = [
      ['CL-23/7', '2023-12-31'],
      ['CL-24/1', '2024-01-31'],
      ['CL-24/3', '2024-02-01'],
      ['CL-24/2', '2024-01-31'],
      ['CL-23/8', '2023-12-31'],
    ].map(([reference = '', date = '']) => ({ slug: reference.toLowerCase(), reference, date }));
    const references = (most: number) =>
      cutIntoPages(circulars, most).map((page) => page.circulars.map(({ reference }) => reference));
    expect(references(5)).toEqual([['CL-24/3', 'CL-24/2', 'CL-24/1', 'CL-23/8', 'CL-23/7']]);
    expect(references(2)).toEqual([['CL-24/3', 'CL-24/2'], ['CL-24/1'], ['CL-23/8', 'CL-23/7']]);
  });
});

describe('the navigation', () => {
  test('leads to all pages', () => {
    expect(navigationOf(cutIntoPages([...ofYear(2023, 1), ...ofYear(2024, 3)], 2))).toEqual([
      { path: 'index.html', year: '2024', number: 1 },
      { path: 'index-2024-2.html', year: '2024', number: 2 },
      { path: 'index-2023.html', year: '2023', number: 1 },
    ]);
  });

  test('is empty where there is one page', () => {
    expect(navigationOf(cutIntoPages(ofYear(2024, 3)))).toEqual([]);
  });
});
