import type { Found, PlainText } from './fact.ts';

/** With a plus before it, or after it where an Arabic text was typed as it looks. */
const international = /\+ ?\(?\d[\d ()./-]{5,18}\d|(?<![\d+])\d[\d ()./-]{6,18}\d ?\+/g;
const labelled =
  /(?<=(?:tel|tél|тел|phone|téléphone|teléfono|телефон|fax|факс|هاتف|الهاتف|فاكس|الفاكس|电话|传真)[.:：]* ?)\d[\d ()./-]{5,18}\d/gu;

/** Telephone and fax numbers: their digits, with a plus where it is written. */
export function readPhones({ lower }: PlainText): Found[] {
  const found: Found[] = [];
  for (const pattern of [international, labelled]) {
    for (const { 0: written, index } of lower.matchAll(pattern)) {
      if (found.some(({ start, end }) => index < end && index + written.length > start)) continue;
      const digits = written.replace(/\D/g, '');
      const value = written.includes('+') ? `+${digits}` : digits;
      found.push({ kind: 'phone', value, start: index, end: index + written.length });
    }
  }
  return found;
}
