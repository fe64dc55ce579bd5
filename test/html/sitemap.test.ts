import { expect, test } from 'vitest';
import { makeSitemap } from '../../src/html/sitemap.ts';
import { makeCircular, makePublication, makeText } from './make.ts';

const texts = ['en', 'zh', 'ar'].map((locale) => makeText('x', { locale }));

test('a sitemap has the pages that are published, each with its other languages', () => {
  const publication = makePublication([makeCircular(texts)], { site: 'https://x.example/a&b/' });
  const sitemap = makeSitemap(publication, (_circular, locale) => [
    { format: locale === 'ar' ? 'pdf' : 'html', path: 'x', size: 1 },
  ]);
  const alternates = `    <xhtml:link rel="alternate" hreflang="en" href="https://x.example/a&amp;b/cl-24-63/en/index.html"/>
    <xhtml:link rel="alternate" hreflang="zh-Hans" href="https://x.example/a&amp;b/cl-24-63/zh/index.html"/>`;
  expect(sitemap).toBe(`<?xml version="1.0" encoding="UTF-8"?>
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
`);
});

test('a sitemap of nothing is empty', () => {
  expect(
    makeSitemap(makePublication([makeCircular(texts)]), () => []),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
</urlset>
`);
});
