import { type PDFDict, type PDFRef, PDFStream } from '@pdfme/pdf-lib';
import { type Font, readFont } from './font.ts';
import type { Marked } from './marked.ts';
import { bytesOf, dictAt, listAt } from './objects.ts';
import type { Painted, PaintedPage, ShownText } from './painted.ts';
import { type FontReader, Painter } from './painter.ts';

/** Reads fonts, each once. */
export function fontReader(): FontReader {
  const fonts = new Map<PDFDict, Font>();
  return (dict) => {
    const font = fonts.get(dict) ?? readFont(dict);
    fonts.set(dict, font);
    return font;
  };
}

/**
 * Reads what a page paints, its forms included (ISO 32000-1, 8 and 9).
 *
 * @throws Error where its content is not as the standard has it.
 */
export function paintPage(dict: PDFDict, ref: PDFRef, fonts: FontReader): PaintedPage {
  const page = {
    dict,
    ref,
    painted: [] as (Painted | ShownText)[],
    marked: [] as Marked[],
    deviceColours: new Set<string>(),
    fonts: new Set<Font>(),
    graphicsStates: new Set<PDFDict>(),
    images: new Set<PDFDict>(),
    forms: new Set<PDFDict>(),
    depth: 0,
    unknown: new Set<string>(),
  };
  const streams = listAt(dict, 'Contents').filter((value) => value instanceof PDFStream);
  const parts = streams.flatMap((stream) => [bytesOf(stream), Uint8Array.of(10)]);
  new Painter(page, fonts).run(Buffer.concat(parts), resourcesOf(dict), dict);
  return page;
}

/** A page has its resources of its own, or those of a node above it. */
function resourcesOf(page: PDFDict): PDFDict | undefined {
  for (let node: PDFDict | undefined = page; node; node = dictAt(node, 'Parent')) {
    const resources = dictAt(node, 'Resources');
    if (resources) return resources;
  }
  return undefined;
}
