import { readFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openPrinter, type PassContext } from '../../src/pdf/index.ts';
import { readDocument } from '../../src/pdf/document/read-document.ts';
import { readPdf } from './read-pdf.ts';

const CONTEXT: PassContext = {
  direction: 'ltr',
  identifier: 'CL-24/63',
  creator: 'Hexapla',
  date: '2024-11-05',
  attachments: [],
};
const TABLE = '<table><tr><th>Party<th>Date<tr><td>One<td>Two</table>';
const MARGINS = '@page { @bottom-center { content: counter(page) } }';

function page(title: string, files: (path: string) => Promise<undefined> = async () => undefined) {
  const html = `<!doctype html><html lang="en"><title>${title}</title><style>${MARGINS}</style><h1>${title}</h1>${TABLE}`;
  return { html, root: 'https://hexapla.invalid/', path: `${title}/index.html`, files };
}

function opened(options?: { signal: AbortSignal }) {
  const printer = openPrinter(options);
  onTestFinished(() => printer.close());
  return printer;
}

/** Process ids of what this process has started and what still is there. */
async function children(): Promise<number[]> {
  const found = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return found.split(' ').filter(Boolean).map(Number);
}

describe('a printer', { timeout: 60_000 }, () => {
  test('gives the same bytes for the same page, whatever else is printed meanwhile', async () => {
    const first = await opened().print(page('Letter'), CONTEXT);
    const printer = opened();
    const titles = ['Other', 'Letter', 'Another', 'Letter', 'Letter'];
    const all = await Promise.all(titles.map((title) => printer.print(page(title), CONTEXT)));
    for (const index of [1, 3, 4]) expect(Buffer.compare(all[index] as Uint8Array, first)).toBe(0);
    expect((await readPdf(all[0] as Uint8Array)).title).toBe('Other');
  });

  test('puts the date of the circular into the PDF', async () => {
    const { info } = readDocument(await opened().print(page('Letter'), CONTEXT));
    expect(info.text('CreationDate')).toBe('D:20241105000000Z');
  });

  test('goes on after a page that cannot be printed', async () => {
    const printer = opened();
    const broken = { ...page('Broken'), html: '<img src="/seal.png">' };
    await expect(printer.print(broken, CONTEXT)).rejects.toThrow('seal.png does not exist');
    expect(await printer.print(page('Letter'), CONTEXT)).toBeInstanceOf(Uint8Array);
  });

  test('that is aborted passes on the reason', async () => {
    const controller = new AbortController();
    const printer = opened({ signal: controller.signal });
    const waiting = { ...page('Letter', () => new Promise(() => {})), html: '<img src="/seal.png">' };
    const printed = printer.print(waiting, CONTEXT);
    setTimeout(() => controller.abort(new Error('enough')), 1000);
    await expect(printed).rejects.toThrow(/^enough$/);
    await expect(printer.print(page('Letter'), CONTEXT)).rejects.toThrow(/^enough$/);
  });

  test('that is closed prints no more, and may be closed twice', async () => {
    const printer = openPrinter();
    await printer.close();
    await printer.close();
    await expect(printer.print(page('Letter'), CONTEXT)).rejects.toThrow('the printer is closed');
  });

  describe.runIf(process.platform === 'linux')('seen from the system', () => {
    test('starts no browser before it prints, one for all prints, and leaves none', async () => {
      const before = await children();
      const printer = openPrinter();
      expect(await children()).toEqual(before);
      await Promise.all(['One', 'Two', 'Three'].map((title) => printer.print(page(title), CONTEXT)));
      expect(await children()).toHaveLength(before.length + 1);
      await printer.close();
      expect(await children()).toEqual(before);
    });

    test('says so when the browser dies again and again, and goes on with another', async () => {
      const before = await children();
      const printer = opened();
      const kill = async () => {
        for (const pid of await children()) if (!before.includes(pid)) process.kill(-pid, 'SIGKILL');
        return undefined;
      };
      const printed = printer.print({ ...page('Letter', kill), html: '<img src="/seal.png">' }, CONTEXT);
      await expect(printed).rejects.toThrow(
        'The browser died (SIGKILL) with Letter/index.html to be printed, 3 times',
      );
      expect(await printer.print(page('Next'), CONTEXT)).toBeInstanceOf(Uint8Array);
    });
  });
});
