import type { PageText } from '../../model/page-text.ts';
import { checkOpenPdf, type Finding } from './check-pdf.ts';
import type { Difference } from './compare-blocks.ts';
import { readAttached } from './read/attached.ts';
import { openPdf } from './read/open-pdf.ts';
import { roundTrip } from './round-trip.ts';

export { checkPdf, citeClauses, type Fault, type Finding } from './check-pdf.ts';
export type { Difference } from './compare-blocks.ts';
export { UnreadablePdfError } from './read/open-pdf.ts';

/** What is wrong with a PDF that was printed from a page: nothing, where both lists are empty. */
export interface Proof {
  /** The rules of PDF/A-3a and PDF/UA-1 that it breaks. */
  readonly broken: readonly Finding[];
  /** Where it says something else than the page. */
  readonly differences: readonly Difference[];
}

/** What is wrong with a PDF that is kept beside what it was made from. */
export interface KeptProof extends Proof {
  /** The names of the files within it that are other than those beside it, or cannot be read. */
  readonly others: readonly string[];
}

/**
 * Checks a PDF against the rules, and proves that it says what the page says that it was printed from.
 *
 * @throws UnreadablePdfError where it is no PDF.
 */
export async function provePdf(bytes: Uint8Array, page: PageText): Promise<Proof> {
  const pdf = await openPdf(bytes);
  const broken = checkOpenPdf(pdf).filter(({ faults }) => faults.length > 0);
  return { broken, differences: proveText(() => roundTrip(pdf, page)) };
}

/**
 * The same of a PDF that is kept: also, that the files which travel within it are those that are kept beside it.
 *
 * @param page nothing where its page is not kept.
 * @param isKept whether a file is kept so under that name; nothing where none is kept under it.
 * @throws UnreadablePdfError where it is no PDF.
 */
export async function proveKeptPdf(
  bytes: Uint8Array,
  page: PageText | undefined,
  isKept: (name: string, content: Uint8Array) => boolean | undefined,
): Promise<KeptProof> {
  const pdf = await openPdf(bytes);
  const broken = checkOpenPdf(pdf).filter(({ faults }) => faults.length > 0);
  const differences = page ? proveText(() => roundTrip(pdf, page)) : [];
  const others = [...readAttached(pdf)].flatMap(([name, content]) =>
    isKept(name, content) === false ? [name] : [],
  );
  return { broken, differences, others };
}

/** What cannot be read back differs. */
function proveText(compare: () => Difference[]): Difference[] {
  try {
    return compare();
  } catch (error) {
    return [{ reason: `The text cannot be read back: ${(error as Error).message}`, block: undefined }];
  }
}
