import type { Element as HtmlElement, ElementContent as HtmlContent } from 'hast';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { type Footnotes, inlineOf } from './inline.ts';
import { itemNumber } from './item-number.ts';

const blocks = new Set(['p', 'ul', 'ol', 'table', 'blockquote', 'pre', 'li']);

/** Blocks, from HTML: words that stand beside blocks are paragraphs. */
export function blocksOf(children: readonly HtmlContent[], footnotes: Footnotes): Element[] {
  const found: Element[] = [];
  let words: HtmlContent[] = [];
  const finish = () => {
    if (words.some((one) => one.type === 'element' || (one.type === 'text' && one.value.trim() !== '')))
      found.push(x('p', trimmed(inlineOf(words, footnotes))));
    words = [];
  };
  for (const child of children) {
    if (child.type === 'element' && blocks.has(child.tagName)) {
      finish();
      found.push(blockOf(child, footnotes));
    } else words.push(child);
  }
  finish();
  return found;
}

function blockOf(node: HtmlElement, footnotes: Footnotes): Element {
  const { tagName, properties, children } = node;
  const eId = properties.id;
  if (tagName === 'ul' || tagName === 'ol') return listOf(node, footnotes);
  if (tagName === 'table') return tableOf(node, footnotes);
  if (tagName === 'blockquote')
    return x('blockContainer', { eId, class: 'quote' }, atLeastOne(blocksOf(children, footnotes)));
  if (tagName === 'pre')
    return x('p', { eId, class: 'code', 'xml:space': 'preserve' }, inlineOf(children, footnotes));
  return x('p', { eId }, trimmed(inlineOf(children, footnotes)));
}

/** A list; its numbers are written out, as the naming of Akoma Ntoso counts on no style sheet. */
function listOf({ tagName, properties, children }: HtmlElement, footnotes: Footnotes): Element {
  const items = children.filter((child) => child.type === 'element');
  return x(
    'blockList',
    items.map((item, index) => {
      const number = Number(properties.start ?? 1) + index;
      const num = tagName === 'ol' ? [x('num', itemNumber(number, properties.type ?? '1'))] : [];
      const eId = item.properties.id;
      return x('item', { eId }, [...num, ...atLeastOne(blocksOf(item.children, footnotes))]);
    }),
  );
}

function tableOf({ properties, children }: HtmlElement, footnotes: Footnotes): Element {
  const elements = (own: readonly HtmlContent[]) => own.filter((child) => child.type === 'element');
  const rows = elements(children).flatMap((group) =>
    group.tagName === 'tr' ? [group] : elements(group.children),
  );
  return x(
    'table',
    { eId: properties.id },
    rows.map((row) =>
      x(
        'tr',
        elements(row.children).map((cell) =>
          x(cell.tagName === 'th' ? 'th' : 'td', blocksOf(cell.children, footnotes)),
        ),
      ),
    ),
  );
}

/** Words without the blanks before and behind them. */
function trimmed(words: (Element | string)[]): (Element | string)[] {
  const last = words.length - 1;
  return words.map((one, index) => {
    if (typeof one !== 'string') return one;
    const begun = index === 0 ? one.trimStart() : one;
    return index === last ? begun.trimEnd() : begun;
  });
}

/** What must hold a block has an empty paragraph where there is nothing. */
export function atLeastOne(found: Element[]): Element[] {
  return found.length > 0 ? found : [x('p')];
}
