import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Workshop } from '../html/workshop.ts';
import { editionPath, pdfPath } from '../html/head.ts';
import { imageAssets } from './assets.ts';
import type { Built } from './built.ts';
import type { EditionEntry, Input } from './manifest.ts';
import { shownTexts } from './select.ts';

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
  const texts = shownTexts({ circular, locale });
  const languages = [...new Set([locale, ...texts.map((text) => text.locale)])];
  const paths = new Set(
    [
      publication.file.path,
      circular.file.path,
      ...texts.map(({ file }) => file.path),
      ...[...imageAssets(circular).values()].map(String),
      ...(await templates.find('letter.html')),
      ...(await Promise.all(languages.map((one) => templates.find(`locales/${one}.json`)))).flat(),
      ...templates.styles.values(),
    ].map((path) => resolve(path)),
  );
  const inputs = await Promise.all(
    [...paths].toSorted().map((path) => hashed(path, dirname(publication.content))),
  );
  return {
    reference: circular.facts.reference,
    slug: circular.slug,
    locale,
    status: texts[0]?.status ?? 'draft',
    formats: {
      ...former?.formats,
      ...(withHtml && { html: { path: editionPath(circular, locale), inputs } }),
      ...(pdf && { pdf: { path: pdfPath(circular, locale), inputs } }),
    },
  };
}

async function hashed(path: string, root: string): Promise<Input> {
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  return { path: relative(root, path).split(sep).join('/'), sha256 };
}
