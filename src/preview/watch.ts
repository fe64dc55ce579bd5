import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

/** How long a save may take to write all of its files, milliseconds: what follows within that is one change. */
const SETTLED = 25;

/**
 * Watches a publication.
 *
 * @param content the content folder, absolute.
 * @param templates the publication's own templates, absolute; they need not exist.
 * @param changed is called with the names of the folders of the circulars that changed; with none where something changed that
 *   all circulars are made with. One call waits for the one before it.
 * @returns ends it.
 */
export async function watchPublication(
  content: string,
  templates: readonly string[],
  changed: (slugs: readonly string[]) => Promise<void>,
): Promise<() => Promise<void>> {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  const settle = () => {
    const slugs = [...waiting];
    waiting.clear();
    last = last.then(() => changed(slugs.includes('') ? [] : slugs));
  };
  const watcher = watch([content, ...templates], {
    ignoreInitial: true,
    ignored: (path) => /(?:^|[\\/])\.[^\\/]+$/.test(relative(content, path)) || path.endsWith('~'),
  });
  watcher.on('all', (_event, path) => {
    const [slug = '', ...inside] = relative(content, path).split(sep);
    waiting.add(slug === '..' || inside.length === 0 ? '' : slug);
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLED);
  });
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await last;
  };
}
