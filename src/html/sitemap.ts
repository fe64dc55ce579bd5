import { editionPath } from './head.ts';
import type { ListedPublication, Published } from './index-page.ts';
import { htmlLang } from './languages.ts';

/**
 * Makes `sitemap.xml`: the page of every published edition, with those of the other languages beside it.
 * Source: sitemaps.org, 0.9; alternates in Google's extension with `xhtml:link`.
 */
export function makeSitemap(
  { site, circulars }: Pick<ListedPublication, 'site' | 'circulars'>,
  published: Published,
): string {
  const urls = circulars.flatMap((circular) => {
    const locales = [...(circular.parts[0]?.texts.keys() ?? [])].filter((locale) =>
      published(circular, locale).some(({ format }) => format === 'html'),
    );
    const address = (locale: string) => escape(new URL(editionPath(circular, locale), site).href);
    const alternates = locales.map(
      (locale) =>
        `    <xhtml:link rel="alternate" hreflang="${htmlLang(locale)}" href="${address(locale)}"/>\n`,
    );
    return locales.map(
      (locale) =>
        `  <url>\n    <loc>${address(locale)}</loc>\n    <lastmod>${circular.facts.date}</lastmod>\n${alternates.join('')}  </url>\n`,
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
