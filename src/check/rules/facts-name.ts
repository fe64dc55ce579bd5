import type { Facts } from '../../model/circular.ts';
import { placeInBlock } from '../../source/place-in-block.ts';
import { factRule } from '../facts/fact-rule.ts';
import { findMisspelt } from '../facts/misspelt-names.ts';
import { misspeltPersons, type Person } from '../facts/persons.ts';
import { textsOf } from '../facts/stated-facts.ts';
import type { CheckedText, PartRule, Tell } from '../rule.ts';

const acronyms = factRule('name');

/**
 * Names of persons are spelt as in `circular.yaml`, and those in Latin letters the same in every language that has them so; so are
 * acronyms that all languages share. Only what differs by a letter or two is told: what differs more may be another name.
 * One word is a name behind a title.
 *
 * @example bad: en: `Write to Ms Jane Smith.` fr: `Écrivez à Mme Jane Smyth.` zh: `请联系Jane Smith女士。`: "Unexpected Jane Smyth, expected Jane Smith as in the source text"
 * @example bad: fr: `M. José Alvares parlera.` en: `Mr José Alvarez will speak.` es: `Hablará el Sr. José Alvarez.`: "Unexpected José Alvares, expected José Alvarez as in the other languages"
 * @example bad: en: `Write to Mr. Kennedy.` fr: `Écrivez à M. Kenedy.` es: `Escriba al Sr. Kennedy.`: "Unexpected Kenedy, expected Kennedy as in the source text"
 * @example good: en: `Mr President, write to Ms. Kim.` fr: `Monsieur le Président, écrivez à Mme Kim.` es: `Sr. Presidente, escriba a la Sra. Kim.`
 * @example good: en: `Ms Jane Smith, of Sierra Leone.` es: `La Sra. Jane Smith, de Sierra Leona.` zh: `塞拉利昂的Jane Smith女士。`
 */
export const factsName: PartRule = {
  ...acronyms,
  id: 'facts/name',
  check(alignment, tell, context) {
    acronyms.check(alignment, tell, context);
    const texts = textsOf(alignment).map(({ text }) => text);
    for (const text of texts) checkByFacts(text, context.facts, tell);
    for (const { person, right } of misspeltPersons(alignment)) {
      const text = texts[person.side];
      const place = placeOf(person, texts);
      if (!text || !place) continue;
      const others =
        person.side > 0 && right.some(({ side }) => side === 0) ? 'source text' : 'other languages';
      tell(text, `Unexpected ${person.text}, expected ${right[0]?.text} as in the ${others}`, place, {
        confidence: 0.9,
        related: right.flatMap((one) => {
          const its = placeOf(one, texts);
          const file = texts[one.side]?.file;
          return its && file ? [{ file, place: its, text: one.text }] : [];
        }),
      });
    }
  },
};

function checkByFacts(text: CheckedText, facts: Facts | undefined, tell: Tell) {
  if (!facts) return;
  const labels = [facts.contact.name, facts.signatory.name];
  const own = labels.flatMap((label) => (typeof label === 'object' ? (label[text.locale] ?? []) : []));
  for (const name of new Set([...own, ...(facts.contact.latin ? [facts.contact.latin] : [])])) {
    for (const block of text.blocks) {
      for (const { start, end, text: written } of findMisspelt(block.text, name)) {
        const place = placeInBlock(text.file, block, start, end);
        tell(text, `Unexpected ${written}, expected ${name} as in circular.yaml`, place, { confidence: 0.9 });
      }
    }
  }
}

function placeOf({ side, block, start, end }: Person, texts: readonly CheckedText[]) {
  const text = texts[side];
  const one = text?.blocks[block];
  return text && one && placeInBlock(text.file, one, start, end);
}
