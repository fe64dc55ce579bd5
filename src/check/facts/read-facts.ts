import { readAddresses } from './addresses.ts';
import { readCodes } from './codes.ts';
import { readDates } from './dates.ts';
import { CLAIMED, type Fact, type Found, type PlainText, type Reader } from './fact.ts';
import { readHalves } from './halves.ts';
import { readNamedThings } from './named-things.ts';
import { readNames } from './names.ts';
import { readNumberedTexts } from './numbered-texts.ts';
import { readNumbers } from './numbers.ts';
import { readParts } from './parts.ts';
import { readPeriods } from './periods.ts';
import { readPhones } from './phones.ts';
import { toPlainForm } from './plain-form.ts';
import { readTimes } from './times.ts';
import { readWordTimes } from './word-times.ts';

/** What is more particular goes first: what it claims is hidden from those after it. */
const readers: readonly Reader[] = [
  readAddresses,
  readPhones,
  readDates,
  readWordTimes,
  readTimes,
  readNamedThings,
  readNumberedTexts,
  readPeriods,
  readCodes,
  readHalves,
  readParts,
  readNumbers,
  readNames,
];

/**
 * Finds the facts that a text states: numbers in digits and words, dates, times, references, addresses, names.
 *
 * @param text a sentence or a block, without markup.
 * @param locale BCP 47, of the text; beyond the six languages what is language-independent and the names of months are read.
 * @returns the facts by their place; they do not overlap.
 */
export function readFacts(text: string, locale: string): Fact[] {
  const language = locale.split('-')[0]?.toLowerCase() ?? locale;
  const form = toPlainForm(text);
  let plain: PlainText = { text: form.text, lower: form.text.toLowerCase() };
  const found: Found[] = [];
  for (const reader of readers) {
    const claims = reader(plain, language);
    if (claims.length === 0) continue;
    found.push(...claims);
    plain = { text: claim(plain.text, claims), lower: claim(plain.lower, claims) };
  }
  return found
    .toSorted((one, other) => one.start - other.start)
    .map(({ kind, value, start, end, alternatives, soft, loose }) => {
      // Offsets of what follows would take in marks that stand between, as a mark of direction.
      const from = form.offsets[start] ?? 0;
      const to = (form.offsets[end - 1] ?? 0) + 1;
      return {
        kind,
        value,
        start: from,
        end: to,
        text: text.slice(from, to),
        ...(alternatives?.length ? { alternatives } : {}),
        ...(soft ? { soft } : {}),
        ...(loose ? { loose } : {}),
      };
    });
}

function claim(text: string, claims: readonly Found[]): string {
  let rest = text;
  for (const { start, end } of claims) {
    rest = rest.slice(0, start) + CLAIMED.repeat(end - start) + rest.slice(end);
  }
  return rest;
}
