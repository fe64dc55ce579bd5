import type { Found } from './fact.ts';
import { vocabularyOf } from './vocabulary-of.ts';

interface DecadePatterns {
  readonly before: RegExp;
  readonly after: RegExp;
  readonly lastCentury: RegExp;
  readonly thisCentury: RegExp;
}

const patterns = new Map<string, DecadePatterns | undefined>();

function patternsOf(language: string): DecadePatterns | undefined {
  if (!patterns.has(language)) {
    const decades = vocabularyOf(language)?.decades;
    patterns.set(
      language,
      decades && {
        before: new RegExp(`(?<!\\p{L})(?:${decades.before})$`, 'u'),
        after: new RegExp(`(?:${decades.after})(?!\\p{L})`, 'uy'),
        lastCentury: new RegExp(`(?:${decades.lastCentury})(?!\\p{L})`, 'uy'),
        thisCentury: new RegExp(`(?:${decades.thisCentury})(?!\\p{L})`, 'uy'),
      },
    );
  }
  return patterns.get(language);
}

/**
 * A number that names a decade may be meant as its first year: "the nineties" are the 1990s. With its century, "the nineties of
 * the last century", it is.
 */
export function asDecade(fact: Found, text: string, language: string): Found {
  if (!/^[1-9]0$/.test(fact.value)) return fact;
  const known = patternsOf(language);
  if (!known) return fact;
  const { before, after, lastCentury, thisCentury } = known;
  const isAfter = before.test(text.slice(Math.max(0, fact.start - 30), fact.start));
  const endsAt = endOf(after, text, fact.end);
  if (!isAfter && endsAt === undefined) return fact;
  const end = endsAt ?? fact.end;
  const ofLast = endOf(lastCentury, text, end);
  const ofThis = endOf(thisCentury, text, end);
  return {
    ...fact,
    ...decadeValues(Number(fact.value), ofLast ? 20 : ofThis && 21),
    end: ofLast ?? ofThis ?? end,
  };
}

/**
 * @param decade 90 for the nineties.
 * @param century 20 for that of the years 1900 on, where it is told.
 */
export function decadeValues(decade: number, century?: number): Pick<Found, 'value' | 'alternatives'> {
  if (century) return { value: String((century - 1) * 100 + decade), alternatives: [String(decade)] };
  return {
    value: String(decade),
    alternatives: [String(1900 + decade), ...(decade <= 30 ? [String(2000 + decade)] : [])],
  };
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
