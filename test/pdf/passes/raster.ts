import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** As much of the DOM as is drawn on: pdf.js makes it of @napi-rs/canvas, which comes with it. */
interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): { canvas: RenderParameters['canvas']; context: RenderParameters['canvasContext'] };
}
type RenderParameters = Parameters<PDFPageProxy['render']>[0];

/** The pages of a PDF as a screen shows them, 96 pixels an inch: red, green, blue and alpha of each. */
export async function rasterise(pdf: Uint8Array): Promise<Uint8ClampedArray[]> {
  // pdf.js takes the bytes away from who gives them.
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const factory = document.canvasFactory as CanvasFactory;
  const pages: Uint8ClampedArray[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 96 / 72 });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const { canvas, context } = factory.create(width, height);
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    pages.push(context.getImageData(0, 0, width, height).data);
  }
  await loading.destroy();
  return pages;
}

/** How many values differ, and by how much at most, of 255. */
export function difference(
  one: readonly Uint8ClampedArray[],
  other: readonly Uint8ClampedArray[],
): { share: number; most: number } {
  let [count, most, all] = [0, 0, 0];
  for (const [index, page] of one.entries())
    for (const [place, value] of page.entries()) {
      const differs = Math.abs(value - (other[index]?.[place] ?? -255));
      if (differs > 0) count += 1;
      most = Math.max(most, differs);
      all += 1;
    }
  return { share: count / all, most };
}
