import type { TextRule } from '../rule.ts';
import { letterheadOf } from '../text/letterhead-lines.ts';
import { shown } from '../text/shown.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/**
 * What all letters have, in all languages, is written by the pages: labels and salutation come from the catalogue, date, contact and
 * signatory from `circular.yaml`, what languages an annex is in from its files. In a text it would stand twice.
 *
 * @example bad: ru: `Уважаемая госпожа,`: "Unexpected salutation `Уважаемая госпожа,` in the text"
 * @example bad: fr: `**Annexe:** Déclaration de la COP29`: "Unexpected label `Annexe:` in the text"
 * @example bad: `Geneva, 7 November 2024`: "Unexpected date line `Geneva, 7 November 2024` in the text"
 * @example bad: zh: `（仅提供英文版）`: "Unexpected note on the language of an annex `（仅提供英文版）` in the text"
 * @example good: `The Secretary-General invites ITU Member States to reply to the Subject: see below.`
 * @example good: `As the Council of the Union decided at its session, 7 November 2024`
 * @example good: es: `Atentamente, y sin demora, se examinó la propuesta.`
 */
export const sourceLetterhead: TextRule = {
  id: 'source/letterhead',
  level: 'warning',
  scope: 'text',
  check(text, tell, context) {
    if (!context.wordings.has(text.locale)) return;
    const tellStretch = stretchesOf(text, tell);
    const read = letterheadOf(text.locale, context);
    for (const block of text.blocks) {
      if (!/^(?:paragraph|item|heading)$/.test(block.kind) || block.level > 2) continue;
      const lines = block.text.split('\n');
      const parts = lines.map((line) => read(line));
      if (parts.every((part) => part === undefined)) continue;
      let start = 0;
      for (const [number, line] of lines.entries()) {
        // What shares a paragraph with a line of the letterhead is one: a second line of a contact, the name above an office.
        const what = parts[number] ?? 'line of the letterhead';
        const said = what.startsWith('label') ? what : `${what} \`${shown(line)}\``;
        tellStretch(
          block,
          start,
          start + line.trimEnd().length,
          `Unexpected ${said} in the text, expected it in the catalogue or in circular.yaml alone`,
        );
        start += line.length + 1;
      }
    }
  },
};
