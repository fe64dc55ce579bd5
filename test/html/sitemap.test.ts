import { expect, test } from 'vitest';
import type { ListedCircular, PublishedFormat } from '../../src/html/listed.ts';
import { toMapped, writeSitemap, writeSitemapIndex } from '../../src/html/sitemap.ts';

const site = 'https://x.example/a&b/';

/** A circular in some languages, of which one has no page. */
function listed(slug: string, locales: readonly string[], bare?: string): ListedCircular {
  const letters = locales.map((locale) => {
    const pdf: PublishedFormat = { format: 'pdf', path: `${slug}/${locale}/${slug}.pdf`, kilobytes: 1 };
    const html: PublishedFormat = { format: 'html', path: `${slug}/${locale}/index.html`, kilobytes: 1 };
    const formats = locale === bare ? [pdf] : [html, pdf];
    return { locale, title: 'A subject', status: 'official' as const, formats };
  });
  return { slug, reference: slug.toUpperCase(), date: '2024-11-07', letters };
}

function sitemap(circulars: readonly ListedCircular[]): string {
  return [...writeSitemap(toMapped(circulars), site)].join('');
}

test('a sitemap has the pages that are published, each with its other languages', () => {
  const alternates = `    <xhtml:link rel="alternate" hreflang="en" href="https://x.example/a&amp;b/cl-24-63/en/index.html"/>
    <xhtml:link rel="alternate" hreflang="zh-Hans" href="https://x.example/a&amp;b/cl-24-63/zh/index.html"/>`;
  expect(sitemap([listed('cl-24-63', ['en', 'zh', 'ar'], 'ar')])).toBe(
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
  );
});

test('a sitemap has circulars in the order of their folders', () => {
  const mapped = toMapped(['cl-24-3', 'cl-24-1', 'cl-24-2'].map((slug) => listed(slug, ['en'])));
  expect(mapped).toEqual(
    ['cl-24-1', 'cl-24-2', 'cl-24-3'].map((slug) => ({
      date: '2024-11-07',
      pages: [{ locale: 'en', path: `${slug}/en/index.html` }],
    })),
  );
});

test('a sitemap of nothing is empty', () => {
  const empty = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
</urlset>
`;
  expect(sitemap([])).toBe(empty);
  expect(sitemap([listed('cl-24-63', ['ar'], 'ar')])).toBe(empty);
});

test('a sitemap of several files names them', () => {
  expect([...writeSitemapIndex(['sitemap-2025.xml', 'sitemap-2024.xml'], site)].join('')).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <sitemap>
    <loc>https://x.example/a&amp;b/sitemap-2025.xml</loc>
  </sitemap>
  <sitemap>
    <loc>https://x.example/a&amp;b/sitemap-2024.xml</loc>
  </sitemap>
</sitemapindex>
`,
  );
});
