import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { CodeNames } from './name-codes.ts';
import type { Code, CodeKind, Token } from './token.ts';

/** What XLIFF says of markup: `type`, and `subType` where it has or permits one. */
const types: Readonly<Record<CodeKind, { readonly type: string; readonly subType?: string }>> = {
  strong: { type: 'fmt', subType: 'xlf:b' },
  emphasis: { type: 'fmt', subType: 'xlf:i' },
  code: { type: 'fmt', subType: 'hexapla:code' },
  delete: { type: 'fmt', subType: 'hexapla:delete' },
  break: { type: 'fmt', subType: 'xlf:lb' },
  link: { type: 'link' },
  lang: { type: 'other', subType: 'hexapla:lang' },
  image: { type: 'image' },
  footnote: { type: 'other', subType: 'hexapla:footnote' },
  html: { type: 'other', subType: 'hexapla:html' },
  block: { type: 'other', subType: 'hexapla:block' },
};

/** Markdown of a unit's markup, by the names under which it stands there. */
export class OriginalData {
  readonly #ids = new Map<string, string>();

  /** The name of some Markdown; what has none gets one. */
  idOf(markdown: string): string | undefined {
    if (markdown === '') return undefined;
    const id = this.#ids.get(markdown) ?? `d${this.#ids.size + 1}`;
    this.#ids.set(markdown, id);
    return id;
  }

  /** `originalData`, where there is any. */
  toElements(): Element[] {
    if (this.#ids.size === 0) return [];
    return [
      x(
        'originalData',
        [...this.#ids].map(([markdown, id]) => x('data', { id }, characters(markdown))),
      ),
    ];
  }
}

/** A sentence as what `source` and `target` hold. */
export function inlineElements(
  tokens: readonly Token[],
  names: CodeNames,
  data: OriginalData,
): ElementContent[] {
  const root: ElementContent[] = [];
  const open: { readonly element: Element; readonly into: ElementContent[] }[] = [];
  let into = root;
  for (const token of tokens) {
    if (token.type === 'words') {
      into.push(...x('x', characters(token.value)).children);
      continue;
    }
    const { id = '', shape = 'ph' } = names.get(token) ?? {};
    const ref = data.idOf(token.markdown);
    if (shape === 'pc' && token.type === 'open') {
      const element = x('pc', { id, ...types[token.kind], dataRefStart: ref });
      open.push({ element, into });
      into.push(element);
      into = element.children;
    } else if (shape === 'pc') {
      const begun = open.pop();
      if (!begun) continue;
      begun.element.attributes.dataRefEnd = ref;
      into = begun.into;
    } else into.push(lone(token, id, ref));
  }
  return root;
}

/** Markup that holds no words: what stands by itself, begins here and ends in another sentence, or the other way round. */
function lone({ type, kind }: Code, id: string, dataRef: string | undefined): Element {
  if (type === 'alone') return x('ph', { id, ...types[kind], dataRef });
  if (type === 'open') return x('sc', { id, ...types[kind], dataRef });
  return x('ec', { startRef: id, ...types[kind], dataRef });
}

/** Text, with the characters that XML cannot hold written as XLIFF's `cp`. */
export function characters(text: string): (Element | string)[] {
  const parts = text.toWellFormed().split(/([^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}])/u);
  return parts.flatMap((part, index): (Element | string)[] => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    const hex = (part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [x('cp', { hex })];
  });
}
