import type { TextRule } from '../rule.ts';
import { languageOf } from '../text/language.ts';
import { proseOf } from '../text/prose.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/**
 * The dashes that part the sentences of a text are all of one length; those of Russian are `–` in the publisher's letters.
 *
 * @example bad: `One – two – three, and four — five.`: "Unexpected dash `—`, expected `–` as elsewhere in the text"
 * @example bad: ru: `Связь — это важно.`: "Unexpected dash `—`, expected `–`"
 * @example good: `One — two — three.`
 */
export const typographyDash: TextRule = {
  id: 'typography/dash',
  level: 'warning',
  scope: 'text',
  check(text, tell) {
    const language = languageOf(text.locale);
    if (!language || language === 'zh') return;
    const found = proseOf(text).flatMap(({ block, words }) =>
      [...words.matchAll(/(?<=[\s\p{L}])[–—](?=[\s\p{L}])/gu)].map(({ 0: mark, index }) => ({
        block,
        index,
        mark,
      })),
    );
    const short = found.filter(({ mark }) => mark === '–').length;
    const by = language === 'ru' || short * 2 >= found.length ? '–' : '—';
    const tellStretch = stretchesOf(text, tell);
    for (const { block, index, mark } of found) {
      if (mark === by) continue;
      const why = language === 'ru' ? '' : ' as elsewhere in the text';
      tellStretch(block, index, index + 1, `Unexpected dash \`${mark}\`, expected \`${by}\`${why}`, { by });
    }
  },
};
