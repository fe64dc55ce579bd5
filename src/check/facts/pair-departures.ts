import type { Departure } from './departure.ts';
import { isSmallReplaced } from './small-numbers.ts';

type Bond = (unexpected: Departure, missing: Departure, texts: number, all: readonly Departure[]) => boolean;

/** When an unexpected fact and a missing one are taken as one that was replaced by the other; the closest first. */
const bonds: readonly Bond[] = [
  (unexpected, missing) =>
    areSure(unexpected, missing) && isOneKind(unexpected, missing) && areNear(unexpected, missing),
  (unexpected, missing) =>
    areSure(unexpected, missing) && isOneKind(unexpected, missing) && areInRow(unexpected, missing),
  (unexpected, missing) =>
    !unexpected.isSoft && !missing.isSoft && isOneKind(unexpected, missing) && areNear(unexpected, missing),
  (unexpected, missing) =>
    areSure(unexpected, missing) && mayBeOneKind(unexpected, missing) && areNear(unexpected, missing),
  // Months and weekdays alone; small numbers.
  (unexpected, missing, texts, all) =>
    isOneKind(unexpected, missing) &&
    areNear(unexpected, missing) &&
    (unexpected.kind === 'date' || isSmallReplaced(unexpected, missing, texts, all)),
];

/**
 * Puts an unexpected and a missing fact of one text together where one stands for the other, and leaves away what tells nothing
 * alone.
 *
 * @param texts how many there are.
 */
export function pairDepartures(departures: readonly Departure[], texts: number): Departure[] {
  const free = new Set(departures);
  const pairs = new Map<Departure, Departure>();
  for (const isBond of bonds) {
    for (const unexpected of departures) {
      if (!unexpected.unexpected || !free.has(unexpected)) continue;
      const missing = departures.find(
        (other) =>
          other.missing &&
          other.text === unexpected.text &&
          free.has(other) &&
          isBond(unexpected, other, texts, departures),
      );
      if (!missing) continue;
      pairs.set(missing, { ...missing, unexpected: unexpected.unexpected });
      free.delete(unexpected);
      free.delete(missing);
    }
  }
  return departures
    .flatMap((one) => pairs.get(one) ?? (free.has(one) && one.isSure ? one : []))
    .filter((one) => !isBorrowed(one));
}

/** "12" in "12 and 13 May" has its month and year from the other day, which tells by itself where they are wrong. */
function isBorrowed({ unexpected, missing }: Departure): boolean {
  if (unexpected?.fact.kind !== 'date' || !/^\d+\D{0,3}$/.test(unexpected.fact.text)) return false;
  const [expected] = [...(missing?.values() ?? [])];
  return expected?.fact.value.slice(-2) === unexpected.fact.value.slice(-2);
}

function areSure(one: Departure, other: Departure): boolean {
  return one.isSure && other.isSure;
}

function isOneKind(one: Departure, other: Departure): boolean {
  return one.kind === other.kind;
}

/** Dates and times that are not read as such are numbers; nothing else stands for something of another kind. */
function mayBeOneKind(one: Departure, other: Departure): boolean {
  const [first, second] = one.kind === 'number' ? [one, other] : [other, one];
  return first.kind === 'number' && (second.kind === 'date' || second.kind === 'time');
}

export function areNear(unexpected: Departure, missing: Departure): boolean {
  const segments = unexpected.unexpected?.segments;
  return [...(missing.missing?.values() ?? [])].some((one) => one.segments === segments);
}

function areInRow(unexpected: Departure, missing: Departure): boolean {
  const row = unexpected.unexpected?.row;
  return [...(missing.missing?.values() ?? [])].some((one) => one.row === row);
}
