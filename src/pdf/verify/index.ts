import type { PageText } from '../../model/page-text.ts';
import { checkOpenPdf, type Finding } from './check-pdf.ts';
import type { Difference } from './compare-blocks.ts';
import { openPdf } from './read/open-pdf.ts';
import { translucentPages } from './translucent.ts';
import { roundTrip } from './round-trip.ts';

export { checkPdf, citeClauses, type Fault, type Finding } from './check-pdf.ts';
export type { Difference } from './compare-blocks.ts';
export { UnreadablePdfError } from './read/open-pdf.ts';

/** What is wrong with a PDF that was printed from a page: nothing, where the lists are empty. */
export interface Proof {
  /** The rules of PDF/A-3a and PDF/UA-1 that it breaks. */
  readonly broken: readonly Finding[];
  /** Where it says something else than the page. */
  readonly differences: readonly Difference[];
  /** The numbers of the pages that show words which are not opaque. */
  readonly translucent: readonly number[];
}

/**
 * Checks a PDF against the rules, and proves that it says what the page says that it was printed from.
 *
 * @throws UnreadablePdfError where it is no PDF.
 */
export async function provePdf(bytes: Uint8Array, page: PageText): Promise<Proof> {
  const pdf = await openPdf(bytes);
  const broken = checkOpenPdf(pdf).filter(({ faults }) => faults.length > 0);
  return { broken, differences: proveText(() => roundTrip(pdf, page)), translucent: translucentPages(pdf) };
}

/** What cannot be read back differs. */
function proveText(compare: () => Difference[]): Difference[] {
  try {
    return compare();
  } catch (error) {
    return [{ reason: `The text cannot be read back: ${(error as Error).message}`, block: undefined }];
  }
}
