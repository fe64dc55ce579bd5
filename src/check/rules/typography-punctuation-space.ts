import type { TextRule } from '../rule.ts';
import { checkPractices, type Practice } from '../text/typographic.ts';

const nbsp = '\u00A0';
const narrow = '\u202F';
const space = `[ ${nbsp}${narrow}]`;

const practices: readonly Practice[] = [
  {
    languages: ['en', 'fr', 'es', 'ru', 'ar'],
    pattern: new RegExp(
      `(?<=[\\p{L}\\p{N}\\p{M})"»”])${space}+(?=[,،](?!\\d)|\\.(?![\\p{L}\\d.])|(?<!^\\p{L}ـ?\\s)[)\\]])|(?<=[([])${space}+(?=[\\p{L}\\p{N}])`,
      'gu',
    ),
    by: () => '',
    reason: () => 'Unexpected space beside a mark of punctuation, expected none',
  },
  {
    languages: ['en', 'es', 'ru', 'ar'],
    pattern: new RegExp(`(?<=[\\p{L}\\p{N}\\p{M})"»”])${space}+(?=[:;؛!?؟](?:\\s|$))`, 'gu'),
    by: () => '',
    reason: () => 'Unexpected space before a mark of punctuation, expected none',
  },
  {
    languages: ['fr'],
    profile: 'itu',
    pattern: new RegExp(`(?<=[\\p{L}\\p{N}\\p{M})"»”])${space}+(?=[:;!?](?:\\s|$))`, 'gu'),
    by: () => '',
    reason: () => 'Unexpected space before a mark of punctuation, expected none in ITU house style',
  },
  {
    languages: ['fr'],
    profile: 'un',
    pattern: /(?<=[\p{L}\p{N})"»”])(?=:(?:\s|$))/gu,
    by: () => nbsp,
    reason: () => 'Missing no-break space before `:`',
  },
  {
    languages: ['fr'],
    profile: 'un',
    pattern: /(?<=[\p{L}\p{N})"»”])(?=[;!?](?:\s|$))/gu,
    by: () => narrow,
    reason: () => 'Missing narrow no-break space before high punctuation',
  },
  {
    languages: ['en', 'fr', 'es', 'ru', 'ar'],
    pattern: /(?<=\p{L}{2}\p{M}*[,;:،؛])(?=\p{L}{2})/gu,
    by: () => ' ',
    reason: () => 'Missing space behind a mark of punctuation',
  },
];

/**
 * Spaces stand behind marks of punctuation and not before them; French in UN practice has no-break spaces before the high ones, and
 * in ITU house style none. (Spaces that must not break are put in when pages are made; only missing ones are told.)
 *
 * @example bad: `the letter , which`: "Unexpected space beside a mark of punctuation"
 * @example bad: `ministers,officials`: "Missing space behind a mark of punctuation"
 * @example bad: fr: `à l'adresse suivante : Genève`: "Unexpected space before a mark of punctuation, expected none in ITU house style"
 * @example good: fr: `à l'adresse suivante: Genève; vraiment?`
 * @example good: `at 10:30, in ITU-T G.993.2, for 1,000 (one thousand) … see www.itu.int`
 */
export const typographyPunctuationSpace: TextRule = {
  id: 'typography/punctuation-space',
  level: 'warning',
  scope: 'text',
  check: (text, tell, context) => checkPractices(text, tell, context, practices),
};
