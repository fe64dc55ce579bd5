import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/html/catalogue.ts';
import { htmlLang } from '../../src/html/languages.ts';
import type { Circular, Publication, Text } from '../../src/model/circular.ts';
import { readPublication } from '../../src/source/read-publication.ts';
import { builtIn, six } from '../html/make.ts';
import { buildForTests, content } from './build-content.ts';
import { extractors } from './extractors.ts';
import { blocksOf, cutMargins, lostBlocks, textOf } from './page-blocks.ts';
import { linesOf } from './pdf-lines.ts';
import { foundAnywhere, recall, wordsOf } from './recall.ts';

/** An edition's PDF, and what it was made from. */
interface Edition {
  /** The PDF's file. */
  readonly path: string;
  readonly pdf: PDFDocumentProxy;
  readonly catalogue: Catalogue;
  readonly letter: Text;
  readonly declaration: Text;
  /** The lines of each page, without what stands in its margins. */
  readonly pages: readonly (readonly string[])[];
  /** What stands in the margins of each page. */
  readonly margins: readonly string[];
  /** The index of the page on which the declaration begins. */
  readonly annexAt: number;
}

let publication: Publication;
let circular: Circular;
const editions = new Map<string, Edition>();

beforeAll(async () => {
  const out = await buildForTests(content);
  const read = await readPublication(content);
  const [first] = read.publication?.circulars ?? [];
  if (!read.publication || !first) throw new Error('There is no circular in content/');
  [publication, circular] = [read.publication, first];
  await Promise.all(six.map(async (locale) => editions.set(locale, await open(out, locale))));
});

afterAll(() => Promise.all([...editions.values()].map(({ pdf }) => pdf.loadingTask.destroy())));

async function open(out: string, locale: string): Promise<Edition> {
  const path = join(out, circular.slug, locale, `${circular.slug}.${locale}.pdf`);
  const pdf = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const lines = await Promise.all(numbers.map(async (number) => linesOf(await pdf.getPage(number))));
  const [letter, declaration] = circular.parts.map(({ texts }) => texts.get(locale) ?? texts.get('en'));
  if (letter?.locale !== locale || !declaration) throw new Error(`There is no letter in ${locale}`);
  const cut = lines.map((one, index) => cutMargins(one, index + 1, publication.publisher.address));
  const pages = cut.map(({ rest }) => rest);
  return {
    path,
    pdf,
    catalogue: (await builtIn()).catalogues.get(locale),
    letter,
    declaration,
    pages,
    margins: cut.map(({ margins }) => margins),
    annexAt: pages.findIndex((page) => textOf([page], 'en').startsWith(declaration.title)),
  };
}

function edition(locale: string): Edition {
  const found = editions.get(locale);
  if (!found) throw new Error(`There is no edition in ${locale}`);
  return found;
}

/** Links of a PDF: their addresses, and the places in it that they lead to. */
async function linksOf(pdf: PDFDocumentProxy) {
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const all = await Promise.all(numbers.map(async (number) => (await pdf.getPage(number)).getAnnotations()));
  return (all.flat() as { url?: string; dest?: string }[]).map(({ url, dest }) => url ?? dest);
}

const squeeze = (text: string) => text.replace(/\s/g, '');

describe('every paragraph is found again in the text of the PDF, in order', () => {
  test('or this test says which is not', () => {
    expect(lostBlocks(['b', 'a', 'c'], 'a b c')).toEqual(['a']);
  });

  test.each(['en', 'fr', 'es', 'ru', 'zh'])('in the letter in %s', (locale) => {
    const { letter, pages, annexAt } = edition(locale);
    const blocks = blocksOf(letter);
    expect(blocks.length).toBeGreaterThan(8);
    expect(lostBlocks(blocks, textOf(pages.slice(0, annexAt), locale))).toEqual([]);
  });

  test('in the letter in Arabic, by 93 of 100 words', ({ annotate }) => {
    const { letter, pages, annexAt } = edition('ar');
    const wanted = wordsOf(blocksOf(letter).join(' '));
    const found = wordsOf(textOf(pages.slice(0, annexAt), 'ar'));
    expect(wanted.length).toBeGreaterThan(300);
    const share = recall(wanted, found);
    void annotate(`${(share * 100).toFixed(1)} % of ${wanted.length} words`);
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(recall(wanted, wanted.toReversed())).toBeLessThan(0.3);
  });

  test.for(
    Object.keys(extractors),
  )('in the letter in Arabic by %s, in any order, by 93 of 100 words', (program, { annotate, skip }) => {
    const { path, letter } = edition('ar');
    const text = extractors[program]?.(path) ?? skip(`there is no ${program} here, or an old one`);
    const wanted = wordsOf(blocksOf(letter).join(' '));
    const found = wordsOf(text);
    // They order the words of a line with both directions each in its own way: order is not asked of them.
    const share = foundAnywhere(wanted, found);
    void annotate(
      `${(share * 100).toFixed(1)} % of ${wanted.length} words, ${(recall(wanted, found) * 100).toFixed(1)} % in order`,
    );
    expect(share).toBeGreaterThanOrEqual(0.93);
  });

  test.each(six)('in the declaration of the edition in %s', (locale) => {
    const { declaration, pages, annexAt } = edition(locale);
    const blocks = blocksOf(declaration);
    expect(blocks.length).toBeGreaterThan(24);
    expect(lostBlocks(blocks, textOf(pages.slice(annexAt), 'en'))).toEqual([]);
  });
});

describe.each(six)('the PDF in %s', (locale) => {
  test('has at the foot of its first page the address, and no folio', () => {
    const { margins, pages } = edition(locale);
    // The bullets of the line and the middle dots of Chinese are one glyph in the Chinese font.
    expect(margins[0]?.replaceAll('·', '•')).toBe(publication.publisher.address);
    expect(pages[0]?.join(' ')).not.toMatch(/- \d+ -/);
  });

  test('has folio and reference on the other pages, and on those of a draft what it is', () => {
    const { margins, annexAt, letter, catalogue } = edition(locale);
    const { reference } = circular.facts;
    const draft = letter.status === 'draft' ? ` · ${catalogue.t('draft.translation-label')}` : '';
    // In a line of both directions pdf.js may give the neutral dot first.
    const words = (line: string) => line.split(' ').toSorted();
    expect(margins.slice(1).map(words)).toEqual(
      margins.slice(1).map((_, index) => {
        const folio = catalogue.t('page.folio', { page: index + 2 });
        return words(`${folio} ${reference}${index + 1 < annexAt ? draft : ''}`);
      }),
    );
    expect(margins.length).toBeGreaterThan(annexAt);
  });

  test('begins the declaration on a page of its own', () => {
    const { annexAt, pages } = edition(locale);
    expect(annexAt).toBeGreaterThan(0);
    expect(pages.length).toBeGreaterThan(annexAt + 1);
  });

  test('has title, language and tags', async () => {
    const { pdf, letter } = edition(locale);
    const { info } = await pdf.getMetadata();
    const { Title, Language } = info as { Title: string; Language: string };
    expect(Title).toContain(letter.title);
    expect(Title).toContain(circular.facts.reference);
    expect(Language).toBe(htmlLang(locale));
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });

  test('has an outline of the letter, its annex and the headings of that', async () => {
    const { pdf, letter, declaration } = edition(locale);
    const outline = await pdf.getOutline();
    expect(outline).toHaveLength(1);
    const [top] = outline;
    // Blanks get lost where a heading goes on in another line, and Arabic comes by runs: letters are compared.
    const sorted = (text: string) =>
      Array.from(squeeze(text.normalize('NFKC')))
        .toSorted()
        .join('');
    const label = edition(locale).catalogue.t('label.subject');
    expect(sorted(top?.title ?? '')).toBe(sorted(label + letter.title));
    expect(top?.items.map(({ title }) => squeeze(title))).toEqual([squeeze(declaration.title)]);
    const headings: string[] = [];
    visit(declaration.tree, 'heading', ({ children: [text] }) => {
      if (text?.type === 'text') headings.push(text.value);
    });
    const below = (top?.items[0]?.items ?? []) as { title: string }[];
    expect(below.map(({ title }) => title)).toEqual(headings);
  });

  test('says of the declaration that it is in English', async () => {
    const { pdf, annexAt } = edition(locale);
    const tree = JSON.stringify(await (await pdf.getPage(annexAt + 1)).getStructTree());
    // What is in the language of the whole does not repeat it.
    expect(tree.includes('"lang":"en"')).toBe(locale !== 'en');
  });

  test('has live links, also to the declaration, and none for a gap', async () => {
    const { pdf, annexAt, letter } = edition(locale);
    const links = new Set(await linksOf(pdf));
    const wanted = Object.values(circular.facts.links).filter((address) => address !== null);
    expect(wanted.length).toBeGreaterThan(1);
    const { contact } = circular.facts;
    const own = [`mailto:${contact.email}`, `tel:${squeeze(contact.phone)}`, 'declaration'];
    const source =
      letter.status === 'draft'
        ? [`${publication.site}${circular.slug}/${letter.translatedFrom}/index.html`]
        : [];
    expect(links).toEqual(new Set([...wanted, ...own, ...source]));
    const [page] = (await pdf.getDestination('declaration')) ?? [];
    expect(await pdf.getPageIndex(page)).toBe(annexAt);
  });
});
