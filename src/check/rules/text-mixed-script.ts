import type { TextRule } from '../rule.ts';
import { languageOf } from '../text/language.ts';
import { repairWord } from '../text/repair-word.ts';
import { type Alphabet, alphabeticWords, alphabetOf, countAlphabets } from '../text/scripts.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/** Symbols of units are Greek letters beside Latin ones: `kΩ`, `μm`. */
const unit = /^(?:[kMGmμ]?Ω|μ\p{L}{1,3})$/u;

/**
 * The letters of a word are of one alphabet. Letters that look alike get mixed by keyboards and by conversion from PDF; the word then
 * is found by no search and read wrongly aloud.
 *
 * @example bad: ru: `официальное письмо или верbalную ноту`: "Unexpected Latin letters `bal` in `верbalную`, expected `вербальную`"
 * @example bad: `the Sесretariat`: "Unexpected Cyrillic letters `ес` in `Sесretariat`, expected `Secretariat`"
 * @example good: ru: `МСЭ-T, ИКТ2, URL-адрес, а также b) и c)`
 */
export const textMixedScript: TextRule = {
  id: 'text/mixed-script',
  level: 'error',
  scope: 'text',
  check(text, tell) {
    const tellStretch = stretchesOf(text, tell);
    const language = languageOf(text.locale);
    let others: ReadonlySet<string> | undefined;
    for (const block of text.blocks) {
      const { kind, marks } = block;
      if (kind === 'code') continue;
      // Addresses too: one with a letter of another alphabet leads elsewhere.
      for (const { 0: word, index } of block.text.matchAll(alphabeticWords)) {
        const counts = countAlphabets(word);
        if (counts.size < 2 || unit.test(word)) continue;
        if (marks.some((mark) => mark.kind === 'code' && mark.start <= index && index < mark.end)) continue;
        others ??= wordsOf(text.blocks.map((one) => one.text));
        const wanted = mainAlphabet(counts, language === 'ru' ? 'Cyrillic' : 'Latin');
        const strange = Array.from(word).filter(
          (letter) => alphabetOf(letter) && alphabetOf(letter) !== wanted,
        );
        const names = [...counts.keys()].filter((name) => name !== wanted).join(' and ');
        const repair = repairWord(word, wanted, language, others);
        const letters = strange.length === 1 ? 'letter' : 'letters';
        const expected = repair === undefined ? `${wanted} letters` : `\`${repair}\``;
        tellStretch(
          block,
          index,
          index + word.length,
          `Unexpected ${names} ${letters} \`${strange.join('')}\` in \`${word}\`, expected ${expected}`,
        );
      }
    }
  },
};

/** The alphabet most letters of a word are of; where as many are of another, that of the language. */
function mainAlphabet(counts: ReadonlyMap<Alphabet, number>, own: Alphabet): Alphabet {
  const most = Math.max(...counts.values());
  return counts.get(own) === most ? own : ([...counts].find(([, count]) => count === most)?.[0] ?? own);
}

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  const words = texts.flatMap((one) => one.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
  return new Set(words.filter((word) => countAlphabets(word).size === 1));
}
