import type { Font } from '../document/font.ts';
import type { Operation } from '../document/operations.ts';
import type { Document } from '../document/read-document.ts';
import type { Element } from '../document/structure.ts';
import type { Dict, Stream } from '../document/values.ts';

/** A file that travels within the PDF. */
export interface Attachment {
  /** `letter.en.md`; no two have the same. */
  readonly name: string;
  /** What it is, for who sees the list of attachments. */
  readonly description: string;
  /** `text/markdown`. */
  readonly type: string;
  /** What it is to the PDF (ISO 19005-3, 6.8): what it was made from, what it rests on, what adds to it. */
  readonly relationship: 'Source' | 'Data' | 'Supplement';
  readonly bytes: Uint8Array;
}

/** What a pass knows of the edition besides its PDF. */
export interface PassContext {
  /** The direction in which its language is written. */
  readonly direction: 'ltr' | 'rtl';
  /** What the circular is known by: `CL-24/63`. */
  readonly identifier: string;
  /** Who issues it, in the edition's language. */
  readonly creator: string;
  /** The circular's date, ISO 8601: `2024-11-05`. */
  readonly date: string;
  readonly attachments: readonly Attachment[];
}

/** A content stream: of a page, or of a form that is drawn on pages. */
export interface Drawing {
  /** The page; nothing for a form. */
  readonly page: Dict | undefined;
  readonly stream: Stream;
  readonly resources: Dict;
  operations: readonly Operation[];
}

/** A PDF as the passes have it before them. */
export interface Draft {
  readonly document: Document;
  /** The page's title. */
  readonly title: string;
  /** The page's language, BCP 47: `zh-Hans`. */
  readonly language: string;
  readonly pages: readonly Dict[];
  readonly drawings: readonly Drawing[];
  /** By the dictionary that resources name. Fonts of other kinds than Chromium's usual one are not among them. */
  fonts: ReadonlyMap<Dict, Font>;
  /** The root of the structure tree: the Document. */
  readonly structure: Element;
}

/** Mends one thing in the draft, or throws when it is not as expected. */
export type Pass = (draft: Draft, context: PassContext) => void;
