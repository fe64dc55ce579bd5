import type { PartRule } from '../rule.ts';
import { markRule } from '../structure/mark-rule.ts';
import { shown } from '../text/shown.ts';

/**
 * What is bold or in italics in one language is so in all: a deadline that stands out does so for every reader.
 *
 * @example bad: en: `Write **before 1 May** to us.` fr: `Écrivez-nous avant le 1er mai.`: "Missing bold `before 1 May`, which the source text has here"
 * @example bad: en: `Write before 1 May to us.` fr: `Écrivez-nous *avant le 1er mai*.`: "Unexpected italics `avant le 1er mai`, which has no counterpart in the source text"
 * @example good: en: `Write **before 1 May** to us.` fr: `Écrivez-nous **avant le 1er mai**.`
 */
export const structureEmphasis: PartRule = {
  id: 'structure/emphasis',
  level: 'warning',
  ...markRule({
    kinds: ['strong', 'emphasis'],
    keyOf: ({ kind }) => kind,
    nameOf: ({ kind }, words) => `${kind === 'strong' ? 'bold' : 'italics'} \`${shown(words, 60)}\``,
  }),
};
