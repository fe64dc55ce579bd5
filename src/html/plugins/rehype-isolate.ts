import type { Element, Root } from 'hast';
import { eachElement } from './each-element.ts';
import { cutText, eachText } from './running-text.ts';

/** What is written from left to right. */
const leftToRight = new RegExp(
  [
    // A web address, an e-mail address, a phone number.
    String.raw`https?://[!-~]*[A-Za-z0-9/]`,
    String.raw`[\p{Script=Latin}\p{N}._+-]+@[\p{Script=Latin}\p{N}-]+(?:\.[\p{Script=Latin}\p{N}-]+)+`,
    String.raw`\+\d[\d \u00a0-]*\d`,
    // A reference, a name, a phrase: Latin letters, what joins them to a word, what stands between such words; the groups of
    // digits of an account, `CH93 0076 2011`.
    String.raw`\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{N}]|[-/.&'’@_+](?=[\p{Script=Latin}\p{N}])|[,;:]?[ \u00a0](?=(?:\p{N}+[ \u00a0])?\p{Script=Latin})|(?:[ \u00a0]\p{N}+){2,})*`,
  ].join('|'),
  'gu',
);

/**
 * Isolates what is written from left to right within text that is written from right to left: phone numbers,
 * e-mail addresses, references, Latin words. Else the digits of `+41 22 730 5316` come out in another order. Code has the
 * direction of its first letter.
 * Source: Unicode Standard Annex 9, 2.4; W3C, "Inline markup and bidirectional text in HTML".
 */
export function rehypeIsolate() {
  return (tree: Root) => {
    if (!hasRightToLeft(tree)) return;
    eachElement<unknown>(tree, ({ tagName, properties }, around) => {
      if (around === 'rtl' && ['code', 'pre'].includes(tagName)) properties.dir ??= 'auto';
      return properties.dir ?? around;
    });
    eachText(tree, ({ node, dir }) => {
      if (dir !== 'rtl') return undefined;
      return cutText(
        node,
        leftToRight,
        (match): Element => ({
          type: 'element',
          tagName: 'bdi',
          properties: { dir: 'ltr' },
          children: [match],
        }),
      );
    });
  };
}

/** Whether anything is written from right to left. */
function hasRightToLeft(tree: Root): boolean {
  let has = false;
  eachElement(tree, ({ properties }) => {
    has ||= properties.dir === 'rtl';
  });
  return has;
}
