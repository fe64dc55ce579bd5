import type { TextRule } from '../rule.ts';
import { languageOf } from '../text/language.ts';
import { codePoint } from '../text/shown.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/** Characters that nobody sees; no-break spaces and hyphens are none of them. */
const unseen =
  /(?:\u034F|[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}])+|(?<=[\p{L}\p{N}\p{P}\s])[\uFE00-\uFE0F]/gu;

/** What may be needed in Arabic: marks of direction beside what is not Arabic; those that isolate or override are not. */
const direction = /^[\u200E\u200F\u061C]$/;

/**
 * A text holds nothing that is not seen: zero-width spaces, soft hyphens, marks left by a word processor. They break searches, glossaries
 * and deep links. In Arabic a mark of direction may stand where Latin and Arabic meet, and in languages of that script a non-joiner
 * within a word.
 *
 * @example bad: `Member&#x200B;ship`: "Unexpected invisible character U+200B"
 * @example good: `10&nbsp;km, co&#x2011;operation`
 * @example good: fa: `می&#x200C;شود`
 */
export const textInvisible: TextRule = {
  id: 'text/invisible',
  level: 'warning',
  scope: 'text',
  check(text, tell) {
    const tellStretch = stretchesOf(text, tell);
    const arabic = languageOf(text.locale) === 'ar';
    for (const block of text.blocks) {
      for (const { 0: found, index } of block.text.matchAll(unseen)) {
        const [before, after] = [block.text.slice(0, index), block.text.slice(index + found.length)];
        if (arabic && direction.test(found) && meets(before, after)) continue;
        if (/^[\u200C\u200D]$/.test(found) && joins(before.at(-1) ?? '') && joins(after[0] ?? '') && !arabic)
          continue;
        const names = [...new Set(found)].map(codePoint).join(', ');
        const what = found.length > 1 && new Set(found).size > 1 ? 'characters' : 'character';
        tellStretch(block, index, index + found.length, `Unexpected invisible ${what} ${names}`, { by: '' });
      }
    }
  },
};

/** Whether Arabic and what is not meet at a place. */
function meets(before: string, after: string): boolean {
  const isArabic = (character = '') => /\p{Script=Arabic}/u.test(character);
  const inLatin = /[\p{Script=Latin}\d]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after);
  return !inLatin && !(isArabic(before.trimEnd().at(-1)) && isArabic(after.trimStart()[0]));
}

/** Whether letters of the character's script are joined, so that a sign to join them or not makes sense. */
function joins(character: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Emoji_Presentation}]/u.test(
    character,
  );
}
