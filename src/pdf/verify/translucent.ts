import type { OpenPdf } from './read/open-pdf.ts';
import { isText } from './read/shown.ts';

/**
 * Finds words that the ground shows through, by `opacity` or by a colour with alpha. PDF/A-3 allows transparency (ISO
 * 19005-3, 6.2.10), but readers and printers may blend it otherwise, pale words are hard to read, and Chromium loses the
 * tags of what has `opacity`. Pictures may be translucent. What only a screen shows is not in the PDF, hence not found.
 *
 * @returns the numbers of the pages, from 1; none where the PDF cannot be read, which the rules tell of.
 */
export function translucentPages({ pages }: OpenPdf): number[] {
  try {
    return pages().flatMap(({ painted }, index) =>
      painted.some((one) => isText(one) && one.alpha < 1) ? [index + 1] : [],
    );
  } catch {
    return [];
  }
}
