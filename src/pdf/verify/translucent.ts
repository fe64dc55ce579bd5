import type { OpenPdf } from './read/open-pdf.ts';
import { isText } from './read/shown.ts';

/**
 * Finds words that the ground shows through, by `opacity` or by a colour with alpha. PDF/A-3 allows it (ISO 19005-3,
 * 6.2.10); but an archive's reader or a printer may blend it otherwise, and what is pale is hard to read. Pictures may
 * be translucent. What only a screen shows is not in the PDF, hence not found.
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
