import type { OpenPdf } from '../read/open-pdf.ts';

/** Tells that the rule is broken: what is wrong, and where (`page 2`, `element H3`) unless in the file as a whole. */
export type Tell = (reason: string, where?: string) => void;

/** A rule of the standards that can be checked. */
export interface Rule {
  /** Short, and never changed: `file-header`. */
  readonly id: string;
  /** Its clauses of ISO 19005-3:2012, PDF/A-3. */
  readonly a?: readonly string[];
  /** Its clauses of ISO 14289-1:2014, PDF/UA-1. */
  readonly ua?: readonly string[];
  /** What it asks, in one sentence. */
  readonly title: string;
  /** Checks a PDF. An error thrown by the reader counts as a fault. */
  readonly check: (pdf: OpenPdf, tell: Tell) => void;
}

/** How a page is named in a fault. */
export function pageName(index: number): string {
  return `page ${index + 1}`;
}
