import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Glossary } from './glossary.ts';
import type { Label, Locale } from './locale.ts';
import type { WordTable } from './word-table.ts';

/** Which profile of typographic rules is followed: ITU house style or UN New York practice. */
export type TypographyProfile = 'itu' | 'un';

/** How bad a message is: an error stops a release, a warning and an info do not. */
export type Level = 'error' | 'warning' | 'info';

/** The levels that a publication gives rules (`meaning/omitted`) or families of them (`meaning/*`). */
export type Levels = Readonly<Record<string, Level | 'off'>>;

/** Who issues the circulars. */
export interface Publisher {
  readonly name: Label;
  readonly short: Label;
  /** The address line at the foot of a letter's first page, the same in all languages. */
  readonly address: string;
}

/** All that stands under one `content` folder. */
export interface Publication {
  /** The `content` folder, absolute. */
  readonly content: string;
  /** `publication.yaml`, with its messages. */
  readonly file: VFile;
  readonly publisher: Publisher;
  /** The address at which `dist` is served, with its final slash. */
  readonly site: string;
  /** The languages of the publication, in the order in which they are shown. */
  readonly locales: readonly Locale[];
  readonly typography: TypographyProfile;
  readonly levels: Levels;
  /** Words that correspond, which `hexapla learn` wrote into `lexicon.tsv`, where it is there and sound. */
  readonly words?: WordTable | undefined;
  /** `glossary.yaml`, where it is there and sound. */
  readonly glossary?: Glossary | undefined;
  readonly circulars: readonly Circular[];
}

/** The facts of a circular: what is stated once for all its languages. */
export interface Facts {
  /** What the circular is known by: `CL-24/63`. */
  readonly reference: string;
  /** Its date, ISO 8601: `2024-11-07`. */
  readonly date: string;
  /** Which version of it this is, from 1; a corrigendum makes a new one. */
  readonly version: number;
  /** The day on which it was corrected, ISO 8601; of every version but the first. */
  readonly corrected?: string | undefined;
  /** Which version it stands in the place of; of every version but the first. */
  readonly replaces?: number | undefined;
  readonly place: Label;
  readonly office: Label;
  readonly contact: Contact;
  readonly addressees: readonly Label[];
  readonly signatory: Signatory;
  /** Which note stands in the place of the signature; the catalogue words it (`signed.original`). */
  readonly signed: 'original';
  /** The address behind each link name of the texts; `null` is a declared gap. */
  readonly links: Readonly<Record<string, string | null>>;
}

export interface Contact {
  readonly name: Label;
  /** The name in Latin letters, shown where `name` is written in others. */
  readonly latin?: string | undefined;
  readonly phone: string;
  readonly fax?: string | undefined;
  readonly email: string;
}

export interface Signatory {
  readonly name: Label;
  readonly role: Label;
}

/** The work: facts and parts, known by its reference. */
export interface Circular {
  /** The name of its folder, and of its place in `dist`: `cl-24-63`. */
  readonly slug: string;
  /** Its folder, absolute. */
  readonly folder: string;
  /** `circular.yaml`, with its messages. */
  readonly file: VFile;
  readonly facts: Facts;
  /** The letter first, then the annexes as `circular.yaml` lists them. */
  readonly parts: readonly Part[];
}

/** The letter, or an annex. */
export interface Part {
  /** `letter`, or the annex's name: `declaration`. */
  readonly name: string;
  /** The language its source text is written in. */
  readonly source: Locale;
  /** The languages it promises a text in. */
  readonly locales: readonly Locale[];
  readonly texts: ReadonlyMap<Locale, Text>;
}

/** Whether a text is the publisher's own, or a translation that nobody has accepted yet. */
export type TextStatus = 'official' | 'draft';

/** One part in one language: one Markdown file. */
export interface Text {
  readonly part: string;
  readonly locale: Locale;
  /** The Markdown file, with its messages. */
  readonly file: VFile;
  /** The letter's subject, or the annex's title; empty where the front matter could not be read. */
  readonly title: string;
  readonly status: TextStatus;
  readonly translatedFrom?: Locale | undefined;
  /** In a letter: the titles of the annexes in its language, by part name. */
  readonly annexes: Readonly<Record<string, string>>;
  /** The body, positions as in the file. */
  readonly tree: Root;
  /** The link names it may use, where the facts of its circular could be read. */
  readonly links: readonly string[] | undefined;
  /** The images the body shows, by the address it gives them; absolute paths. */
  readonly images: ReadonlyMap<string, string>;
}
