import type { PDFDict, PDFRef } from '@pdfme/pdf-lib';
import type { Font } from './font.ts';
import type { Marked } from './marked.ts';

/** One thing that a page paints. */
export interface Painted {
  readonly kind: 'text' | 'path' | 'image' | 'shading';
  /** The innermost marked content it is in. */
  readonly within: Marked | undefined;
}

/** A string that a page shows. */
export interface ShownText extends Painted {
  readonly kind: 'text';
  readonly font: Font;
  readonly codes: readonly number[];
  /** Where it begins on the page, points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  /** The size of the font, points. */
  readonly size: number;
  /** Which text object (`BT`) of the page it is in. */
  readonly object: number;
}

/** A page, read. */
export interface PaintedPage {
  readonly dict: PDFDict;
  readonly ref: PDFRef;
  /** What it paints, in this order. */
  readonly painted: readonly (Painted | ShownText)[];
  /** All marked content, in the order in which it begins. */
  readonly marked: readonly Marked[];
  /** Device colour spaces that it uses: `DeviceRGB`. */
  readonly deviceColours: ReadonlySet<string>;
  /** The dictionaries of what it uses, its forms included. */
  readonly fonts: ReadonlySet<Font>;
  readonly graphicsStates: ReadonlySet<PDFDict>;
  readonly images: ReadonlySet<PDFDict>;
  readonly forms: ReadonlySet<PDFDict>;
  /** How deep `q` is nested. */
  readonly depth: number;
  /** Operators that there are none of. */
  readonly unknown: ReadonlySet<string>;
}
