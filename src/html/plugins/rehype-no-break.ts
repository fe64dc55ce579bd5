import type { Element, Root } from 'hast';
import type { TypographyProfile } from '../../model/circular.ts';
import { noBreakSpaces } from '../no-break-rules.ts';
import { cutText, eachText } from './running-text.ts';

/** Acronyms of events and references, `КС-29`, `CL-24/63`; a no-break hyphen in the source asks for the same. */
const unbroken = /\p{Lu}{2,}[-\u2011]\d+(?:\/\d+)?|[\p{L}\p{N}]+(?:\u2011[\p{L}\p{N}]+)+/gu;

/**
 * Keeps together what a line must not part, by the typography profile: no-break spaces within phone numbers,
 * dates, numbers and their units; acronyms with a hyphen.
 *
 * The hyphen stays an ordinary one in an element that does not break, as the fonts have no glyph
 * for U+2011 and a reader who searches for `КС-29` types an ordinary hyphen.
 */
export function rehypeNoBreak(profile: TypographyProfile) {
  return (tree: Root) => {
    eachText(tree, ({ node, lang }) => {
      for (const { pattern, by } of noBreakSpaces(lang, profile))
        node.value = node.value.replace(pattern, by);
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
