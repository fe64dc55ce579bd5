import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Workshop } from '../html/edition-page.ts';
import { editionPath, pdfPath } from '../html/head.ts';
import { imageAssets } from './assets.ts';
import type { Built } from './built.ts';
import type { EditionEntry } from './manifest.ts';

/**
 * What the manifest says of an edition: its formats, and every file it was made from.
 *
 * @param former what a former build said of it: formats that this one did not build are still published.
 */
export async function editionEntry(
  { circular, locale, pdf }: Built,
  withHtml: boolean,
  { publication, templates }: Workshop,
  former: EditionEntry | undefined,
): Promise<EditionEntry> {
  const texts = circular.parts.flatMap((part) => {
    const own = part.texts.get(locale) ?? part.texts.get(part.source);
    return own ? [own] : [];
  });
  const inputs = new Set(
    [
      publication.file.path,
      circular.file.path,
      ...texts.map(({ file }) => file.path),
      ...[...imageAssets(circular).values()].map(String),
      ...(await templates.find('letter.html')),
      ...(await templates.find(`locales/${locale}.json`)),
      ...templates.styles.values(),
    ].map((path) => resolve(path)),
  );
  return {
    reference: circular.facts.reference,
    slug: circular.slug,
    locale,
    status: texts[0]?.status ?? 'draft',
    formats: {
      ...former?.formats,
      ...(withHtml && { html: editionPath(circular, locale) }),
      ...(pdf && { pdf: pdfPath(circular, locale) }),
    },
    inputs: await Promise.all(
      [...inputs].toSorted().map((path) => hashed(path, dirname(publication.content))),
    ),
  };
}

async function hashed(path: string, root: string): Promise<EditionEntry['inputs'][number]> {
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  return { path: relative(root, path).split(sep).join('/'), sha256 };
}
