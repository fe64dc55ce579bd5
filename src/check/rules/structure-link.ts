import type { Mark } from '../../model/block.ts';
import type { PartRule } from '../rule.ts';
import { addressKey } from '../structure/address-key.ts';
import { markRule } from '../structure/mark-rule.ts';
import { shown } from '../text/shown.ts';

/**
 * Links lead to the same places in every language, by the same names of `circular.yaml`. Addresses may differ in the language
 * they name. Of those that are but written, not linked by hand, `facts/url` and `facts/email` tell.
 *
 * @example bad: en: `See [the programme][green].` fr: `Voir le programme.`: "Missing link to `green`, which the source text has here"
 * @example bad: en: `See [the programme][green].` fr: `Voir [le programme][presidency-letter].`: "Unexpected link to `presidency-letter`, expected link to `green` as in the source text"
 * @example good: en: `See [this](https://www.itu.int/en/go).` fr: `Voir [ceci](https://www.itu.int/fr/go).`
 */
export const structureLink: PartRule = {
  id: 'structure/link',
  level: 'error',
  ...markRule({
    kinds: ['link'],
    keyOf: ({ target = '' }, { locale }) => addressKey(target, locale),
    nameOf: ({ target = '' }) => `link to \`${shown(target, 60)}\``,
    isLeftOut: ({ found, expected }) => [found, expected].every((one) => !one || isWritten(one.mark)),
  }),
};

/** Whether a link is an address in the text that became one by itself. */
function isWritten({ node, target = '' }: Mark): boolean {
  if (node.type !== 'link') return false;
  const [words] = node.children;
  const isAlone = node.children.length === 1 && words?.type === 'text';
  const { start, end } = node.position ?? {};
  const length = (end?.offset ?? 0) - (start?.offset ?? 0);
  // A link that was written as one is longer than its words.
  return isAlone && target.endsWith(words.value) && length <= words.value.length + 2;
}
