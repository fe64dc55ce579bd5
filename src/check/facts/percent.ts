import type { Found } from './fact.ts';

/** A number as a percentage; the bare number stays as another reading, for wordings of *percent* that are not known. */
export function asPercent({ value, alternatives = [] }: Found): { value: string; alternatives: string[] } {
  return { value: `${value}%`, alternatives: [value, ...alternatives.map((other) => `${other}%`)] };
}

/** What makes thousandths of the number before it. */
export const permille = / ?‰|(?: per mille| per mil| pour mille| por mil| промилле)(?!\p{L})/uy;

/** A number of thousandths, as a percentage. */
export function asPermille({ value, alternatives = [] }: Found): { value: string; alternatives: string[] } {
  const tenth = (number: string) => `${String(Number((Number(number) / 10).toPrecision(12)))}%`;
  return { value: tenth(value), alternatives: [value, ...alternatives.map(tenth)] };
}
