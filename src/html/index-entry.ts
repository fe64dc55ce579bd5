import type { ElementContent } from 'hast';
import { select } from 'hast-util-select';
import type { Catalogue } from './catalogue.ts';
import type { Templates } from './templates.ts';

/**
 * Makes an entry of the index: what it says of an edition.
 *
 * @param circular what `index-entry.html` can name.
 */
export async function makeIndexEntry(
  circular: object,
  { t }: Pick<Catalogue, 't'>,
  templates: Pick<Templates, 'fill'>,
): Promise<ElementContent[]> {
  const filled = await templates.fill('index-entry.html', { circular }, t);
  const body = select('body', filled)?.children ?? [];
  return body.slice(body.findIndex(isShown), body.findLastIndex(isShown) + 1);
}

function isShown(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}
