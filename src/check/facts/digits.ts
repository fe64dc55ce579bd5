/** A number in digits: grouping by spaces or signs, decimals after a sign. */
export const DIGITS = String.raw`(?:\d{1,3}(?: \d{3})+(?!\d)|\d+)(?:[.,'٬٫]\d+)*`;

/** What digits say. */
export interface DigitsReading {
  readonly value: string;
  readonly alternatives: readonly string[];
}

const decimalSigns = new Map<string, string>([
  ['ar', ','],
  ['zh', '.'],
]);

function decimalSignOf(language: string): string {
  let sign = decimalSigns.get(language);
  if (!sign) {
    const parts = new Intl.NumberFormat(language).formatToParts(1.5);
    sign = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
    decimalSigns.set(language, sign);
  }
  return sign;
}

/**
 * Reads digits with their signs. One sign before three digits groups or begins decimals: the language tells which, and the
 * other reading is kept.
 *
 * @param written as {@link DIGITS} finds it.
 */
export function readDigits(written: string, language: string): DigitsReading {
  const plain = written.replaceAll(' ', '').replaceAll('٬', "'").replaceAll('٫', ',');
  const signs = plain.match(/\D/g) ?? [];
  const last = signs.at(-1);
  if (!last) return only(withoutZeros(plain));
  const groups = plain.split(/\D/);
  const grouped = withoutZeros(groups.join(''));
  const decimal = `${withoutZeros(groups.slice(0, -1).join(''))}.${groups.at(-1)}`.replace(/\.?0+$/, '');
  const isGrouping =
    groups.length > 1 &&
    /^\d{1,3}$/.test(groups[0] ?? '') &&
    groups.slice(1).every((group) => group.length === 3);
  const isOneKind = signs.every((sign) => sign === last);
  if (isOneKind && signs.length > 1) return only(isGrouping ? grouped : plain);
  if (!isOneKind) return only(decimal);
  if (last === "'") return only(grouped);
  if (!isGrouping || groups[0] === '0' || written.includes(' ')) return only(decimal);
  return last === decimalSignOf(language)
    ? { value: decimal, alternatives: [grouped] }
    : { value: grouped, alternatives: [decimal] };
}

function only(value: string): DigitsReading {
  return { value, alternatives: [] };
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

/** A value times a power of ten, without the errors of binary fractions. */
export function scaled(value: string, scale: number): string {
  if (scale === 1) return value;
  const [whole = '0', decimals = ''] = value.split('.');
  const power = Math.round(Math.log10(scale));
  const shifted = whole + decimals.slice(0, power).padEnd(power, '0');
  const rest = decimals.slice(power);
  return withoutZeros(shifted) + (rest ? `.${rest}` : '');
}
