import type { Departure } from './departure.ts';
import type { Fact } from './fact.ts';

/** Ordinals for the first, which are no articles. */
const first = /^(?:1|i\b|q1|first|premi|primer|перв|第|上|ال?أول|ال?اول)/iu;

/**
 * Whether a small number in words was replaced by another. They come and go with the words, so that two texts tell it only where
 * both have one number that the other lacks, three where the others agree, and *one*, which may be an article, four.
 *
 * @param all the departures among which these two are.
 */
export function isSmallReplaced(
  unexpected: Departure,
  missing: Departure,
  texts: number,
  all: readonly Departure[],
): boolean {
  const facts = factsOf(unexpected).concat(factsOf(missing));
  if (!areOfOneSize(facts)) return false;
  const areCounts = texts > 3 || facts.every(({ value, loose }) => !loose && sizeOf(value) <= 20);
  const mayBeArticle = facts.some((fact) => isArticle(fact));
  if (!areCounts || (mayBeArticle && (unexpected.isOfCount || missing.isOfCount))) return false;
  if (texts > 2) {
    const areAgreed = [unexpected, missing].every(({ against }) => against.length === texts - 1);
    return areAgreed && (texts > 3 || !mayBeArticle);
  }
  return !mayBeArticle && isAlone(unexpected, all) && isAlone(missing, all);
}

function factsOf({ unexpected, missing }: Departure): Fact[] {
  return [...(unexpected ? [unexpected] : []), ...(missing?.values() ?? [])].map(({ fact }) => fact);
}

/** Whether it is the one small number of its sentence that has no counterpart; what may be an article is none. */
function isAlone(departure: Departure, all: readonly Departure[]): boolean {
  const [segments] = segmentsOf(departure);
  const others = all.filter(
    (one) =>
      one !== departure &&
      one.kind === 'number' &&
      (one.missing === undefined) === (departure.missing === undefined) &&
      one.text === departure.text &&
      segmentsOf(one)[0] === segments &&
      !factsOf(one).some((fact) => isArticle(fact)),
  );
  return others.length === 0;
}

function segmentsOf({ unexpected, missing }: Departure) {
  return [...(unexpected ? [unexpected] : []), ...(missing?.values() ?? [])].map(({ segments }) => segments);
}

function isArticle({ value, text }: Fact): boolean {
  return value === '1' && !first.test(text);
}

/**
 * Whether one number may stand for the other by mistake: a century is no two billion, and a tenth, which may be one in ten, no
 * whole number.
 */
function areOfOneSize(facts: readonly Fact[]): boolean {
  const fractions = facts.filter(({ value }) => value.includes('/'));
  const sizes = facts.map(({ value }) => sizeOf(value));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return (
    (fractions.length === 0 || fractions.length === facts.length) && (least >= 1000 || most <= least * 10)
  );
}

function sizeOf(value: string): number {
  const [above = '', below = '1'] = value.split('/');
  return Number.parseFloat(above) / Number.parseFloat(below);
}
