import type { PDFDict } from '@pdfme/pdf-lib';
import type { PageText } from '../../../model/page-text.ts';
import { isSameLine, type Line, linesOf, LINE_BREAK } from './logical-text.ts';
import { tagged } from './marked.ts';
import { asName, asText, at, dictAt, nameAt, textAt } from './objects.ts';
import type { OpenPdf } from './open-pdf.ts';
import type { ShownText } from './painted.ts';
import { isText } from './shown.ts';
import { childElements, type Element, type Kid } from './structure.ts';

/** What a PDF says by its tags, each in the order of reading. */
export interface TaggedText extends Omit<PageText, 'blocks' | 'links'> {
  /** All of the text, but for that of pictures and the labels of list items. */
  readonly text: string;
  /** Links, with the addresses or the places (`#p1`) to which their annotations lead. */
  readonly links: readonly { readonly text: string; readonly targets: readonly string[] }[];
}

/**
 * Reads the text by the structure tree, as a screen reader does.
 *
 * @throws Error where there is no structure tree.
 */
export function readTaggedText(pdf: OpenPdf): TaggedText {
  const structure = pdf.structure();
  if (!structure) throw new Error('the PDF is not tagged');
  const main = textAt(pdf.catalog, 'Lang') ?? '';
  const texts = readTexts(pdf, structure.kids, main);
  const textOf = (element: Element) => texts.of.get(element) ?? '';
  const all = (role: string) => structure.elements.filter((element) => element.role === role);
  return {
    text: texts.all,
    headings: structure.elements.flatMap((element) => {
      const level = Number(/^H([1-6])$/.exec(element.role)?.[1]);
      return level ? [{ level, text: textOf(element) }] : [];
    }),
    lists: all('L').map((list) => childElements(list).filter(({ role }) => role === 'LI').length),
    tables: all('Table').map((table) =>
      rowsOf(table).map((row) => childElements(row).map(({ role }) => (role === 'TH' ? 'TH' : 'TD'))),
    ),
    links: all('Link').map((link) => ({ text: textOf(link), targets: targetsOf(link) })),
    figures: all('Figure').map(({ alt = '' }) => alt),
    languages: structure.elements.flatMap((element) => {
      const { lang } = element;
      return lang && lang !== langOf(element.parent, main) ? [{ lang, text: textOf(element) }] : [];
    }),
  };
}

/** The rows of a table, in their order. */
export function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((kid) =>
    kid.role === 'TR' ? [kid] : childElements(kid).filter(({ role }) => role === 'TR'),
  );
}

function langOf(element: Element | undefined, main: string): string {
  return element ? (element.lang ?? langOf(element.parent, main)) : main;
}

/** What has another text in its stead (Alt), or has none on the page: the labels of list items come of the style. */
const unread = new Set(['Figure', 'Lbl']);

/** The text of all kids of the tree, and of each element. */
function readTexts({ pages }: OpenPdf, kids: readonly Kid[], main: string) {
  const contents = contentsOf(pages().map(({ painted }) => painted.filter(isText)));
  const of = new Map<Element, string>();
  let last: { line: Line; container: PDFDict | undefined } | undefined;

  function readAll(some: readonly Kid[], lang: string): string {
    return some.map((kid) => readOne(kid, lang)).join('');
  }
  function readOne(kid: Kid, lang: string): string {
    if (kid.kind === 'element') {
      const text = unread.has(kid.role) ? '' : (kid.actualText ?? readAll(kid.kids, kid.lang ?? lang));
      of.set(kid, text);
      return text;
    }
    const shown = kid.kind === 'content' && contents.get(kid.container)?.get(kid.mcid);
    if (!shown) return '';
    const lines = linesOf(shown, /^(?:ar|fa|he|ur|yi|ps|sd|ug|dv|syr)\b/.test(lang) ? 'rtl' : 'ltr');
    const [first, end] = [lines[0], lines.at(-1)];
    const isNear = last && first && last.container === kid.container && isSameLine(last.line, first);
    if (end) last = { line: end, container: kid.container };
    return (isNear ? '' : LINE_BREAK) + lines.map(({ text }) => text).join(LINE_BREAK);
  }
  return { all: readAll(kids, main), of };
}

/** What each page and form shows of each marked content. */
function contentsOf(pages: readonly (readonly ShownText[])[]) {
  const contents = new Map<PDFDict | undefined, Map<number, ShownText[]>>();
  for (const one of pages.flat()) {
    const content = tagged(one.within);
    if (content?.mcid === undefined) continue;
    const ofContainer = contents.get(content.container) ?? new Map<number, ShownText[]>();
    contents.set(content.container, ofContainer);
    const shown = ofContainer.get(content.mcid);
    if (shown) shown.push(one);
    else ofContainer.set(content.mcid, [one]);
  }
  return contents;
}

/** Where the annotations of a link lead, each place once. */
function targetsOf(link: Element): string[] {
  const targets = link.kids.flatMap((kid) => {
    if (kid.kind !== 'object') return [];
    const action = dictAt(kid.dict, 'A');
    const place = at(kid.dict, 'Dest') ?? at(action, 'D');
    return nameAt(action, 'S') === 'URI'
      ? [textAt(action, 'URI') ?? '']
      : [`#${asName(place) ?? asText(place) ?? ''}`];
  });
  return [...new Set(targets)];
}
