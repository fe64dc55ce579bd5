import { describe, expect, test } from 'vitest';
import { runPasses } from '../../../src/pdf/passes/index.ts';
import { openPdf } from '../../../src/pdf/verify/read/open-pdf.ts';
import { readTaggedText } from '../../../src/pdf/verify/read/tagged-text.ts';
import { CONTEXT, testPrinter } from './printed.ts';

const { print } = testPrinter();

/** The text by the tags, as Chromium writes them and after the passes. */
async function texts(body: string, lang: string, style = ''): Promise<[raw: string, finished: string]> {
  const pdf = await print(body, { lang, style });
  const read = async (bytes: Uint8Array) => readTaggedText(await openPdf(bytes)).text.trim();
  return [await read(pdf), await read(runPasses(pdf, CONTEXT))];
}

describe('a space between two elements', () => {
  test('is left out of the tags by Chromium before an inline block, and becomes a part of the text', async () => {
    const body = '<p><a href="#a">Two</a> <span>words</span>, and <a href="#a">a link</a> <span>more</span>';
    expect(await texts(body, 'en', 'span { display: inline-block }')).toEqual([
      'Twowords, and a linkmore',
      'Two words, and a link more',
    ]);
  });

  test('becomes one between Arabic words too', async () => {
    const body = '<p dir="rtl"><a href="#a">كلمة</a> <span>أخرى</span>';
    expect(await texts(body, 'ar', 'span { display: inline-block }')).toEqual(['كلمةأخرى', 'كلمة أخرى']);
  });

  test('stays outside where it belongs to no line of text, as in margin boxes', async () => {
    const style = '@page { margin: 2cm; @bottom-center { content: "1" " " "2" } }';
    expect(await texts('<p>Text', 'en', style)).toEqual(['Text', 'Text']);
  });
});
