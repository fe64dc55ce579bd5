import type { TextRule } from '../rule.ts';
import { type Language, languageOf } from '../text/language.ts';
import { proseOf } from '../text/prose.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/** Words that a language sets twice in a row. */
const twice: Readonly<Record<Language, string>> = {
  en: 'that had very her bye',
  fr: 'nous vous si non très elle elles',
  es: 'no muy sí',
  ru: 'чуть еле да нет очень едва',
  ar: 'شيئا رويدا يوما واحدا فردا صفا جدا خطوة بابا جنبا حرفا',
  zh: '',
};

/** Names that are said twice. */
const names = new Set('pago baden bora walla duran puka wagga lenga'.split(' '));

/**
 * A word does not stand twice in a row. What a language repeats on purpose (French `nous nous`, English `had had`, Chinese
 * reduplication) may.
 *
 * @example bad: `in the the letter`: "Unexpected second `the`"
 * @example bad: es: `la propuesta que que figura`: "Unexpected second `que`"
 * @example bad: zh: `国际电联秘书长秘书长`: "Unexpected second `秘书长`"
 * @example good: `We know that that had had an effect in Pago Pago`
 * @example good: fr: `Nous nous félicitons que vous vous joigniez à nous`
 * @example good: zh: `许许多多的努力，谢谢，为了了解目的的不同`
 */
export const textDoubledWord: TextRule = {
  id: 'text/doubled-word',
  level: 'warning',
  scope: 'text',
  check(text, tell) {
    const language = languageOf(text.locale);
    if (!language) return;
    const tellStretch = stretchesOf(text, tell);
    const legitimate = new Set([...twice[language].split(' '), ...names]);
    const pattern = language === 'zh' ? chinese : spaced;
    for (const { block, words } of proseOf(text)) {
      for (const { 0: found, 1: word = '', 2: second = '', index } of words.matchAll(pattern)) {
        const plain = word.toLocaleLowerCase(language).replace(/\p{M}/gu, '');
        if (/^(.)\1+$/u.test(word)) continue;
        if (legitimate.has(word.toLocaleLowerCase(language)) || legitimate.has(plain)) continue;
        const end = index + found.length;
        tellStretch(block, end - second.length, end, `Unexpected second \`${second}\``, { confidence: 0.95 });
      }
    }
  },
};

const spaced = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}[\p{L}\p{M}]*)\s+(?=\p{L})(\1)(?![\p{L}\p{M}\p{N}'’-])/giu;
/** Of two characters or more: one alone may end a word and begin the next. */
const chinese = /(\p{Script=Han}{2,12})(\1)/gu;
