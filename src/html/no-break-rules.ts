import type { TypographyProfile } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';

/** A place where a space becomes one that does not break. */
export interface NoBreakSpace {
  readonly pattern: RegExp;
  readonly by: string;
}

const nbsp = '\u00a0';
const narrow = '\u202f';

/** Words that a number belongs to: "Resolution 1429". Stems, where the language inflects them. */
const numbered: Readonly<Record<string, string>> = {
  en: 'Resolution|Decision|Recommendation|Article|Annex|Chapter|Section|No\\.',
  fr: 'Résolution|Décision|Recommandation|Article|article|Annexe|n°|N°|n\u1d52',
  es: 'Resolución|Decisión|Recomendación|Artículo|artículo|Anexo|Nº|nº|N\\.º|n\\.º',
  ru: 'Резолюци[яиюей]+|Решени[еяюм]+|Рекомендаци[яиюей]+|[Сс]тать[яиюей]+|Приложени[еяюм]+|№',
  ar: '[وفبك]{0,2}ال(?:قرار|مقرر|مقرَّر|توصية|مادة|ملحق)|[وف]?لل(?:قرار|مقرر|توصية|مادة|ملحق)',
};

const units =
  '%|°C|km|m|kg|t|W|kW|MW|kWh|Hz|kHz|MHz|GHz|bit/s|kbit/s|Mbit/s|Gbit/s|kB|MB|GB|км|м|кг|т|кГц|МГц|ГГц|кВт';

/** What French puts before its high punctuation in UN practice; ITU house style sets it closed up. */
const frenchUn: readonly NoBreakSpace[] = [
  { pattern: / (?=:)/g, by: nbsp },
  { pattern: /(?<=«) | (?=»)/g, by: nbsp },
  { pattern: / (?=[;!?])/g, by: narrow },
];

/** Before a dash; after a word of one letter, which does not end a line (book practice); between a year and its word. */
const russian: readonly NoBreakSpace[] = [
  { pattern: / (?=– )/g, by: nbsp },
  { pattern: /(?<=(?<![\p{L}\p{N}])[авиксуояАВИКСУОЯ]) (?=[\p{L}\p{N}"«(])/gu, by: nbsp },
  { pattern: /(?<=\d{4}) (?=(?:год|г\.))/g, by: nbsp },
];

const rules = new Map<string, readonly NoBreakSpace[]>();

/** Where a language has no-break spaces, by the typography profile. */
export function noBreakSpaces(lang: Locale, profile: TypographyProfile): readonly NoBreakSpace[] {
  const key = `${lang} ${profile}`;
  const known = rules.get(key);
  if (known) return known;
  const language = lang.split('-')[0] ?? lang;
  const words = numbered[language];
  const made = [
    { pattern: /(?<=\+\d[\d ]*) (?=\d)/g, by: nbsp },
    { pattern: /(?<=\d) (?=\d{3}(?!\d))/g, by: nbsp },
    { pattern: new RegExp(`(?<=\\d) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu'), by: nbsp },
    ...(words ? [{ pattern: new RegExp(`(?<=(?<!\\p{L})(?:${words})) (?=[\\dA-Z])`, 'gu'), by: nbsp }] : []),
    ...dayAndMonth(language),
    ...(language === 'ru' ? russian : []),
    ...(language === 'fr' && profile === 'un' ? frenchUn : []),
  ];
  rules.set(key, made);
  return made;
}

/** `16 ноября`, `16 de noviembre`, `1er novembre`; in Chinese a date has no spaces. */
function dayAndMonth(language: string): NoBreakSpace[] {
  if (language === 'zh') return [];
  const names = monthNames(language).join('|');
  const day = '(?<=(?<!\\d)\\d{1,2}(?:er|º|-го)?)';
  return [
    { pattern: new RegExp(`${day} (?=(?:de )?(?:${names})(?!\\p{L}))`, 'gu'), by: nbsp },
    { pattern: new RegExp(`(?<=\\dº?${nbsp}de) (?=(?:${names})(?!\\p{L}))`, 'gu'), by: nbsp },
  ];
}

/** The names of the months, as they stand within a date. */
function monthNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 2)));
  return months.map((date) => format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '');
}
