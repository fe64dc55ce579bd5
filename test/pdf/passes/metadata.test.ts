import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { version } from '../../../src/model/version.ts';
import { readDocument } from '../../../src/pdf/document/read-document.ts';
import { runPasses } from '../../../src/pdf/passes/index.ts';
import { CONTEXT, testPrinter } from './printed.ts';

const { print } = testPrinter();
const creator = 'Bureau <des> télécommunications & Cie';

describe('what a PDF says of itself', () => {
  test('stands in the XMP, in plain bytes', async () => {
    const pdf = Buffer.from(runPasses(await print('<p>Texte', { lang: 'fr' }), { ...CONTEXT, creator }));
    expect(pdf.toString()).toContain('<pdfaid:part>3</pdfaid:part>');
    const { metadata } = await (
      await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
    ).getMetadata();
    expect(Object.fromEntries(metadata)).toMatchObject({
      'dc:title': 'A letter',
      'dc:creator': [creator],
      'dc:identifier': 'CL-24/63',
      'dc:language': 'fr',
      'xmp:createdate': '2024-11-05T00:00:00Z',
      'xmp:creatortool': `Hexapla ${version}`,
      'pdfaid:conformance': 'A',
      'pdfuaid:part': '1',
    });
  });

  test('agrees with the Info dictionary', async () => {
    const { info } = readDocument(runPasses(await print('<p>Text'), { ...CONTEXT, creator }));
    expect(Object.fromEntries([...info.keys()].map((key) => [key, info.text(key)]))).toEqual({
      Title: 'A letter',
      Author: creator,
      Creator: `Hexapla ${version}`,
      Producer: expect.stringMatching(/^Skia\/PDF/),
      CreationDate: 'D:20241105000000Z',
      ModDate: 'D:20241105000000Z',
    });
  });

  test('has a date that is one', async () => {
    const raw = await print('<p>Text');
    expect(() => runPasses(raw, { ...CONTEXT, date: '5 November 2024' })).toThrow(
      'Unexpected date 5 November 2024',
    );
  });
});
