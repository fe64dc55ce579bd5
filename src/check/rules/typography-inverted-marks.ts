import type { TextRule } from '../rule.ts';
import { languageOf } from '../text/language.ts';
import { proseOf } from '../text/prose.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

const opening: Readonly<Record<string, string>> = { '?': '¿', '!': '¡' };

/**
 * Spanish opens questions and exclamations as well as it closes them.
 *
 * @example bad: es: `Cuándo se celebrará?`: "Missing `¿` at the beginning of the question"
 * @example bad: es: `¡Bienvenidos todos.`: "Missing `!` at the end of what begins with `¡`"
 * @example good: es: `¿Cuándo se celebrará? Pronto, ¡bienvenidos!`
 */
export const typographyInvertedMarks: TextRule = {
  id: 'typography/inverted-marks',
  level: 'warning',
  scope: 'text',
  check(text, tell) {
    if (languageOf(text.locale) !== 'es') return;
    const tellStretch = stretchesOf(text, tell);
    for (const { block, words } of proseOf(text)) {
      const open: { mark: string; index: number }[] = [];
      for (const { 0: mark, index } of words.matchAll(/[¿?¡!]/g)) {
        if (mark === '¿' || mark === '¡') open.push({ mark, index });
        else if (/[?!]/.test(words[index - 1] ?? '')) continue;
        else if (open.pop() === undefined) {
          const what = mark === '?' ? 'question' : 'exclamation';
          tellStretch(
            block,
            index,
            index + 1,
            `Missing \`${opening[mark]}\` at the beginning of the ${what}`,
          );
        }
      }
      for (const { mark, index } of open) {
        tellStretch(
          block,
          index,
          index + 1,
          `Missing \`${mark === '¿' ? '?' : '!'}\` at the end of what begins with \`${mark}\``,
        );
      }
    }
  },
};
