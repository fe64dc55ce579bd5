import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import type { TypographyProfile } from '../model/circular.ts';
import type { Catalogue } from './catalogue.ts';
import { finishPage, writeFragment } from './pipeline.ts';
import { eachShownText } from './plugins/running-text.ts';
import type { Templates } from './templates.ts';

/** What the index says of an edition: made once, and kept as long as nothing in it changes. */
export interface IndexEntry {
  readonly html: string;
  /** Its characters, each once: what its fonts are planned for. */
  readonly words: string;
}

/**
 * Makes an entry of the index.
 *
 * @param circular what `index-entry.html` can name.
 */
export async function makeIndexEntry(
  circular: object,
  { locale, t }: Catalogue,
  templates: Pick<Templates, 'fill'>,
  typography: TypographyProfile,
): Promise<IndexEntry> {
  const filled = await templates.fill('index-entry.html', { circular }, t);
  const body = select('body', filled)?.children ?? [];
  // In the index it stands in a section of its language.
  const section = h('section', { lang: locale }, body as Element[]);
  const page: Root = await finishPage({ type: 'root', children: [section] }, typography);
  const words = new Set<string>();
  eachShownText(page, ({ node }) => {
    for (const character of node.value) words.add(character);
  });
  return { html: writeFragment(section).trim(), words: [...words].join('') };
}
