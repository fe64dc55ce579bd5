import { dates } from './dates.ts';
import type { Pass, PassContext } from './pass.ts';

/** In this order. */
const PASSES: readonly Pass[] = [dates];

/**
 * Takes a PDF as the browser writes it through all passes.
 *
 * @throws Error when the PDF is not as a pass expects it.
 */
export function runPasses(pdf: Uint8Array, context: PassContext): Uint8Array {
  return PASSES.reduce((mended, pass) => pass(mended, context), pdf);
}
