import type { PassContext } from './pass.ts';

/** As Skia writes them into the Info dictionary, which it does not compress. */
const ENTRY = /\/(CreationDate|ModDate) \(D:(\d{14})\+00'00'\)/g;

/**
 * Puts the circular's date, at 00:00 UTC, in the place of the time of printing: the same edition shall have the same
 * bytes. The length stays, and with it what the cross-reference table points at.
 *
 * No text of the page can be taken for an entry: parentheses are escaped within strings, and page content is compressed.
 *
 * @throws Error when there is not exactly one CreationDate and one ModDate, or `date` is no ISO date.
 */
export function dates(pdf: Uint8Array, { date }: PassContext): Uint8Array {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new Error(`Unexpected date ${date}, expected one as 2024-11-05`);
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const entries = [...text.matchAll(ENTRY)];
  const names = entries.map(([, name]) => name);
  if (names.join() !== 'CreationDate,ModDate')
    throw new Error(
      `Unexpected dates in the PDF (${names.join(', ') || 'none'}), expected one CreationDate and one ModDate`,
    );
  const mended = new Uint8Array(pdf);
  const stamp = Buffer.from(`${date.replaceAll('-', '')}000000`);
  for (const { index, 0: entry } of entries) mended.set(stamp, index + entry.indexOf('D:') + 2);
  return mended;
}
