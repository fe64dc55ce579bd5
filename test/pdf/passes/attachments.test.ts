import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/pdf/document/read-document.ts';
import { runPasses } from '../../../src/pdf/passes/index.ts';
import type { Attachment } from '../../../src/pdf/passes/pass.ts';
import { CONTEXT, testPrinter } from './printed.ts';

const { print } = testPrinter();

const TEXT: Attachment = {
  name: 'letter.ar.md',
  description: 'دعوة إلى المشاركة',
  type: 'text/markdown',
  relationship: 'Source',
  bytes: Buffer.from('# دعوة\n'),
};
const FACTS: Attachment = { ...TEXT, name: 'circular.yaml', relationship: 'Data', type: 'application/yaml' };

describe('files within the PDF', () => {
  test('are found by their names, with what they are', async () => {
    const pdf = runPasses(await print('<p>Text'), { ...CONTEXT, attachments: [TEXT, FACTS] });
    const files = await (await getDocument({ data: pdf.slice(), verbosity: 0 }).promise).getAttachments();
    expect(Object.keys(files)).toEqual(['circular.yaml', 'letter.ar.md']);
    expect(Buffer.from(files['letter.ar.md'].content).toString()).toBe('# دعوة\n');
    expect(files['letter.ar.md'].description).toBe(TEXT.description);
  });

  test('are associated with the document, with type, size and the date of the circular', async () => {
    const pdf = runPasses(await print('<p>Text'), { ...CONTEXT, attachments: [TEXT] });
    const [file] = readDocument(pdf).catalog.dicts('AF');
    expect(file?.name('AFRelationship')).toBe('Source');
    const embedded = file?.dict('EF')?.stream('UF')?.dict;
    expect(embedded?.name('Subtype')).toBe('text/markdown');
    expect(embedded?.dict('Params')?.number('Size')).toBe(TEXT.bytes.length);
    expect(embedded?.dict('Params')?.text('ModDate')).toBe('D:20241105000000Z');
  });

  test('are refused when two have the same name', async () => {
    const raw = await print('<p>Text');
    expect(() => runPasses(raw, { ...CONTEXT, attachments: [TEXT, TEXT] })).toThrow(
      'Unexpected two attachments of the name letter.ar.md',
    );
  });

  test('are left out where there are none', async () => {
    const { catalog } = readDocument(runPasses(await print('<p>Text'), CONTEXT));
    expect(catalog.has('AF')).toBe(false);
  });
});
