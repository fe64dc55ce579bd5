import type { Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { directionOf } from '../../source/direction-of.ts';
import { htmlLang } from '../languages.ts';

/** Writes `lang` in HTML's form, and beside it the direction wherever the language changes it. */
export function rehypeLangDir() {
  return (tree: Root) => {
    visitParents(tree, 'element', (node, ancestors) => {
      const { lang } = node.properties;
      if (typeof lang !== 'string') return;
      const above = ancestors.findLast((one) => one.type === 'element' && one.properties.dir !== undefined);
      const dir = directionOf(lang);
      if (above?.type !== 'element' || above.properties.dir !== dir) node.properties.dir = dir;
      node.properties.lang = htmlLang(lang);
    });
  };
}
