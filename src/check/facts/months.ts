import { plainWord } from './plain-form.ts';
import { vocabularyOf } from './vocabulary-of.ts';

/** Names of months or weekdays as they are found in a text. */
export interface CalendarNames {
  /** Finds each name, its abbreviations too, with what Arabic writes onto it. */
  readonly pattern: RegExp;
  /** Its source without what must stand around a name. */
  readonly source: string;
  /** 1 for January or Monday, by the name as the pattern's first group gives it. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The names that are whole words, not abbreviations. */
  readonly whole: ReadonlySet<string>;
}

/** Arabic texts use the months of Cairo, Beirut, Rabat and Tunis. */
const regions: Readonly<Record<string, readonly string[]>> = { ar: ['ar-EG', 'ar-LB', 'ar-MA', 'ar-TN'] };

/** Abbreviations in use that CLDR does not have. */
const more: Readonly<Record<string, readonly [string, number][]>> = {
  en: [['sept', 9]],
  fr: [['juill', 7]],
  es: [
    ['set', 9],
    ['setiembre', 9],
    ['sep', 9],
  ],
};

const months = new Map<string, CalendarNames>();
const weekdays = new Map<string, CalendarNames>();

/** The names of the months, from CLDR through `Intl`. */
export function monthsOf(language: string): CalendarNames {
  let names = months.get(language);
  if (!names) {
    const found: [string, number, boolean][] = (more[language] ?? []).map(([name, at]) => [name, at, false]);
    for (const locale of regions[language] ?? [language]) {
      for (const month of ['long', 'short'] as const) {
        for (const style of [{ month }, { month, day: 'numeric' }] as const) {
          const nameOf = partNamer(locale, style, 'month');
          for (let at = 0; at < 12; at++) {
            const name = nameOf(Date.UTC(2024, at, 1));
            for (const form of inflected(name, language)) found.push([form, at + 1, month === 'long']);
          }
        }
      }
    }
    names = calendarNames(found, language);
    months.set(language, names);
  }
  return names;
}

/** The names of the weekdays, whole ones only. */
export function weekdaysOf(language: string): CalendarNames {
  let names = weekdays.get(language);
  if (!names) {
    const found: [string, number, boolean][] = [];
    const nameOf = partNamer(language, { weekday: 'long' }, 'weekday');
    for (let day = 1; day <= 7; day++) {
      // The first of January 2024 was a Monday.
      const name = nameOf(Date.UTC(2024, 0, day));
      const inflections = vocabularyOf(language)?.dates.weekdays?.[day - 1] ?? '';
      for (const form of [name, ...inflections.split(' ')]) found.push([form, day, true]);
    }
    names = calendarNames(found, language);
    weekdays.set(language, names);
  }
  return names;
}

/** How a language names a part of dates. (A format takes much longer to make than to use.) */
function partNamer(
  locale: string,
  style: Intl.DateTimeFormatOptions,
  type: Intl.DateTimeFormatPartTypes,
): (time: number) => string {
  const format = new Intl.DateTimeFormat(locale, { ...style, calendar: 'gregory', timeZone: 'UTC' });
  return (time) => format.formatToParts(time).find((part) => part.type === type)?.value ?? '';
}

/** Russian names of months in all cases, from the genitive. */
function inflected(name: string, language: string): string[] {
  const [, stem, ending] = (language === 'ru' && /^(\p{L}{2,})([яа])$/u.exec(name)) || [];
  if (!stem) return [name];
  const endings = ending === 'а' ? ['', 'а', 'у', 'ом', 'е'] : ['ь', 'й', 'я', 'ю', 'ем', 'е'];
  return endings.map((letters) => stem + letters);
}

function calendarNames(found: readonly [string, number, boolean][], language: string): CalendarNames {
  const numbers = new Map<string, number>();
  const whole = new Set<string>();
  for (const [name, number, isWhole] of found) {
    const form = plainWord(name).toLowerCase().replace(/\.$/, '');
    if (!/\p{L}{2}/u.test(form)) continue;
    if (!numbers.has(form)) numbers.set(form, number);
    if (isWhole) whole.add(form);
  }
  const forms = [...numbers.keys()].toSorted((one, other) => other.length - one.length);
  const names = forms.join('|').replaceAll('.', String.raw`\.`) || String.raw`(?!)`;
  const before = language === 'ar' ? '[وفبل]?' : '';
  return {
    pattern: new RegExp(`(?<!\\p{L})${before}(${names})(?!\\p{L})(?:(?<=\\p{L}{3})\\.(?= ?\\d))?`, 'gu'),
    numbers,
    whole,
    source: names,
  };
}
