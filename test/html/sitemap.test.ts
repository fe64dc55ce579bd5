import { expect, test } from 'vitest';
import { makeSitemaps, MOST_PAGES } from '../../src/html/sitemap.ts';
import type { ListFile } from '../../src/html/listed.ts';
import { makeCircular, makePublication, makeText } from './make.ts';

/** The texts of files, by their paths. */
function written(files: readonly ListFile[]) {
  return files.map(({ path, pieces }) => [path, [...pieces].join('')]);
}

const texts = ['en', 'zh', 'ar'].map((locale) => makeText('x', { locale }));

test('a sitemap has the pages that are published, each with its other languages', () => {
  const publication = makePublication([makeCircular(texts)], { site: 'https://x.example/a&b/' });
  const sitemaps = makeSitemaps(publication, (_circular, locale) => [
    { format: locale === 'ar' ? 'pdf' : 'html', path: 'x', size: 1 },
  ]);
  const alternates = `    <xhtml:link rel="alternate" hreflang="en" href="https://x.example/a&amp;b/cl-24-63/en/index.html"/>
    <xhtml:link rel="alternate" hreflang="zh-Hans" href="https://x.example/a&amp;b/cl-24-63/zh/index.html"/>`;
  expect(written(sitemaps)).toEqual([
    [
      'sitemap.xml',
      `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <url>
    <loc>https://x.example/a&amp;b/cl-24-63/en/index.html</loc>
    <lastmod>2024-11-07</lastmod>
${alternates}
  </url>
  <url>
    <loc>https://x.example/a&amp;b/cl-24-63/zh/index.html</loc>
    <lastmod>2024-11-07</lastmod>
${alternates}
  </url>
</urlset>
`,
    ],
  ]);
});

test('a sitemap of nothing is empty', () => {
  const sitemaps = makeSitemaps(makePublication([makeCircular(texts)]), () => []);
  expect(written(sitemaps)).toEqual([
    [
      'sitemap.xml',
      `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
</urlset>
`,
    ],
  ]);
});

test('a sitemap of more pages than one file may have names the files that have them', () => {
  const circulars = Array.from({ length: MOST_PAGES / 2 }, (_, index) => ({
    ...makeCircular(texts.slice(0, 2)),
    slug: `cl-24-${index}`,
  }));
  const publication = makePublication([...circulars, makeCircular(texts)], { site: 'https://x.example/' });
  const files = written(makeSitemaps(publication, () => [{ format: 'html', path: 'x', size: 1 }]));
  const counted = files.map(([path, text]) => [path, text?.match(/<url>/g)?.length ?? 0]);
  expect(counted).toEqual([
    ['sitemap-1.xml', MOST_PAGES],
    ['sitemap-2.xml', 3],
    ['sitemap.xml', 0],
  ]);
  expect(files[2]?.[1]).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <sitemap>
    <loc>https://x.example/sitemap-1.xml</loc>
  </sitemap>
  <sitemap>
    <loc>https://x.example/sitemap-2.xml</loc>
  </sitemap>
</sitemapindex>
`);
});
