import type { Found, PlainText } from './fact.ts';
import { lookUpNumber, numberLexisOf } from './number-tokens.ts';

/** A part of a whole that is told by an ordinal: *a third of*, *la tercera parte*, *третья часть*. */
const patterns: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})an? (?<part>third|fourth|fifth|sixth|eighth|tenth|hundredth)(?= of(?!\p{L})(?! an? (?:million|billion)))/gu,
  es: /(?<!\p{L})(?<part>tercera|cuarta|quinta|sexta|octava|décima) parte(?!\p{L})/gu,
  ru: /(?<!\p{L})(?<part>трет|четверт|пят|шест|восьм|десят)(?:ая|ья|ую|ью|ой|ей) част[ьи](?!\p{L})/gu,
};

/** The stems that Russian leaves when the endings are away. */
const endings: Readonly<Record<string, string>> = { трет: 'третий' };

/** One part of a whole. */
export function readParts({ lower }: PlainText, language: string): Found[] {
  return Array.from(lower.matchAll(patterns[language] ?? /(?!)/gu)).flatMap(
    ({ 0: written, index, groups }) => {
      const part = groups?.['part'] ?? '';
      const word = language === 'ru' ? (endings[part] ?? `${part}ый`) : part;
      const below = lookUpNumber(word, numberLexisOf(language))?.known.value;
      if (!below) return [];
      return [{ kind: 'number', value: `1/${below}`, start: index, end: index + written.length, soft: true }];
    },
  );
}
