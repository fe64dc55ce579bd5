import type { Departure } from './departure.ts';

const numerals = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/**
 * Tells a departure in words: "Unexpected 15 November 2024, expected 16 November 2024 as in the other five languages".
 *
 * @param locales of the texts, the source's first.
 */
export function wordDeparture(departure: Departure, locales: readonly string[]): string {
  const { unexpected, missing, text, against } = departure;
  const found = unexpected?.fact.text;
  const expected = missing && wordingOf(missing, locales);
  const others = othersOf(text, against.length, locales.length);
  if (found !== undefined && expected !== undefined)
    return `Unexpected ${found}, expected ${expected} as in ${others}`;
  if (expected !== undefined)
    return `Missing \`${expected}\`, which ${others} ${locales.length === 2 ? 'has' : 'have'} here`;
  return `Unexpected ${found}, not stated in ${others}`;
}

/** As the English text has it, or the source, or the first that does. */
function wordingOf(
  stated: NonNullable<Departure['missing']>,
  locales: readonly string[],
): string | undefined {
  const english = locales.findIndex((locale) => /^en\b/.test(locale));
  const [first] = [...stated.keys()].toSorted((one, other) => one - other);
  const fact = (stated.get(english) ?? stated.get(first ?? 0))?.fact;
  const isDay = fact?.kind === 'date' && /^\d+$/.test(fact.text) && /^\d{4}-\d\d-\d\d$/.test(fact.value);
  // A day may have its month and year from another date.
  return isDay
    ? new Date(fact.value).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
    : fact?.text;
}

function othersOf(text: number, against: number, count: number): string {
  if (count === 2) return text === 0 ? 'the translation' : 'the source text';
  const others = count - 1;
  if (against === others) return `the other ${numerals[others] ?? others} languages`;
  return `${numerals[against] ?? against} of the other ${numerals[others] ?? others} languages`;
}
