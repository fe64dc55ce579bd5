import type { Found } from './fact.ts';

/** A number as a percentage; the bare number stays as another reading, for wordings of *percent* that are not known. */
export function asPercent({ value, alternatives = [] }: Found): { value: string; alternatives: string[] } {
  return { value: `${value}%`, alternatives: [value, ...alternatives.map((other) => `${other}%`)] };
}
