import { enableCompileCache } from 'node:module';
import type { PassContext } from '../../pdf/index.ts';
import type { Proof } from '../../pdf/verify/index.ts';
import type { PageText } from '../../model/page-text.ts';

enableCompileCache();

/** A PDF as the browser prints it, and what it is to become. */
export interface FinishingTask {
  readonly pdf: Uint8Array;
  readonly context: PassContext;
  /** What its page says. */
  readonly text: PageText;
}

/** A PDF that went through the passes, and what is wrong with it. */
export interface Finished {
  readonly pdf: Uint8Array;
  readonly proof: Proof;
}

/** Takes a PDF through the passes, and proves that it is as it should be. */
export async function finish({ pdf, context, text }: FinishingTask): Promise<Finished> {
  const [{ runPasses }, { provePdf }] = await Promise.all([
    import('../../pdf/passes/index.ts'),
    import('../../pdf/verify/index.ts'),
  ]);
  const finished = runPasses(pdf, context);
  return { pdf: finished, proof: await provePdf(finished, text) };
}

/** Loads what finishes PDFs, while the first one is printed; in threads it is called by its name. */
export async function prepare(): Promise<void> {
  await Promise.all([import('../../pdf/passes/index.ts'), import('../../pdf/verify/index.ts')]);
}
