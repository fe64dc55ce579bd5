import type { Level, TextStatus } from '../../model/circular.ts';
import type { Locale } from '../../model/locale.ts';
import type { PageText } from '../../model/page-text.ts';
import type { Attachment, PassContext } from '../../pdf/index.ts';
import type { Point } from 'unist';

/** A page that was made. */
export interface PageRecord {
  /** Its place below `dist`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** The fonts it asks for, as their packages name them. */
  readonly fonts: readonly string[];
}

/** The page of an edition, and what is to be known of it without it. */
export interface EditionRecord extends PageRecord {
  readonly locale: Locale;
  readonly status: TextStatus;
  readonly pdfPath: string;
  /** The hash of all that it is printed from but what all editions have: styles, fonts, pictures. */
  readonly print: string;
  /** The files of the texts it shows, as messages name them; and where those that are drafts say so. */
  readonly shown: readonly string[];
  readonly drafts: readonly { readonly path: string; readonly at: Point }[];
  /** The files it was made from, by their paths below `content`. */
  readonly inputs: readonly string[];
  /** The languages whose catalogues it was worded with. */
  readonly languages: readonly Locale[];
}

/** What lists, messages and addresses need of a circular whose facts are sound. */
export interface CircularFacts {
  readonly reference: string;
  /** Where the reference stands in `circular.yaml`. */
  readonly referenceAt: Point | undefined;
  readonly date: string;
  /** The names of links without an address. */
  readonly gaps: readonly string[];
  /** The letters that there are, by language, in the order of the publication. */
  readonly letters: readonly {
    readonly locale: Locale;
    readonly title: string;
    readonly status: TextStatus;
    readonly translatedFrom?: Locale | undefined;
  }[];
}

/** What a build keeps in mind of a circular when its texts are let go: small, and as JSON. */
export interface CircularRecord {
  /** The name of its folder. */
  readonly slug: string;
  /** Whether it was not asked for: then it was read, and neither checked nor made. */
  readonly isSkipped: boolean;
  /** Nothing where its facts are not sound. */
  readonly facts?: CircularFacts | undefined;
  /** How many open messages of each level there are. */
  readonly levels: Readonly<Record<Level, number>>;
  /** Whether one of them stops a build. */
  readonly stops: boolean;
  /** `circular.yaml`, as messages name it. */
  readonly path: string;
  readonly editions: readonly EditionRecord[];
  readonly parallel?: PageRecord | undefined;
  /** Its pictures: by their places below `dist`, their paths below `content`. */
  readonly images: Readonly<Record<string, string>>;
}

/** What an edition is printed from beside its page. */
export interface PrintRecord {
  /** What the page says. */
  readonly text: PageText;
  readonly context: Omit<PassContext, 'attachments'> & {
    readonly attachments: readonly (Omit<Attachment, 'bytes'> & { readonly content: string })[];
  };
}

/** A circular with its pages, as the store keeps it. */
export interface MadeCircular {
  readonly record: CircularRecord;
  /** Every file that was looked at, with its messages: `PackedFile[]` as JSON, which is read only where one wants to see it. */
  readonly told: string;
  /** The HTML of its pages, by their places below `dist`. */
  readonly pages: Readonly<Record<string, string>>;
  /** What its editions are printed from, by language. */
  readonly prints: Readonly<Record<Locale, PrintRecord>>;
}

/** A circular as it comes out of the store: of its pages the bytes, as that is what is published. */
export interface StoredCircular extends Omit<MadeCircular, 'pages'> {
  readonly pages: ReadonlyMap<string, Buffer>;
}
