import type { TextRule } from '../rule.ts';
import { languageOf } from '../text/language.ts';
import { proseOf } from '../text/prose.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/** What readers of official letters know. */
const known = new Set(
  'UN ITU UIT МСЭ ООН ONU ICT ICTS TIC ИКТ COP КС CL UNESCO UNICEF UNDP UNEP WHO WTO WIPO ISO IEC IETF IEEE EU UE ЕС USA UK US IT TV PDF HTML WWW ID USB UTC GMT CET GSM SMS CEO NGO НПО ONG ЮНЕСКО ПРООН ВОЗ ВТО ЮНИСЕФ США AI IP URL HTTP XML CD DVD FAQ RSVP GS BR BDT TSB OK USD EUR CHF GBP JPY CNY RUB'.split(
    ' ',
  ),
);

/**
 * An acronym that a source text uses is spelt out in it once, unless everybody knows it.
 *
 * @example bad: `GHG emissions rise. We reduce GHG emissions.`: "Missing full form of `GHG`, which the text uses 2 times"
 * @example good: `The United Nations Framework Convention on Climate Change (UNFCCC) is the UNFCCC. UN and ICT are known.`
 */
export const textAcronym: TextRule = {
  id: 'text/acronym',
  level: 'info',
  scope: 'text',
  check(text, tell) {
    const language = languageOf(text.locale);
    if (!language || language === 'zh' || language === 'ar' || text.translatedFrom !== undefined) return;
    const prose = proseOf(text);
    const uses = prose.flatMap(({ block, words }) =>
      [...words.matchAll(/(?<![\p{L}\p{N}/.-])(\p{Lu}{3,5})s?(?![\p{L}\p{N}/-])/gu)].map(
        ({ 1: acronym = '', index }) => ({
          block,
          index,
          acronym,
        }),
      ),
    );
    const all = prose.map(({ words }) => words).join('\n');
    const tellStretch = stretchesOf(text, tell);
    for (const [acronym, [first, ...more]] of Map.groupBy(uses, (use) => use.acronym)) {
      if (!first || more.length === 0 || known.has(acronym) || /^[IVXLCDM]+$/.test(acronym)) continue;
      // In brackets behind its full form, or with that in brackets behind it.
      if (new RegExp(`[(,;–] ?${acronym}s?[),;]|${acronym}s? ?[(–—]`, 'u').test(all)) continue;
      tellStretch(
        first.block,
        first.index,
        first.index + acronym.length,
        `Missing full form of \`${acronym}\`, which the text uses ${more.length + 1} times`,
        { confidence: 0.6 },
      );
    }
  },
};
