import type { Element, ElementContent } from 'xast';
import { type CodeKind, joinWords, type Token } from './token.ts';

/** What is wrong with the words of a segment. */
export class InlineFault extends Error {
  override name = 'InlineFault';
}

/** The kinds of markup, by the `type` and `subType` that XLIFF has for them. */
const kinds: Readonly<Record<string, CodeKind>> = {
  'fmt xlf:b': 'strong',
  'fmt xlf:i': 'emphasis',
  'fmt hexapla:code': 'code',
  'fmt hexapla:delete': 'delete',
  'fmt xlf:lb': 'break',
  link: 'link',
  'other hexapla:lang': 'lang',
  image: 'image',
  'other hexapla:footnote': 'footnote',
  'other hexapla:html': 'html',
  'other hexapla:block': 'block',
};

/** The codes of a unit, by id: a translator may have copied those of the source. */
export type UnitCodes = ReadonlyMap<string, Element>;

/**
 * Reads what `source` or `target` hold. Annotations are passed through.
 *
 * @param data the original data of the unit, by id.
 * @param codes by which copies of codes, and ends of what began elsewhere, are known.
 * @throws InlineFault where something is no inline markup of ours.
 */
export function readInline(
  { children }: Element,
  data: ReadonlyMap<string, string>,
  codes: UnitCodes,
): Token[] {
  const tokens: Token[] = [];
  let verbatim = 0;
  const markdown = (ref: string | undefined | null): string => {
    if (ref === undefined || ref === null) return '';
    const found = data.get(ref);
    if (found === undefined)
      throw new InlineFault(`Unexpected original data \`${ref}\`, expected data of the unit`);
    return found;
  };
  const read = (node: ElementContent) => {
    if (node.type === 'text' || node.type === 'cdata') {
      tokens.push({ type: 'words', value: node.value, verbatim: verbatim > 0 });
    }
    if (node.type !== 'element') return;
    const { name, attributes } = node;
    const like = codes.get(attributes.copyOf ?? attributes.startRef ?? '')?.attributes ?? attributes;
    if (name === 'cp') {
      tokens.push({ type: 'words', value: characterOf(node), verbatim: verbatim > 0 });
    } else if (name === 'mrk') for (const child of node.children) read(child);
    else if (name === 'pc') {
      const kind = kindOf(like);
      const [start, end] = [
        attributes.dataRefStart ?? like.dataRefStart,
        attributes.dataRefEnd ?? like.dataRefEnd,
      ];
      tokens.push({ type: 'open', kind, markdown: markdown(start) });
      verbatim += Number(kind === 'code');
      for (const child of node.children) read(child);
      verbatim -= Number(kind === 'code');
      tokens.push({ type: 'close', kind, markdown: markdown(end) });
    } else if (name === 'ph' || name === 'sc' || name === 'ec') {
      const type = ({ ph: 'alone', sc: 'open', ec: 'close' } as const)[name];
      const kind = kindOf(attributes.subType || attributes.type ? attributes : like);
      if (kind === 'code') verbatim += Number(type === 'open') - Number(type === 'close');
      tokens.push({ type, kind, markdown: markdown(attributes.dataRef ?? like.dataRef) });
    } else if (name !== 'sm' && name !== 'em') {
      throw new InlineFault(
        `Unexpected element \`${name}\`, expected words, \`pc\`, \`ph\`, \`sc\` or \`ec\``,
      );
    }
  };
  for (const child of children) read(child);
  return joinWords(tokens);
}

/** The character that a `cp` stands for. */
function characterOf({ attributes: { hex } }: Element): string {
  const value = /^[\dA-F]{4,6}$/i.test(hex ?? '') ? Number.parseInt(hex ?? '', 16) : Number.NaN;
  if (value <= 0x10_ffff && !(value >= 0xd800 && value <= 0xdfff)) return String.fromCodePoint(value);
  throw new InlineFault(
    `Unexpected \`cp\` of \`${hex ?? ''}\`, expected the number of a character, as \`000B\``,
  );
}

function kindOf({ type, subType }: Element['attributes']): CodeKind {
  const name = [type, subType].filter(Boolean).join(' ');
  const kind = kinds[name];
  if (!kind) throw new InlineFault(`Unexpected markup \`${name}\`, expected such as the exported file had`);
  return kind;
}
