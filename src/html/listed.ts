import type { Circular, Publication, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';

/** A published file of an edition. */
export interface PublishedFormat {
  readonly format: 'html' | 'pdf';
  /** Its place below `dist`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** What lists say of a circular. */
export interface ListedCircular extends Pick<Circular, 'slug'> {
  readonly facts: Pick<Circular['facts'], 'reference' | 'date'>;
  /** The letter first; of its texts what they are called, and what they are. */
  readonly parts: readonly {
    readonly texts: ReadonlyMap<Locale, Pick<Text, 'title' | 'status' | 'translatedFrom'>>;
  }[];
}

/** What lists say of a publication. */
export interface ListedPublication
  extends Pick<Publication, 'locales' | 'publisher' | 'site' | 'typography'> {
  readonly circulars: readonly ListedCircular[];
}

/** The formats in which an edition is published. */
export type Published = (circular: ListedCircular, locale: Locale) => readonly PublishedFormat[];

/** A file that lists what is published, in pieces: of thousands of circulars it would be large as one text. */
export interface ListFile {
  /** Its place below `dist`. */
  readonly path: string;
  readonly pieces: Iterable<string>;
}
