import { expect, test } from 'vitest';
import { launchBrowser } from '../../../src/pdf/launch.ts';
import { readDocument } from '../../../src/pdf/document/read-document.ts';
import { PdfString, Stream, type Value } from '../../../src/pdf/document/values.ts';
import { runPasses } from '../../../src/pdf/passes/index.ts';
import { printPage } from '../../../src/pdf/print.ts';
import { CONTEXT } from './printed.ts';

const BODY = `<h1>Title</h1><table><tr><th scope="col">Party<tr><td>One</table>
  <p><a href="https://example.org/">Link</a> <span lang="fr">mot</span>`;

function page(title: string) {
  const html = `<!doctype html><html lang="en"><title>${title}</title>${BODY}`;
  return { html, root: 'https://hexapla.invalid/', path: 'index.html', files: async () => undefined };
}

/** All dictionaries, uncompressed. */
function formatted(pdf: Uint8Array): string {
  const seen = new Set<Value>();
  const { catalog } = readDocument(pdf);
  const texts = (value: Value): string => {
    if (seen.has(value) || value === null || typeof value !== 'object') return '';
    seen.add(value);
    if (value instanceof PdfString) return `${value.text}\n`;
    if (value instanceof Stream) return texts(value.dict);
    return [...value.values()].map((one) => texts(one)).join('');
  };
  return texts(catalog);
}

test('the same page has the same bytes, in another browser, after other pages and beside them', async () => {
  const [one, other] = await Promise.all([launchBrowser(), launchBrowser()]);
  try {
    const first = await printPage(one, page('Letter'));
    await printPage(other, page('Another'));
    const later = await Promise.all(
      ['Letter', 'Beside', 'Letter'].map((title) => printPage(other, page(title))),
    );
    const [expected, second, beside, third] = [first, ...later].map((raw) => runPasses(raw, CONTEXT));
    // Chromium counts cells through all it prints: how far it got shall be seen nowhere.
    expect(formatted(expected as Uint8Array)).not.toContain('node0');
    expect(second).toEqual(expected);
    expect(third).toEqual(expected);
    expect(beside).not.toEqual(expected);
    expect(runPasses(first, { ...CONTEXT, date: '2024-11-06' })).not.toEqual(expected);
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
});
