import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openPrinter } from '../pdf/index.ts';
import { openSite, type SiteOptions } from './site.ts';
import { printEdition } from './print.ts';
import { serve } from './serve.ts';
import { watchPublication } from './watch.ts';
import { openWorkspace } from './workspace.ts';

/** What is previewed, and where. */
export interface PreviewOptions {
  /** The `content` folder, absolute. */
  readonly content: string;
  /** 0 for any port that is free. */
  readonly port: number;
  /** How places open in an editor: an address with `{file}`, `{line}` and `{column}` in it. */
  readonly editor: string;
  /** The day by which waivers expire, ISO 8601. */
  readonly today: string;
}

/** A preview that runs. */
export interface Preview {
  /** Where it is: `http://127.0.0.1:4173/`. */
  readonly url: string;
  /** Ends it; resolves when nothing of it is left. */
  readonly close: () => Promise<void>;
}

/**
 * Shows a publication while it is being written: its pages with the messages at what they speak of, made anew when files change.
 * They are kept in memory, and served to this machine alone.
 *
 * @throws UsageError where the port is taken.
 */
export async function openPreview({ content, port, editor, today }: PreviewOptions): Promise<Preview> {
  const templates = join(dirname(content), 'templates');
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of closing.splice(0).toReversed()) await end();
  };
  try {
    const workspace = await openWorkspace(content, today);
    const printer = openPrinter();
    closing.push(() => printer.close());
    const print: SiteOptions['print'] = (good, locale) => printEdition(printer, good, locale);
    const folder = await mkdtemp(join(tmpdir(), 'hexapla-preview-'));
    closing.push(() => rm(folder, { recursive: true, force: true }));
    const server = await serve(folder, port, openSite({ workspace, templates, editor, print }));
    closing.push(server.close);
    const news = (slugs: readonly string[]) => ({ slugs, version: workspace.seen().version });
    // What was saved while a page was on its way.
    server.answer('hexapla:listening', 'hexapla:changed', () => news([]));
    closing.push(
      await watchPublication(content, templates, async (slugs) => {
        await Promise.all([workspace.refresh(slugs), printer.forget()]);
        server.tell('hexapla:changed', news(slugs));
      }),
    );
    return { url: server.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
