import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageText } from '../../../src/model/page-text.ts';
import { provePdf } from '../../../src/pdf/verify/index.ts';
import { breakPdf } from './break-pdf.ts';
import { buildFeaturePages, type FeaturePage } from './feature-pages.ts';

let folder: string;
let features: Map<string, FeaturePage>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hexapla-test-'));
  features = await buildFeaturePages(folder);
});

afterAll(() => rm(folder, { recursive: true }));

function feature(locale: string): FeaturePage {
  return features.get(locale) as FeaturePage;
}

/** What differs, in words, with the id of the block. */
async function differences(pdf: Uint8Array, text: PageText): Promise<string[]> {
  const proof = await provePdf(pdf, text);
  return proof.differences.map(({ reason, block }) =>
    block ? `${block.kind} ${block.id}: ${reason}` : reason,
  );
}

describe('a PDF read back', () => {
  it.each(['en', 'ar', 'zh'])('says what its page says, and breaks no rule, in %s', async (locale) => {
    const { pdf, text } = feature(locale);
    expect(text.blocks.length).toBeGreaterThan(300);
    expect(await provePdf(pdf, text)).toEqual({ broken: [], differences: [], translucent: [] });
  });

  it.each([
    [
      'en',
      'Topics of the first section',
      'Topics of the last section',
      'Unexpected “first section',
      'expected “last section”',
    ],
    ['ar', 'مواضيع القسم الأول', 'مواضيع القسم الثاني', 'Unexpected “الأول', 'expected “الثاني”'],
    ['zh', '第一节的议题', '第二节的议题', 'Unexpected “第一节的议题', 'expected “第二节的议题”'],
  ])('shows where words differ in %s', async (locale, words, others, found, wanted) => {
    const { pdf, text } = feature(locale);
    const blocks = text.blocks.map((block) => (block.text === words ? { ...block, text: others } : block));
    const [first, ...more] = await differences(pdf, { ...text, blocks });
    expect(first).toContain(`heading p2: ${found}`);
    expect(first).toContain(wanted);
    // The next block tells that there are other words before it.
    expect(more).toHaveLength(1);
  });

  it('shows a block that is missing, and one too many', async () => {
    const { pdf, text } = feature('en');
    const isEnd = (words: string) => words === 'The end.';
    const without = text.blocks.filter((block) => !isEnd(block.text));
    expect(await differences(pdf, { ...text, blocks: without })).toEqual([
      expect.stringContaining('Unexpected “The end.” in the PDF before it'),
    ]);
    const twice = text.blocks.flatMap((block) =>
      isEnd(block.text) ? [block, { ...block, text: 'The very end.' }] : [block],
    );
    expect(await differences(pdf, { ...text, blocks: twice })).toEqual([
      expect.stringContaining('expected “very end.”'),
    ]);
  });

  it('shows what stands behind the last block', async () => {
    const { pdf, text } = feature('en');
    const [last] = await differences(pdf, { ...text, blocks: text.blocks.slice(0, -1) });
    expect(last).toContain('in the PDF, behind the last block');
  });

  it('shows spaces that are missing or too many', async () => {
    const { pdf, text } = feature('en');
    const edited = (from: string, to: string) => ({
      ...text,
      blocks: text.blocks.map((block) => (block.text === from ? { ...block, text: to } : block)),
    });
    expect(await differences(pdf, edited('The end.', 'Theend.'))).toEqual([
      expect.stringContaining('Unexpected space in the PDF between “The” and “end.”'),
    ]);
    expect(await differences(pdf, edited('The end.', 'The e nd.'))).toEqual([
      expect.stringContaining('Missing space in the PDF between “The e” and “nd.”'),
    ]);
  });

  it.each<[string, (text: PageText) => Partial<PageText>, string]>([
    [
      'heading',
      ({ headings }) => ({
        headings: headings.map((one, index) => (index === 1 ? { ...one, level: 3 } : one)),
      }),
      'Unexpected heading 2 in the PDF: h2 “Topics of the first section”, expected h3',
    ],
    ['list', ({ lists }) => ({ lists: [...lists, 3] }), 'in the PDF: none, expected one of 3 items'],
    [
      'table cell',
      ({ tables }) => ({ tables: [[['TD']], ...tables.slice(1)] }),
      'row 1 of table 1, TH TH TH TH, expected row 1 of table 1, TD',
    ],
    [
      'link',
      ({ links }) => ({ links: links.map((link) => ({ ...link, target: '#p9' })) }),
      '“+41 22 730 5111” to tel:+41227305111, expected “+41 22 730 5111” to #p9',
    ],
    ['figure', ({ figures }) => ({ figures: figures.slice(1) }), '(5 on the page, 6 in the PDF)'],
    [
      'language',
      ({ languages }) => ({ languages: languages.map((one) => ({ ...one, lang: 'la' })) }),
      'Unexpected change of language 1 in the PDF: “mot juste” in fr, expected “mot juste” in la',
    ],
  ])('shows a %s that differs', async (_, change, reason) => {
    const { pdf, text } = feature('en');
    expect(await differences(pdf, { ...text, ...change(text) })).toEqual([expect.stringContaining(reason)]);
  });

  it('shows glyphs that lost their meaning', async () => {
    const { pdf, text } = feature('en');
    const lost = await breakPdf(pdf, (good) =>
      good.editStream(good.first('Subtype', 'Type0'), 'ToUnicode', () => ''),
    );
    expect((await differences(lost, text)).length).toBeGreaterThan(5);
  });

  it('says so when it cannot be read back', async () => {
    const { pdf, text } = feature('en');
    const untagged = await breakPdf(pdf, ({ catalog }) => {
      const key = catalog.keys().find((one) => one.decodeText() === 'StructTreeRoot');
      if (key) catalog.delete(key);
    });
    expect(await differences(untagged, text)).toEqual([
      'The text cannot be read back: the PDF is not tagged',
    ]);
  });
});
