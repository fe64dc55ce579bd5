import { months } from './alphabets.ts';
import { replaceOne } from './blocks.ts';
import type { Sound, Spoilt } from './spoilt.ts';
import { pick, type Random } from './random.ts';

export const emails = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
export const urls = /https?:\/\/[^\s)>\]]+[\w/]/g;
/** CL-24/63, Resolution 1429, КС-29, 第1429号决议. */
export const references =
  /(?<![\w/@.-])\p{Lu}{2,}[- ]?\d+(?:\/\d+)?|(?:Resolution|Résolution|résolution|Resolución|Резолюци\p{L}+|القرار|第)\s?\d+/gu;
/** Numbers that are no part of a date, a time, a reference or an address. */
export const numbers =
  /(?<![\p{L}\p{N}/@.,:+[^\-–])(?<!\+[\d ]*)\p{Nd}+(?![\p{L}\p{N}/@.,:\-–]|\]|\s?(?:年|月|日|号|時|时|h\b|ч\b)|\s+(?:\p{L}+(?:\/\p{L}+)?\s+)?(?:de )?\p{Nd}{4})/gu;

/** Words with another digit in the place of one of theirs. */
export function changeDigit(words: string, random: Random): string {
  const at = pick([...words.matchAll(/\p{Nd}/gu)], random);
  if (!at) return words;
  const zero = zeroOf(at[0]);
  const old = (at[0].codePointAt(0) ?? 0) - zero;
  const fresh =
    pick(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((one) => one !== old),
      random,
    ) ?? 1;
  return words.slice(0, at.index) + String.fromCodePoint(zero + fresh) + words.slice(at.index + at[0].length);
}

/** The zero that a digit counts from, as European and Arabic-Indic digits do. */
function zeroOf(digit: string): number {
  return digit >= '٠' && digit <= '٩' ? 0x660 : 0x30;
}

/** Words with another letter in the place of one of theirs. */
export function letterReplaced(words: string, random: Random): string {
  const from = words.startsWith('http') ? words.indexOf('//') + 2 : 0;
  const at = pick(
    [...words.matchAll(/[a-z]/g)].filter(({ index }) => index >= from),
    random,
  );
  if (!at) return words;
  const fresh =
    pick(
      Array.from('abcdefghijklmnopqrstuvwxyz').filter((one) => one !== at[0]),
      random,
    ) ?? '';
  return words.slice(0, at.index) + fresh + words.slice(at.index + 1);
}

/** Changes the day of a date. */
export function changeDate({ body, locale, random }: Sound): Spoilt | undefined {
  const names = months[locale]?.join('|');
  const pattern = {
    zh: /(?<=月)\d{1,2}(?=日)/g,
    en: new RegExp(`\\d{1,2}(?= (?:${names}))|(?<=(?:${names}) )\\d{1,2}(?!\\d)`, 'g'),
    es: new RegExp(`\\d{1,2}(?= de (?:${names}))`, 'g'),
  }[locale];
  return replaceOne(
    body,
    pattern ?? new RegExp(`\\p{Nd}{1,2}(?=[  ](?:${names}))`, 'gu'),
    ([day]) => otherDay(day, random),
    random,
  );
}

function otherDay(day: string, random: Random): string {
  const zero = zeroOf(day);
  const old = Number(
    Array.from(day)
      .map((digit) => (digit.codePointAt(0) ?? 0) - zero)
      .join(''),
  );
  const fresh = 1 + ((old + Math.floor(random() * 27)) % 28);
  return Array.from(String(fresh))
    .map((digit) => String.fromCodePoint(zero + Number(digit)))
    .join('');
}

/** Changes the month of a date. */
export function changeMonth({ body, locale, random }: Sound): Spoilt | undefined {
  if (locale === 'zh') {
    return replaceOne(
      body,
      /(?<!\d)\d{1,2}(?=月)/g,
      ([month]) => String(1 + ((Number(month) + Math.floor(random() * 11)) % 12)),
      random,
    );
  }
  const names = months[locale] ?? [];
  const pattern = new RegExp(`(?<=\\p{Nd}[  ](?:de )?)(?:${names.join('|')})(?!\\p{L})`, 'gu');
  return replaceOne(
    body,
    pattern,
    ([name]) =>
      pick(
        names.filter((one) => one !== name),
        random,
      ),
    random,
  );
}
