import { type OpenPdf, openPdf } from './read/open-pdf.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

/** One way in which a PDF breaks a rule. */
export interface Fault {
  readonly reason: string;
  /** `page 2`, `element H3, object 45`; nothing where it is the file as a whole. */
  readonly where: string | undefined;
}

/** What a rule says of a PDF: it is kept where there are no faults. */
export interface Finding {
  readonly rule: Rule;
  readonly faults: readonly Fault[];
}

/**
 * Checks a PDF against the rules of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).
 *
 * @returns a finding for each rule, in the order of the rules.
 * @throws UnreadablePdfError where it is no PDF.
 */
export async function checkPdf(bytes: Uint8Array): Promise<Finding[]> {
  return checkOpenPdf(await openPdf(bytes));
}

/** Checks a PDF that is open already. */
export function checkOpenPdf(pdf: OpenPdf): Finding[] {
  return rules.map((rule) => ({ rule, faults: faultsOf(rule, pdf) }));
}

function faultsOf(rule: Rule, pdf: OpenPdf): Fault[] {
  const faults: Fault[] = [];
  try {
    rule.check(pdf, (reason, where) => faults.push({ reason, where }));
  } catch (error) {
    // Anybody's file: what its objects are not as they should be cannot be judged, and does not conform.
    faults.push({ reason: `It cannot be judged: ${(error as Error).message}`, where: undefined });
  }
  return faults;
}

/** The clauses of rules, as they are cited: `PDF/A-3 6.1.3, 6.7.3.4; PDF/UA-1 7.1`. */
export function citeClauses(cited: readonly Rule[]): string {
  const [a, ua] = [cited.flatMap((rule) => rule.a ?? []), cited.flatMap((rule) => rule.ua ?? [])];
  return [
    ['PDF/A-3', a],
    ['PDF/UA-1', ua],
  ]
    .filter(([, clauses]) => clauses?.length)
    .map(([standard, clauses]) => `${String(standard)} ${[...new Set(clauses)].join(', ')}`)
    .join('; ');
}
