import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/check/facts/index.ts';

const locales = fc.constantFrom('ar', 'ar-LB', 'zh', 'en', 'en-US', 'fr', 'ru', 'es', 'de');
/** Languages whose months only `Intl` knows. */
const more = fc.constantFrom(
  'ja',
  'ko',
  'th',
  'hu',
  'he',
  'hi',
  'lt',
  'pt',
  'it',
  'pl',
  'cs',
  'uk',
  'tr',
  'vi',
  'ca',
);
const around = fc.constantFrom(
  ['', ''],
  ['(', ').'],
  ['CL-24/63, ', ', 5G'],
  ['\u2067', '\u2069'],
) as fc.Arbitrary<[string, string]>;

describe('what Intl writes', () => {
  it('is read back where it is a date, in the digits of any script', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    const styles = fc.constantFrom('long', 'full');
    fc.assert(
      fc.property(
        locales,
        days,
        styles,
        fc.constantFrom('latn', 'arab'),
        around,
        (locale, date, dateStyle, digits, [before, after]) => {
          const format = {
            dateStyle,
            timeZone: 'UTC',
            calendar: 'gregory',
            numberingSystem: digits,
          } as const;
          const written = new Intl.DateTimeFormat(locale, format).format(date);
          const values = readFacts(before + written + after, locale).map(({ value }) => value);
          expect(values).toContain(date.toISOString().slice(0, 10));
        },
      ),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('is read back where it is a date in the months of any language', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(more, days, fc.constantFrom('long', 'full'), (locale, date, dateStyle) => {
        const format = { dateStyle, timeZone: 'UTC', calendar: 'gregory' } as const;
        const written = new Intl.DateTimeFormat(locale, format).format(date);
        expect(readFacts(written, locale).map(({ value }) => value)).toContain(
          date.toISOString().slice(0, 10),
        );
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('is read back where it is a number or a percentage', () => {
    const numbers = fc.oneof(
      fc.integer({ min: 0, max: 2_000_000_000 }),
      fc.integer({ min: 1, max: 99_999 }).map((number) => number / 100),
    );
    fc.assert(
      fc.property(
        locales,
        numbers,
        fc.constantFrom('latn', 'arab'),
        fc.boolean(),
        around,
        (locale, number, digits, isPercent, [before, after]) => {
          const style = isPercent ? 'percent' : 'decimal';
          const format = new Intl.NumberFormat(locale, {
            style,
            numberingSystem: digits,
            maximumFractionDigits: 4,
          });
          const written = format.format(isPercent ? number / 100 : number);
          const facts = readFacts(before + written + after, locale).filter(({ kind }) => kind === 'number');
          expect(facts).toHaveLength(1);
          const [fact] = facts;
          expect([fact?.value, ...(fact?.alternatives ?? [])]).toContain(
            isPercent ? `${number}%` : String(number),
          );
        },
      ),
      { numRuns: 1000, seed: 1 },
    );
  });
});
