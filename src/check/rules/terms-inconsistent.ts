import { placeInBlock } from '../../source/place-in-block.ts';
import { textsOf } from '../facts/stated-facts.ts';
import type { PartRule } from '../rule.ts';
import type { Side } from '../structure/places.ts';
import { findInconsistentTerms, type Word } from '../terms/inconsistent-terms.ts';

/**
 * What the source calls by one word a translation calls by one word, too: told where two other languages keep to theirs.
 *
 * @example bad: en: `The workshop is open to all.` ` ` `The workshop lasts two days.` ` ` `Please register for the workshop.` ` ` `Documents of the workshop are online.` fr: `L'atelier est ouvert à tous.` ` ` `L'atelier dure deux jours.` ` ` `Veuillez vous inscrire au séminaire.` ` ` `Les documents de l'atelier sont en ligne.` es: `El taller está abierto a todos.` ` ` `El taller dura dos días.` ` ` `Sírvase inscribirse en el taller.` ` ` `Los documentos del taller están en línea.` ru: `Семинар открыт для всех.` ` ` `Семинар длится два дня.` ` ` `Просьба зарегистрироваться на семинар.` ` ` `Документы семинара размещены в сети.`: "Unexpected `séminaire` for `workshop`, expected `atelier` as in 3 other places"
 * @example good: en: `The workshop is open to all.` ` ` `The workshop lasts two days.` fr: `L'atelier est ouvert à tous.` ` ` `Le séminaire dure deux jours.`
 */
export const termsInconsistent: PartRule = {
  id: 'terms/inconsistent',
  level: 'warning',
  scope: 'part',
  check(alignment, tell) {
    const texts = textsOf(alignment);
    for (const { text, pivot, odd, usual, source, times } of findInconsistentTerms(alignment)) {
      const [side, first] = [texts[text], texts[pivot]];
      const place = side && placeOf(side, odd);
      if (!side || !first || !place) continue;
      const [word, own] = [wordOf(side, odd), wordOf(side, usual)];
      const at = placeOf(first, source);
      tell(
        side.text,
        `Unexpected \`${word}\` for \`${wordOf(first, source)}\`, expected \`${own}\` as in ${times} other places`,
        place,
        {
          related: at ? [{ file: first.text.file, place: at, text: wordOf(first, source) }] : [],
          confidence: 0.7,
        },
      );
    }
  },
};

function wordOf({ segments }: Side, { segment, start, end }: Word): string {
  return segments[segment]?.text.slice(start, end) ?? '';
}

function placeOf({ text, segments }: Side, { segment, start, end }: Word) {
  const own = segments[segment];
  const block = text.blocks[own?.block ?? -1];
  return own && block && placeInBlock(text.file, block, own.start + start, own.start + end);
}
