import { PdfString } from '../document/values.ts';

/**
 * The start of a day, UTC, as PDF writes dates (ISO 32000-1, 7.9.4).
 *
 * @param date ISO 8601: `2024-11-05`.
 * @throws Error when it is no such date.
 */
export function pdfDate(date: string): PdfString {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new Error(`Unexpected date ${date}, expected one as 2024-11-05`);
  return new PdfString(`D:${date.replaceAll('-', '')}000000Z`);
}
