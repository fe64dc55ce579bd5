import type { Root } from 'hast';
import { directionOf } from '../../source/direction-of.ts';
import { htmlLang } from '../languages.ts';
import { eachElement } from './each-element.ts';

/** Writes `lang` in HTML's form, and beside it the direction wherever the language changes it. */
export function rehypeLangDir() {
  return (tree: Root) => {
    eachElement<unknown>(tree, ({ properties }, around) => {
      const { lang } = properties;
      if (typeof lang === 'string') {
        const dir = directionOf(lang);
        if (around !== dir) properties.dir = dir;
        properties.lang = htmlLang(lang);
      }
      return properties.dir ?? around;
    });
  };
}
