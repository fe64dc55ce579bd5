import type { PartRule } from '../rule.ts';
import { markRule } from '../structure/mark-rule.ts';

/**
 * Footnotes are referred to in the same places in every language.
 *
 * @example bad: en: `The fee[^1] is due.` ` ` `[^1]: In Swiss francs.` fr: `Le droit est dû.` ` ` `[^1]: En francs suisses.`: "Missing reference to a footnote, which the source text has here"
 * @example good: en: `The fee[^1] is due.` ` ` `[^1]: In Swiss francs.` fr: `Le droit[^1] est dû.` ` ` `[^1]: En francs suisses.`
 */
export const structureFootnote: PartRule = {
  id: 'structure/footnote',
  level: 'error',
  ...markRule({ kinds: ['footnote'], keyOf: () => '', nameOf: () => 'reference to a footnote' }),
};
