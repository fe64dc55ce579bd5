import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

const elements = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'form',
  'link',
  'meta',
  'base',
  'svg',
  'math',
]);
const addresses = new Set([
  'href',
  'src',
  'srcSet',
  'action',
  'formAction',
  'poster',
  'data',
  'cite',
  'background',
]);

/** What of a piece of HTML, read as a browser reads it, could run a script or draw something in. */
export function findUnsafe(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties }: Element) => {
    if (elements.has(tagName)) found.push(tagName);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || name === 'style') found.push(name);
      if (addresses.has(name) && !isSafe(String(value))) found.push(`${name}=${String(value)}`);
    }
  });
  return found;
}

/** Browsers drop controls and blanks before they look at the protocol. */
function isSafe(address: string): boolean {
  // oxlint-disable-next-line no-control-regex
  const protocol = /^([^/?#]*?):/.exec(address.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  return protocol === undefined || ['http', 'https', 'mailto', 'tel'].includes(protocol);
}
