import { UsageError } from '../build/errors.ts';

/**
 * Today, or the day of `SOURCE_DATE_EPOCH`, ISO 8601. It is for what no product is made of: whether a waiver
 * has expired, and the date of a new circular for an editor to change.
 *
 * @throws UsageError where `SOURCE_DATE_EPOCH` is no number.
 */
export function today(): string {
  return givenDay() ?? new Date().toISOString().slice(0, 10);
}

/**
 * The day of `SOURCE_DATE_EPOCH` (seconds since 1970), ISO 8601; nothing where it is not set.
 *
 * @throws UsageError where it is no number.
 */
export function givenDay(): string | undefined {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (!epoch) return undefined;
  const date = new Date(Number(epoch) * 1000);
  if (Number.isNaN(date.getTime()))
    throw new UsageError(`SOURCE_DATE_EPOCH is ${epoch}, expected seconds since 1970`);
  return date.toISOString().slice(0, 10);
}
