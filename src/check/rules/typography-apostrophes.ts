import type { TextRule } from '../rule.ts';
import { languageOf } from '../text/language.ts';
import { proseOf } from '../text/prose.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/**
 * The apostrophes of a text are all straight or all curly.
 *
 * @example bad: `the Union's reply and the State's note, ITU’s part`: "Unexpected apostrophe `’`, expected `'` as elsewhere in the text"
 * @example bad: fr: `l´Union`: "Unexpected `´` in place of an apostrophe, expected `'`"
 * @example good: fr: `l’Union et l’État`
 */
export const typographyApostrophes: TextRule = {
  id: 'typography/apostrophes',
  level: 'warning',
  scope: 'text',
  check(text, tell, { typography }) {
    const language = languageOf(text.locale);
    if (language !== 'en' && language !== 'fr') return;
    const found = proseOf(text).flatMap(({ block, words }) =>
      [...words.matchAll(/(?<=\p{L})['’´`ʼ‘](?=\p{L})/gu)].map(({ 0: mark, index }) => ({
        block,
        index,
        mark,
      })),
    );
    const straight = found.filter(({ mark }) => mark === "'").length;
    const curly = found.filter(({ mark }) => mark === '’').length;
    const by = straight === curly ? (typography === 'un' ? '’' : "'") : straight > curly ? "'" : '’';
    const tellStretch = stretchesOf(text, tell);
    for (const { block, index, mark } of found) {
      if (mark === by) continue;
      const reason = /['’]/.test(mark)
        ? `Unexpected apostrophe \`${mark}\`, expected \`${by}\` as elsewhere in the text`
        : `Unexpected \`${mark}\` in place of an apostrophe, expected \`${by}\``;
      tellStretch(block, index, index + 1, reason, { by });
    }
  },
};
