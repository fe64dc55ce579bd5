import { UsageError } from '../build/errors.ts';

/**
 * Today, or the day of `SOURCE_DATE_EPOCH` (seconds), ISO 8601. It is for what no product is made of: whether a waiver
 * has expired, and the date of a new circular for an editor to change.
 *
 * @throws UsageError where `SOURCE_DATE_EPOCH` is no number.
 */
export function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const date = new Date(epoch ? Number(epoch) * 1000 : Date.now());
  if (Number.isNaN(date.getTime()))
    throw new UsageError(`SOURCE_DATE_EPOCH is ${epoch}, expected seconds since 1970`);
  return date.toISOString().slice(0, 10);
}
