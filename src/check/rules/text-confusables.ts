import type { TextRule } from '../rule.ts';
import { type Language, languageOf } from '../text/language.ts';
import { proseOf } from '../text/prose.ts';
import { ownWord } from '../text/own-word.ts';
import { alphabeticWords } from '../text/scripts.ts';
import { codePoint } from '../text/shown.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/** Characters that look like those of a language, and are others. */
const strangers: Readonly<Partial<Record<Language, RegExp>>> = {
  ar: /[\u06A9\u06CC\u06BE\u06C1\u06D5\u06F0-\u06F9\uFB50-\uFBC1\uFBD3-\uFD3D\uFD50-\uFDF1\uFE70-\uFEFC]/gu,
  zh: /[\u2E80-\u2FDF\uF900-\uFAFF]|[Ａ-Ｚａ-ｚ]+/gu,
};

/** Letters of phonetic and mathematical use that pass for plain ones. */
const fancy = /[\u0250-\u02AF\u1D00-\u1DBF\u{1D400}-\u{1D7FF}\uFF21-\uFF3A\uFF41-\uFF5A]/gu;

/** A digit for the letter it looks like, within a word. */
const digitForLetter =
  /(?<![\p{L}\p{N}])(?:\p{Ll}|\p{Lu}(?=\p{Ll}|[01]\p{Ll}{2}))\p{Ll}*[01]\p{Ll}{2,}(?!\p{N})|(?<![\p{N}\p{L}.,])[03]\p{Script=Cyrillic}{4,}/gu;

/**
 * A word is written in the letters of its language, not in others that look like them: no Cyrillic `СОР` for COP, no Latin `a` for
 * the Russian word.
 *
 * @example bad: `the outcome of СОР29`: "Unexpected Cyrillic `СОР`, expected Latin `COP`"
 * @example bad: ru: `государства a также организации`: "Unexpected Latin `a`, expected Cyrillic `а`"
 * @example bad: `the f0llowing`: "Unexpected digit in `f0llowing`, expected a letter"
 * @example bad: ar: `رئيس الوفد فی جنيف`: "Unexpected character U+06CC in place of an Arabic one"
 * @example good: ru: `пункты a) и c), COP29 и ITU, сектор A`
 * @example good: `the 2nd meeting, H2O, CO2 and the Ministry of Связь`
 */
export const textConfusables: TextRule = {
  id: 'text/confusables',
  level: 'error',
  scope: 'text',
  check(text, tell) {
    const language = languageOf(text.locale);
    if (!language) return;
    const tellStretch = stretchesOf(text, tell);
    for (const { block, words } of proseOf(text)) {
      const tellMatch = ({ 0: found, index }: RegExpExecArray, reason: string) =>
        tellStretch(block, index, index + found.length, reason);
      for (const match of words.matchAll(alphabeticWords)) {
        const { 0: word, index } = match;
        const meant = ownWord(word, language, words.slice(0, index), words.slice(index + word.length));
        if (meant)
          tellMatch(
            match,
            `Unexpected ${meant.from} \`${match[0]}\`, expected ${meant.to} \`${meant.word}\``,
          );
      }
      const own = strangers[language];
      if (own) {
        const name = language === 'ar' ? 'an Arabic' : 'a common';
        for (const match of words.matchAll(own)) {
          tellMatch(
            match,
            `Unexpected character ${codePoint(match[0])} in place of ${name} one, expected \`${match[0].normalize('NFKC')}\` or one that looks like it`,
          );
        }
      }
      if (language !== 'zh') {
        for (const match of words.matchAll(fancy))
          tellMatch(match, `Unexpected character ${codePoint(match[0])}, expected a plain letter`);
      }
      for (const match of words.matchAll(digitForLetter)) {
        tellMatch(match, `Unexpected digit in \`${match[0]}\`, expected a letter`);
      }
    }
  },
};
