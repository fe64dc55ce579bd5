import type { Locale } from '../model/locale.ts';
import { htmlLang } from './languages.ts';
import type { ListedCircular } from './listed.ts';

/** What a sitemap says of a circular. */
export interface Mapped {
  /** ISO 8601. */
  readonly date: string;
  /** Its pages, by their places below `dist`. */
  readonly pages: readonly { readonly locale: Locale; readonly path: string }[];
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const protocol = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** What a sitemap says of circulars, in the order of their folders. */
export function toMapped(circulars: readonly ListedCircular[]): Mapped[] {
  const sorted = circulars.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  return sorted.map(({ date, letters }) => ({
    date,
    pages: letters.flatMap(({ locale, formats }) => {
      const page = formats.find(({ format }) => format === 'html');
      return page ? [{ locale, path: page.path }] : [];
    }),
  }));
}

/**
 * Writes a sitemap: the page of every published edition, with those of the other languages beside it.
 * Source: sitemaps.org, 0.9; alternates in Google's extension with `xhtml:link`.
 *
 * @param site the address of `dist`.
 */
export function* writeSitemap(circulars: readonly Mapped[], site: string): Generator<string> {
  yield `${declaration}<urlset ${protocol} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  for (const { date, pages } of circulars) {
    const alternates = pages.map(
      ({ locale, path }) =>
        `    <xhtml:link rel="alternate" hreflang="${htmlLang(locale)}" href="${addressOf(path, site)}"/>\n`,
    );
    for (const { path } of pages)
      yield `  <url>\n    <loc>${addressOf(path, site)}</loc>\n    <lastmod>${date}</lastmod>\n${alternates.join('')}  </url>\n`;
  }
  yield '</urlset>\n';
}

/**
 * Writes a sitemap that names others.
 *
 * @param paths their places below `dist`.
 * @param site the address of `dist`.
 */
export function* writeSitemapIndex(paths: readonly string[], site: string): Generator<string> {
  yield `${declaration}<sitemapindex ${protocol}>\n`;
  for (const path of paths) yield `  <sitemap>\n    <loc>${addressOf(path, site)}</loc>\n  </sitemap>\n`;
  yield '</sitemapindex>\n';
}

/** The address of a file, as XML. */
function addressOf(path: string, site: string): string {
  const { href } = new URL(path, site);
  return href.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
