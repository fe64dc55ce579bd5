import type { Doctype, Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { visit } from 'unist-util-visit';

/** A document as XML 1.0 in UTF-8. Characters that XML cannot hold are left out. */
export function writeXml(element: Element, doctype?: Doctype): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      { type: 'text', value: '\n' },
      ...(doctype ? ([doctype, { type: 'text', value: '\n' }] as const) : []),
      element,
      { type: 'text', value: '\n' },
    ],
  };
  visit(tree, (node) => {
    if (node.type === 'text') node.value = legal(node.value);
    if (node.type !== 'element') return;
    for (const [name, value] of Object.entries(node.attributes)) {
      if (typeof value === 'string') node.attributes[name] = legal(value);
    }
  });
  return toXml(tree);
}

/** A text without the characters that XML 1.0 cannot hold. */
export function legal(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/** Elements, each beginning a line. */
export function onLines(elements: readonly Element[]): (Element | string)[] {
  return [...elements.flatMap((element) => ['\n', element]), '\n'];
}
