import { PDFArray, PDFName, PDFNumber, PDFString } from '@pdfme/pdf-lib';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../src/pdf/launch.ts';
import { checkPdf, UnreadablePdfError } from '../../../src/pdf/verify/index.ts';
import { rules } from '../../../src/pdf/verify/rules/index.ts';
import { type Breakable, breakPdf } from './break-pdf.ts';
import { buildFeaturePages, type FeaturePage, printRaw } from './feature-pages.ts';

const name = (text: string) => PDFName.of(text);
const artifact = (operators: string) => `/Artifact BMC ${operators} EMC`;

/** One way to break each rule. */
const breaks: Readonly<Record<string, (pdf: Breakable) => void>> = {
  'file-id': ({ context }) => delete context.trailerInfo.ID,
  encryption: (pdf) => {
    pdf.context.trailerInfo.Encrypt = pdf.add({ Filter: 'Standard', V: 1, R: 2, P: -4 });
  },
  streams: (pdf) => pdf.context.register(pdf.context.stream('x', { F: PDFString.of('elsewhere') })),
  limits: ({ catalog }) => catalog.set(name('Long'), name('x'.repeat(128))),
  metadata: ({ catalog }) => catalog.delete(name('Metadata')),
  'metadata-title': (pdf) => pdf.editMetadata((xmp) => xmp.replace(/<dc:title>.*?<\/dc:title>/s, '')),
  'identification-a': (pdf) => pdf.editMetadata((xmp) => xmp.replace(/(pdfaid:conformance(?:>|="))A/, '$1B')),
  'identification-ua': (pdf) => pdf.editMetadata((xmp) => xmp.replace(/(pdfuaid:part(?:>|="))1/, '$12')),
  'extension-schemas': (pdf) =>
    pdf.editMetadata((xmp) => xmp.replace(/<pdfaExtension:schemas>.*<\/pdfaExtension:schemas>/s, '')),
  'output-intent': ({ catalog }) => catalog.delete(name('OutputIntents')),
  'device-colours': (pdf) => pdf.paint('0 0 0 1 k'),
  transparency: (pdf) => pdf.graphicsState.set(name('BM'), name('Odd')),
  graphics: (pdf) => pdf.graphicsState.set(name('TR'), name('Identity')),
  'font-embedded': (pdf) => pdf.first('Type', 'FontDescriptor').delete(name('FontFile2')),
  'font-maps': (pdf) => pdf.first('Subtype', 'CIDFontType2').delete(name('CIDToGIDMap')),
  'font-unicode': (pdf) => pdf.first('Subtype', 'Type0').delete(name('ToUnicode')),
  'font-private-use': (pdf) =>
    pdf.editStream(
      pdf.first('Subtype', 'Type0'),
      'ToUnicode',
      () => '1 beginbfrange <0000> <03FF> <E000> endbfrange',
    ),
  'font-glyphs': (pdf) => {
    const fonts = pdf.document.getPage(0).node.Resources()?.lookup(name('Font'));
    const font = String(fonts).match(/\/\S+/)?.[0];
    pdf.paint(artifact(`BT ${font} 9 Tf <0000> Tj ET`));
  },
  'annotation-kinds': (pdf) => pdf.first('Subtype', 'Link').set(name('F'), PDFNumber.of(2)),
  'links-tagged': (pdf) => pdf.element('Link').set(name('S'), name('Span')),
  'links-described': (pdf) => pdf.first('Subtype', 'Link').delete(name('Contents')),
  tabs: ({ document }) => document.getPage(0).node.delete(name('Tabs')),
  actions: (pdf) => pdf.catalog.set(name('OpenAction'), pdf.add({ S: 'JavaScript', JS: PDFString.of('0') })),
  forms: (pdf) => pdf.catalog.set(name('AcroForm'), pdf.add({ Fields: [], NeedAppearances: true })),
  'catalog-keys': (pdf) => pdf.catalog.set(name('Requirements'), pdf.add([])),
  attachments: (pdf) => pdf.first('Type', 'Filespec').delete(name('AFRelationship')),
  language: ({ catalog }) => catalog.set(name('Lang'), PDFString.of('English (British)')),
  'title-shown': ({ catalog }) => catalog.delete(name('ViewerPreferences')),
  'mark-info': (pdf) => pdf.catalog.set(name('MarkInfo'), pdf.add({ Marked: false })),
  'content-marked': (pdf) => pdf.paint('0 0 9 9 re f'),
  'artifact-apart': (pdf) => pdf.paint(artifact('/P <</MCID 9999>> BDC 0 0 9 9 re f EMC')),
  'content-numbers': (pdf) => pdf.paint('/P <</MCID 9999>> BDC EMC /P <</MCID 9999>> BDC EMC'),
  'structure-tree': (pdf) => pdf.element('P').delete(name('P')),
  'parent-tree': (pdf) => pdf.first('Type', 'StructTreeRoot').set(name('ParentTree'), pdf.add({ Nums: [] })),
  roles: (pdf) => pdf.element('P').set(name('S'), name('Aside2')),
  headings: (pdf) => pdf.element('H1').set(name('S'), name('H2')),
  lists: (pdf) => pdf.element('LBody').set(name('S'), name('P')),
  tables: (pdf) => {
    const kids = pdf.element('TR').lookup(name('K'));
    if (kids instanceof PDFArray) kids.remove(0);
  },
  'table-headers': (pdf) => {
    for (const cell of [...pdf.all('S', 'TH'), ...pdf.all('S', 'TD')]) cell.delete(name('A'));
  },
  figures: (pdf) => pdf.element('Figure').delete(name('Alt')),
  notes: (pdf) => pdf.element('P').set(name('S'), name('Note')),
};

/** Those that no library would write. */
const byteBreaks: Readonly<Record<string, (pdf: string) => string>> = {
  'file-header': (pdf) => pdf.replace('%PDF-1.7', '%PDF-2.0'),
  'file-end': (pdf) => `${pdf}and more`,
};

let folder: string;
let features: Map<string, FeaturePage>;
let good: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hexapla-test-'));
  features = await buildFeaturePages(folder);
  good = (features.get('en') as FeaturePage).pdf;
});

afterAll(() => rm(folder, { recursive: true }));

/** The rules that a PDF breaks, with the first fault of each. */
async function broken(pdf: Uint8Array): Promise<Record<string, string>> {
  const findings = await checkPdf(pdf);
  return Object.fromEntries(
    findings.flatMap(({ rule, faults }) =>
      faults[0] ? [[rule.id, `${faults[0].reason} (${faults[0].where})`]] : [],
    ),
  );
}

describe('the rules', () => {
  it.each(['en', 'ar', 'zh'])('are all kept by what Hexapla prints in %s', async (locale) => {
    expect(await broken((features.get(locale) as FeaturePage).pdf)).toEqual({});
  });

  it('are all kept when nothing is broken in the way in which these tests break something', async () => {
    expect(await broken(await breakPdf(good, () => {}))).toEqual({});
  });

  it.each(Object.keys(breaks))('have one that is broken: %s', async (id) => {
    expect(Object.keys(await broken(await breakPdf(good, breaks[id] as (pdf: Breakable) => void)))).toContain(
      id,
    );
  });

  it.each(Object.keys(byteBreaks))('have one that is broken by bytes: %s', async (id) => {
    const bytes = Buffer.from(good).toString('latin1');
    const changed = byteBreaks[id]?.(bytes) ?? '';
    expect(changed).not.toBe(bytes);
    expect(Object.keys(await broken(Buffer.from(changed, 'latin1')))).toEqual([id]);
  });

  it('are each shown to be broken', () => {
    expect([...Object.keys(breaks), ...Object.keys(byteBreaks)].toSorted()).toEqual(
      rules.map(({ id }) => id).toSorted(),
    );
  });

  it('each name a clause', () => {
    expect(rules.filter(({ a = [], ua = [] }) => a.length + ua.length === 0)).toEqual([]);
  });
});

describe('a PDF as Chromium prints it', () => {
  it('breaks the rules that it is known to break', async () => {
    const browser = await launchBrowser();
    const body =
      '<h1>One</h1><ul><li>Item<li><a href="https://example.org/">Link</a></ul><style>@page { @top-center { content: "Folio" } }</style><p><strong>Strong</strong>';
    const found = await broken(await printRaw(browser, body));
    await browser.close();
    expect(Object.keys(found)).toEqual([
      'file-id',
      'metadata',
      'metadata-title',
      'identification-a',
      'identification-ua',
      'output-intent',
      'device-colours',
      'links-described',
      'content-marked',
      'roles',
      'lists',
    ]);
    expect(found['links-described']).toBe('Missing Contents of Link (page 1)');
  });
});

describe('a file that is no PDF', () => {
  it.each([
    ['nothing', ''],
    ['a text', 'Dear colleague'],
    ['a header alone', '%PDF-1.7\n'],
  ])('is refused: %s', async (_, bytes) => {
    await expect(checkPdf(Buffer.from(bytes))).rejects.toThrow(UnreadablePdfError);
  });

  it('is refused when it is cut short', async () => {
    await expect(checkPdf(good.slice(0, good.length / 2))).rejects.toThrow(UnreadablePdfError);
  });

  it('breaks rules when its content cannot be read', async () => {
    const found = await broken(await breakPdf(good, (pdf) => pdf.paint('EMC')));
    expect(found['content-marked']).toBe(
      'It cannot be judged: marked content ends that did not begin (undefined)',
    );
  });

  it('breaks rules when its structure runs in a circle', async () => {
    const circle = await breakPdf(good, (pdf) => {
      const root = pdf.first('Type', 'StructTreeRoot');
      const [child] = [root.get(name('K'))];
      pdf.element('P').set(name('K'), child as never);
    });
    expect((await broken(circle))['structure-tree']).toBe(
      'It cannot be judged: the structure tree runs in a circle (undefined)',
    );
  });

  it('breaks rules when it is encrypted', async () => {
    const found = await broken(
      await breakPdf(good, (pdf) => {
        pdf.context.trailerInfo.Encrypt = pdf.add({ Filter: 'Standard', V: 1, R: 2, P: -4 });
      }),
    );
    expect(found.encryption).toBe('Unexpected Encrypt in the trailer (undefined)');
  });
});
