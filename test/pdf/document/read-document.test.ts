import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/pdf/document/read-document.ts';
import { readStructure } from '../../../src/pdf/document/structure.ts';
import { Dict, PdfString, Stream } from '../../../src/pdf/document/values.ts';
import { writeDocument } from '../../../src/pdf/document/write-document.ts';
import { outlineOf, testPrinter } from '../passes/printed.ts';

const { print } = testPrinter();

describe('a PDF that is read', () => {
  test('is one of values that hold each other', async () => {
    const { catalog, info } = readDocument(await print('<h1>Title</h1><p>Text'));
    const [page] = catalog.dict('Pages')?.dicts('Kids') ?? [];
    expect(info.text('Title')).toBe('A letter');
    expect(page?.get('Parent')).toBe(catalog.get('Pages'));
    expect(page?.stream('Contents')?.data.length).toBeGreaterThan(50);
    expect(outlineOf(readStructure(catalog))).toBe('Document(H1(NonStruct(#)) P(NonStruct(#)))');
  });

  test('is written smaller, and read and written again with the same bytes', async () => {
    const raw = await print('<p>Text<table><tr><th scope="col">Party<tr><td>One</table>');
    const once = writeDocument(readDocument(raw));
    expect(once.length).toBeLessThan(raw.length);
    expect(Buffer.compare(writeDocument(readDocument(once)), once)).toBe(0);
  });

  test.each([
    ['no PDF', 'Hello', 'expected a PDF that ends with startxref'],
    ['cut off', '%PDF-1.7\n1 0 obj\n<<>>', 'expected a PDF that ends with startxref'],
    ['without a catalogue', '%PDF-1.7\nxref\n0 0\ntrailer\n<<>>\nstartxref\n9\n%%EOF', 'without a catalog'],
    ['encrypted', '%PDF-1.7\nxref\n0 0\ntrailer\n<</Encrypt 1 0 R>>\nstartxref\n9\n%%EOF', 'encrypted'],
  ])('is refused when it is %s', (_, text, message) => {
    expect(() => readDocument(Buffer.from(text))).toThrow(message);
  });
});

describe('a PDF that is written', () => {
  const written = (more: Dict) => {
    const catalog = Dict.indirect({ Type: 'Catalog', More: more });
    return writeDocument({ catalog, info: Dict.indirect({ Title: PdfString.of('Ἑξαπλᾶ (1)\\') }) });
  };

  test('keeps all kinds of values', () => {
    const data = Buffer.from('bytes (\\) \r\n\0');
    const more = Dict.of({
      'odd name#/': [true, false, null, -0.5, 1e-7, 12, 'Name', new PdfString('(\\)\r\u00ff')],
      Data: new Stream(Dict.of({ N: 3 }), data),
    });
    const { catalog, info } = readDocument(written(more));
    const read = catalog.dict('More');
    expect(read?.list('odd name#/')).toEqual(more.list('odd name#/'));
    expect(Buffer.compare(read?.stream('Data')?.data ?? Buffer.of(), data)).toBe(0);
    expect(info.text('Title')).toBe('Ἑξαπλᾶ (1)\\');
  });

  test('writes a value that others share once, and drops none that holds itself', () => {
    const shared = Dict.indirect({ Name: 'Shared' });
    shared.set('Self', shared);
    const read = readDocument(written(Dict.of({ One: shared, Other: [shared] }))).catalog.dict('More');
    expect(read?.dict('One')).toBe(read?.dicts('Other')[0]);
    expect(read?.dict('One')?.get('Self')).toBe(read?.dict('One'));
  });

  test('is of version 1.7 and has an ID that changes with its content', () => {
    const [one, other] = ['One', 'Other'].map((name) => Buffer.from(written(Dict.of({ name }))));
    expect(one?.subarray(0, 9).toString()).toBe('%PDF-1.7\n');
    expect(Buffer.compare(written(Dict.of({ name: 'One' })), one as Buffer)).toBe(0);
    const id = (pdf?: Buffer) => /\/ID\[(.*?)\]\//s.exec(pdf?.toString('latin1') ?? '')?.[1];
    expect(id(one)).not.toBe(id(other));
  });
});
