import type { Element, Root } from 'hast';
import { cutText, eachText } from './running-text.ts';

/** Acronyms of events and references, `КС-29`, `CL-24/63`; a no-break hyphen in the source asks for the same. */
const unbroken = /\p{Lu}{2,}[-\u2011]\d+(?:\/\d+)?|[\p{L}\p{N}]+(?:\u2011[\p{L}\p{N}]+)+/gu;

/**
 * Keeps together acronyms with a hyphen, which a line must not part.
 *
 * The hyphen stays an ordinary one in an element that does not break, as the fonts have no glyph
 * for U+2011 and a reader who searches for `КС-29` types an ordinary hyphen.
 */
export function rehypeNoBreakHyphens() {
  return (tree: Root) => {
    eachText(tree, ({ node }) => {
      // Most texts have no hyphen, and the pattern looks at all words for one.
      if (!/[-\u2011]/.test(node.value)) return undefined;
      return cutText(
        node,
        unbroken,
        (match): Element => ({
          type: 'element',
          tagName: 'span',
          properties: { className: ['nobreak'] },
          children: [{ ...match, value: match.value.replaceAll('\u2011', '-') }],
        }),
      );
    });
  };
}
