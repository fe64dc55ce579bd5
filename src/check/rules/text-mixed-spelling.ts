import type { Block } from '../../model/block.ts';
import type { TextRule } from '../rule.ts';
import { languageOf } from '../text/language.ts';
import { proseOf } from '../text/prose.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/** Words in -ise or -ize that are spelt one way alone. */
const fixed =
  /^(?:(?:ad|de|re|super|tele|impro|dis|out|un)?vis|(?:com|sur|enter|re|mis)?pris|exercis|(?:com)?promis|franchis|merchandis|premis|disguis|excis|incis|concis|precis|paradis|ris|aris|sunris|nois|pois|pris|prais|advertis|despis|demis|chastis|circumcis|treatis|expertis|wis|likewis|otherwis|siz|(?:re|down|over|mid|cap)siz|priz|seiz|guis|mais|rais|brais|lis|marquis|appris|bais|turquois|tortois|porpois|bruis|cruis|televis)(?:e|es|ed|ing|er|ers|ation|ations|or|ors|ory|ion|ions|able)?$/;

/** A way in which spellings part, with the two of them. */
const ways: readonly {
  readonly pattern: RegExp;
  readonly names: readonly [string, string];
  readonly isFirst: RegExp;
}[] = [
  {
    pattern: /(?<![\p{L}'-])\p{Ll}{2,}i[sz](?:e|es|ed|ing|ation|ations|ational|er|ers)(?![\p{L}])/gu,
    names: ['-ise', '-ize'],
    isFirst: /is(?:e|es|ed|ing|ation|ations|ational|er|ers)$/,
  },
  {
    pattern:
      /(?<!\p{L})(?:(?:lab|fav|col|harb|neighb|behavi|hon|end?eav|rum|hum|vig|sav|val)ou?r\p{Ll}*|(?:met|cent|kilomet|centimet|millimet|theat|fib|lit)(?:re|er)s?|(?:defen|offen|licen|preten)[cs]es?|catalog(?:ue)?s?|analy[sz](?:e|es|ed|ing))(?!\p{L})/gu,
    names: ['British spelling', 'American spelling'],
    isFirst: /our|(?:met|cent|theat|fib|lit)res?$|(?:defen|offen|preten)ces?$|ogues?$|lys/,
  },
];

/** American in both spellings, or nothing of the kind. */
const neither =
  /^(?:analyses|licen[cs]es?|humorous|vigorous|laborator\p{L}*|honorar\p{L}*|coloration|valorous|rumors?|center(?:ed|ing)|laborious|elaborat\p{L}*|collaborat\p{L}*|humor|valor|savor|lit(?:re|er)s?|savorless|valorization|vigor)$/u;

/**
 * One English text keeps to one spelling: -ise or -ize, British or American. Names (`World Health Organization`) keep their own.
 *
 * @example bad: `We recognise and standardise what they minimize.`: "Unexpected spelling `minimize`, expected -ise as elsewhere in the text"
 * @example bad: `The behaviour and colour of the center`: "Unexpected spelling `center`, expected British spelling as elsewhere in the text"
 * @example good: `We organize the size of enterprises, and advise on Digitalisation Day.`
 */
export const textMixedSpelling: TextRule = {
  id: 'text/mixed-spelling',
  level: 'warning',
  scope: 'text',
  check(text, tell) {
    if (languageOf(text.locale) !== 'en') return;
    const tellStretch = stretchesOf(text, tell);
    for (const { pattern, names, isFirst } of ways) {
      const found: { block: Block; index: number; word: string; first: boolean }[] = [];
      for (const { block, words } of proseOf(text)) {
        for (const { 0: word, index } of words.matchAll(pattern)) {
          if (!fixed.test(word) && !neither.test(word))
            found.push({ block, index, word, first: isFirst.test(word) });
        }
      }
      const firsts = found.filter(({ first }) => first).length;
      if (firsts === 0 || firsts === found.length) continue;
      const most = firsts * 2 === found.length ? found[0]?.first === true : firsts * 2 > found.length;
      for (const { block, index, word, first } of found) {
        if (first === most) continue;
        tellStretch(
          block,
          index,
          index + word.length,
          `Unexpected spelling \`${word}\`, expected ${names[most ? 0 : 1]} as elsewhere in the text`,
          { confidence: 0.9 },
        );
      }
    }
  },
};
