import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a test wants to know of a PDF, read by pdf.js. */
export interface ReadPdf {
  readonly title: string | undefined;
  readonly tagged: boolean;
  readonly outline: readonly string[];
  /** One text a page. */
  readonly pages: readonly string[];
  /** Width and height of the first page, points. */
  readonly size: readonly [number, number];
}

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes the bytes away from who gives them.
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const { info } = await document.getMetadata();
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const [, , width = 0, height = 0] = pages[0]?.view ?? [];
  const read = {
    title: (info as { Title?: string }).Title,
    tagged: (await document.getMarkInfo())?.Marked ?? false,
    outline: ((await document.getOutline()) ?? []).map((item) => item.title),
    pages: texts.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join('')),
    size: [width, height] as const,
  };
  await loading.destroy();
  return read;
}

/** Names of the fonts within a PDF, without the prefix of a subset: `OpenSans-Regular`. */
export function fontNames(pdf: Uint8Array): string[] {
  const found = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/FontName \/(?:[A-Z]{6}\+)?(\S+)/g);
  return [...new Set([...found].map(([, name]) => name as string))].toSorted();
}
