import { select } from 'hast-util-select';
import { fromHtml } from 'hast-util-from-html';
import type { PageText } from '../model/page-text.ts';
import { pageText } from './page-text.ts';

/**
 * Reads what a page says from its HTML, as it was published: by the address that it gives as its own.
 *
 * @throws Error where it gives none: then it is no page that Hexapla made.
 */
export function readPageText(html: string): PageText {
  const page = fromHtml(html);
  const address = select('link[rel=canonical]', page)?.properties.href;
  if (typeof address !== 'string' || !URL.canParse(address)) {
    throw new Error('it has no canonical address, as pages of Hexapla have');
  }
  return pageText(page, address);
}
