import { segmentText } from '../../align/segment.ts';
import type { TextRule } from '../rule.ts';
import { languageOf } from '../text/language.ts';
import { proseOf } from '../text/prose.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/** A finite verb in the past, by its ending; short words and nouns that end alike are none. */
const past =
  /(?<![\p{L}-])(?!\p{L}*(?:материал|потенциал|персонал|журнал|канал|сигнал|терминал|филиал|капитал|интервал|портал|раздел|отдел|предел|идеал|дела|начала|начало|мысли|доли|роли|цели|модели|связи|сила|школа|числа|числе|правила|правило|отрасли|земли|зала|чисел|журнале|тепло|стали)(?!\p{L}))\p{Ll}{2,}[аеиоуыя](?:л|ла|ло|ли)(?:ся|сь)?(?!\p{L})/gu;

/** Words that begin a clause of its own. */
const clause =
  /(?<!\p{L})(?:котор\p{L}+|что|чтобы|как|если|когда|где|поскольку|пока|хотя|чем|кто|чь?[ейя]\p{L}*|как(?:ой|ая|ие)|куда|откуда|ли|то)(?!\p{L})/u;

/**
 * Of two things that one subject did, the second is joined by a conjunction: `предложил … и принял`; a comma alone joins three or more.
 *
 * @example bad: ru: `Совет предложил Государствам содействовать внедрению технологий, принял Резолюцию 1429.`: "Missing conjunction between `предложил` and `принял`"
 * @example good: ru: `Совет предложил содействовать внедрению и принял Резолюцию.`
 * @example good: ru: `Совет рассмотрел отчет, принял Резолюцию и поручил ее выполнить.`
 * @example good: ru: `Совет, который рассмотрел отчет, принял Резолюцию.`
 */
export const textMissingConjunction: TextRule = {
  id: 'text/missing-conjunction',
  level: 'warning',
  scope: 'text',
  check(text, tell) {
    if (languageOf(text.locale) !== 'ru') return;
    const tellStretch = stretchesOf(text, tell);
    for (const { block, words } of proseOf(text)) {
      for (const { start, text: sentence } of segmentText(words, text.locale)) {
        const verbs = [...sentence.matchAll(past)];
        const [first, second] = verbs;
        if (verbs.length !== 2 || !first || !second || ending(first[0]) !== ending(second[0])) continue;
        const between = sentence.slice(first.index + first[0].length, second.index);
        // The first verb belongs to the subject only where no clause begins before it.
        const before = sentence.slice(0, first.index);
        if (!between.endsWith(', ') || clause.test(before) || clause.test(between)) continue;
        if (/[;:–—]/.test(between)) continue;
        tellStretch(
          block,
          start + second.index - 2,
          start + second.index + second[0].length,
          `Missing conjunction between \`${first[0]}\` and \`${second[0]}\`, expected \`и ${second[0]}\``,
          { confidence: 0.7 },
        );
      }
    }
  },
};

/** Gender and number: what one subject did ends alike. */
function ending(verb: string): string {
  return verb.replace(/(?:ся|сь)$/, '').replace(/^.*л/, 'л');
}
