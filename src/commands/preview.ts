import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import open from 'open';
import { UsageError } from '../build/errors.ts';
import { openPreview } from '../preview/index.ts';
import type { Terminal } from './terminal.ts';
import { today } from './today.ts';

/** What the command line says to `hexapla preview`. */
export interface PreviewArguments {
  readonly content: string;
  readonly port: number;
  readonly open?: boolean;
  readonly editor: string;
}

/**
 * `hexapla preview`: shows the publication in a browser while it is being written, until it is stopped.
 *
 * @throws UsageError where there is no publication, or the port is taken.
 */
export async function previewCommand(
  { content, port, open: isOpened, editor }: PreviewArguments,
  { stdout, signal }: Terminal,
): Promise<void> {
  const folder = resolve(content);
  await access(join(folder, 'publication.yaml')).catch(() => {
    throw new UsageError(
      `There is no publication in ${content}; name its folder with --content, or write a new one with hexapla init`,
    );
  });
  const preview = await openPreview({ content: folder, port, editor, today: today() });
  stdout.write(`${preview.url}\n`);
  if (isOpened) await open(preview.url);
  await new Promise<void>((stopped) => {
    if (signal.aborted) stopped();
    signal.addEventListener('abort', () => stopped(), { once: true });
  });
  await preview.close();
}
