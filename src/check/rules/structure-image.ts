import type { PartRule } from '../rule.ts';
import { markRule } from '../structure/mark-rule.ts';
import { shown } from '../text/shown.ts';

/**
 * Every language shows the same number of images in the same places. Their files may differ: words stand in them.
 *
 * @example bad: en: `See ![the map](map.en.png) below.` fr: `Voir ci-dessous.`: "Missing image `map.en.png`, which the source text has here"
 * @example good: en: `See ![the map](map.en.png) below.` fr: `Voir ![le plan](map.fr.png) ci-dessous.`
 */
export const structureImage: PartRule = {
  id: 'structure/image',
  level: 'error',
  ...markRule({
    kinds: ['image'],
    keyOf: () => '',
    nameOf: ({ target = '' }) => `image \`${shown(target, 60)}\``,
  }),
};
