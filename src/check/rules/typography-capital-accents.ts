import type { TextRule } from '../rule.ts';
import { checkPractices, type Practice } from '../text/typographic.ts';

/** Beginnings of words that have an accent on their first letter; what may follow shows that no other word is meant. */
const accented =
  'Etats?(?!-major)|Etablissements?|Econom(?:ies?|iques?)|Energies?|Energétiques?|Egal(?:ement|ité|ités)|Education|Elections?|Eléments?|Emissions?|Ecoles?|Ecolog(?:ies?|iques?)|Ecosystèmes?|Equip(?:es?|ements?)|Equit(?:é|ables?)|Etudes?|Evaluations?|Ev[éè]nements?|Editions?|Ethiques?|Electr(?:onique|icité)s?|Emergen(?:t|ts|te|tes|ces?)|Etant|Etape[s]?|Elabor(?:ation|er)|Elevés?|Elargi(?:r|ssement)?|Ecarts?|Echanges?|Echelles?|Egypte|Erythrée|Ethiopie|Equateur|Emirats|Etre';

const practices: readonly Practice[] = [
  {
    languages: ['fr'],
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${accented})(?![\\p{L}\\p{N}])`, 'gu'),
    by: (found) => (found === 'Etre' ? 'Être' : `É${found.slice(1)}`),
    reason: (found, by) => `Unexpected \`${found}\`, expected \`${by}\``,
  },
  {
    languages: ['fr'],
    pattern:
      /(?<=^|[.!?:] )A(?= (?:l[’']|la |cette |cet |ce |partir|titre|travers|propos|compter|défaut|Genève|nouveau|notre |votre |ces ))/gu,
    by: () => 'À',
    reason: () => 'Unexpected `A`, expected `À`',
  },
];

/**
 * French has accents on capitals as on small letters.
 *
 * @example bad: fr: `les Etats Membres`: "Unexpected `Etats`, expected `États`"
 * @example bad: fr: `A cette fin, nous invitons`: "Unexpected `A`, expected `À`"
 * @example good: fr: `les États Membres, À cette fin, l'Europe`
 */
export const typographyCapitalAccents: TextRule = {
  id: 'typography/capital-accents',
  level: 'warning',
  scope: 'text',
  check: (text, tell, context) => checkPractices(text, tell, context, practices),
};
