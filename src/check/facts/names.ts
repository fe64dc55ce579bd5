import type { Found, PlainText } from './fact.ts';

/** Two or more Latin capitals, with what a hyphen joins to them. */
const acronym = /(?<![\p{L}\p{N}-])[A-Z]{2,}(?:-[A-Z]+)*(?![\p{sc=Latin}\p{N}])/gu;

/** Latin acronyms, which some languages keep and others translate: UIT is ITU, and ICT is ICT in Chinese and ИКТ in Russian. */
export function readNames({ text }: PlainText): Found[] {
  return Array.from(text.matchAll(acronym), ({ 0: written, index }) => ({
    kind: 'name' as const,
    value: written,
    start: index,
    end: index + written.length,
    soft: true,
  }));
}
