import type { Locale } from '../model/locale.ts';
import { editionPath } from './head.ts';
import { htmlLang } from './languages.ts';
import type { ListedCircular, ListedPublication, ListFile, Published } from './listed.ts';

/** A circular, and the languages in which it has a page. */
interface Mapped {
  readonly circular: ListedCircular;
  readonly locales: readonly Locale[];
}

/** How many pages a site map may have: the protocol allows 50,000, and 50 MB, of which so many in six languages take 16. */
export const MOST_PAGES = 20_000;

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const protocol = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * Makes `sitemap.xml`: the page of every published edition, with those of the other languages beside it; where they are more than
 * one file may have, it names the files that have them.
 * Source: sitemaps.org, 0.9; alternates in Google's extension with `xhtml:link`.
 */
export function makeSitemaps(
  { site, circulars }: Pick<ListedPublication, 'site' | 'circulars'>,
  published: Published,
): ListFile[] {
  const maps: Mapped[][] = [[]];
  let pages = 0;
  for (const circular of circulars) {
    const locales = [...(circular.parts[0]?.texts.keys() ?? [])].filter((locale) =>
      published(circular, locale).some(({ format }) => format === 'html'),
    );
    pages += locales.length;
    if (pages > MOST_PAGES) {
      maps.push([]);
      pages = locales.length;
    }
    maps.at(-1)?.push({ circular, locales });
  }
  const [first = [], ...more] = maps;
  if (more.length === 0) return [{ path: 'sitemap.xml', pieces: writeMap(first, site) }];
  const files = maps.map((own, index) => ({
    path: `sitemap-${index + 1}.xml`,
    pieces: writeMap(own, site),
  }));
  return [...files, { path: 'sitemap.xml', pieces: writeIndex(files, site) }];
}

function* writeMap(circulars: readonly Mapped[], site: string): Generator<string> {
  yield `${declaration}<urlset ${protocol} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  for (const { circular, locales } of circulars) {
    const addresses = locales.map((locale) => addressOf(editionPath(circular, locale), site));
    const alternates = addresses.map(
      (address, index) =>
        `    <xhtml:link rel="alternate" hreflang="${htmlLang(locales[index] ?? '')}" href="${address}"/>\n`,
    );
    for (const address of addresses)
      yield `  <url>\n    <loc>${address}</loc>\n    <lastmod>${circular.facts.date}</lastmod>\n${alternates.join('')}  </url>\n`;
  }
  yield '</urlset>\n';
}

function* writeIndex(files: readonly ListFile[], site: string): Generator<string> {
  yield `${declaration}<sitemapindex ${protocol}>\n`;
  for (const { path } of files) yield `  <sitemap>\n    <loc>${addressOf(path, site)}</loc>\n  </sitemap>\n`;
  yield '</sitemapindex>\n';
}

/** The address of a file, as XML. */
function addressOf(path: string, site: string): string {
  const { href } = new URL(path, site);
  return href.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
