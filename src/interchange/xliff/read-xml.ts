import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { pointAt } from '../../source/point-of.ts';
import { report } from '../../source/report.ts';

/** How deep elements may lie within each other: deeper than any XLIFF, and far from what a stack holds. */
const DEEPEST = 200;

/**
 * Reads XML that somebody else wrote. It has no document type: with it would come entities, which can be bombs and can name
 * files. What is wrong becomes a message (`exchange/xml`).
 *
 * @returns the outermost element; nothing where there was a message.
 */
export function readXml(file: VFile): Element | undefined {
  const text = String(file);
  const doctype = /<!DOCTYPE/i.exec(text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, blank));
  if (doctype) {
    const reason = 'Unexpected document type (`<!DOCTYPE`), expected XML without one: entities are not read';
    report(file, 'exchange/xml', reason, pointAt(file, doctype.index));
    return undefined;
  }
  const deep = tooDeep(text);
  if (deep !== undefined) {
    const reason = `Unexpected element within ${DEEPEST} others, expected the elements of XLIFF`;
    report(file, 'exchange/xml', reason, pointAt(file, deep));
    return undefined;
  }
  try {
    const tree: Root = fromXml(text);
    return tree.children.find((node) => node.type === 'element');
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const [why = ''] = ((error.cause as Error | undefined)?.message ?? error.reason).split('\n');
    const place = error.place && 'line' in error.place ? error.place : undefined;
    const cause = why.replace(/ \(line \d+, column \d+\)$/, '');
    report(
      file,
      'exchange/xml',
      `Unreadable XML: ${cause}; expected an XLIFF file as it was exported`,
      place,
    );
    return undefined;
  }
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Where elements lie too deep, found without going down to them. */
function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: tag, index } of text.matchAll(
    /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\/|[^\s!?/>][^>]*>)/g,
  )) {
    if (tag === '</') depth -= 1;
    else if (!tag.startsWith('<!') && !tag.endsWith('/>')) depth += 1;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}
