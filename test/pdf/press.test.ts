import { readFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openPrinter, type PrinterOptions } from '../../src/pdf/index.ts';
import type { PrintablePage } from '../../src/pdf/virtual-origin.ts';
import { runPasses } from '../../src/pdf/passes/index.ts';
import type { PassContext } from '../../src/pdf/passes/pass.ts';

const CONTEXT: PassContext = {
  direction: 'ltr',
  identifier: 'CL-24/63',
  creator: 'Hexapla',
  date: '2024-11-05',
  attachments: [],
};

/** A picture of one colour: each page has one of its own under the same name. */
function picture(fill: string): Uint8Array {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="${fill}"/></svg>`,
  );
}

/** A page with links that lead on from its own address, and a picture that lies beside it. */
function page(name: string, fill = 'red', files?: PrintablePage['files']): PrintablePage {
  const html = `<!doctype html><html lang="en"><title>${name}</title><link rel="stylesheet" href="../../page.css">
<h1 id="top">${name}</h1><p><a href="../fr/index.html">French</a> <a href="#top">Top</a> <img src="../plan.svg" alt="Plan"></p>`;
  const own = async (path: string) => {
    if (path === 'page.css')
      return Buffer.from('h1 { font-weight: 400 } @page { @top-left { content: "Margin" } }');
    return path === `${name}/plan.svg` ? picture(fill) : undefined;
  };
  return {
    html,
    root: 'https://hexapla.invalid/',
    path: `${name}/en/index.html`,
    files: files ?? own,
  };
}

function opened(options?: PrinterOptions) {
  const printer = openPrinter(options);
  onTestFinished(() => printer.close());
  return printer;
}

/** The browsers that this process has started. */
async function browsers(): Promise<number[]> {
  const found = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  const pids = found.split(' ').filter(Boolean).map(Number);
  const names = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')));
  return pids.filter((_, index) => names[index]?.startsWith('chrom'));
}

const names = Array.from({ length: 12 }, (_, index) => `letter-${index}`);

describe('a page that is printed in a tab after others', { timeout: 60_000 }, () => {
  test('has its own address, pictures and words: the same bytes as in a tab of its own', async () => {
    const colours = ['red', 'blue', 'green'];
    const pages = names.slice(0, 6).map((name, index) => page(name, colours[index % 3]));
    const warm = opened({ atOnce: 1 });
    for (const one of pages) {
      const cold = openPrinter();
      const alone = await cold.print(one, CONTEXT);
      await cold.close();
      expect(Buffer.compare(await warm.print(one, CONTEXT), alone)).toBe(0);
    }
  });
});

describe('what a page links', { timeout: 60_000 }, () => {
  test('is asked for anew once the printer is to forget it, and was known until then', async () => {
    let fill = 'red';
    const asked: string[] = [];
    const files = async (path: string) => {
      asked.push(path);
      if (path === 'page.css') return Buffer.from('h1 { font-weight: 400 }');
      return path.endsWith('plan.svg') ? picture(fill) : undefined;
    };
    const printer = opened({ atOnce: 1 });
    const red = await printer.print(page('letter', 'red', files), CONTEXT);
    fill = 'blue';
    expect(Buffer.compare(await printer.print(page('letter', 'red', files), CONTEXT), red)).toBe(0);
    expect(asked.filter((path) => path === 'page.css')).toHaveLength(1);
    await printer.forget();
    expect(Buffer.compare(await printer.print(page('letter', 'red', files), CONTEXT), red)).not.toBe(0);
    expect(asked.filter((path) => path === 'page.css')).toHaveLength(2);
  });

  test('is asked for anew by all tabs, however many were opened at once', async () => {
    const printer = opened({ atOnce: 2 });
    const both = () => Promise.all([printer.printRaw(page('one')), printer.printRaw(page('other'))]);
    await both();
    await printer.forget();
    expect(await both()).toHaveLength(2);
  });
});

describe.runIf(process.platform === 'linux')('a browser that gets ready', { timeout: 60_000 }, () => {
  test('prints what is asked of it then, and is gone when the printer is closed before', async () => {
    const before = await browsers();
    const printer = opened({ atOnce: 1 });
    await printer.prepare();
    const ready = (await browsers()).find((pid) => !before.includes(pid));
    expect(await printer.printRaw(page('letter'))).toBeInstanceOf(Uint8Array);
    expect((await browsers()).filter((pid) => !before.includes(pid))).toEqual([ready]);
    const hasty = openPrinter({ atOnce: 1 });
    const preparing = hasty.prepare().catch(() => {});
    await Promise.all([hasty.close(), preparing]);
    await printer.close();
    expect(await browsers()).toEqual(before);
  });
});

describe.runIf(process.platform === 'linux')('a browser that fails', { timeout: 120_000 }, () => {
  test('is replaced in the middle of a run, and no letter is lost', async () => {
    const calm = openPrinter();
    const expected = await Promise.all(names.map((name) => calm.print(page(name), CONTEXT)));
    await calm.close();
    const before = await browsers();
    const printer = opened({ atOnce: 2 });
    let printed = 0;
    const all = names.map(async (name) => {
      const pdf = await printer.printRaw(page(name));
      printed += 1;
      if (printed === 3 || printed === 7) {
        for (const pid of await browsers()) if (!before.includes(pid)) process.kill(-pid, 'SIGKILL');
      }
      return runPasses(pdf, CONTEXT);
    });
    const pdfs = await Promise.all(all);
    for (const [index, pdf] of pdfs.entries())
      expect(Buffer.compare(pdf, expected[index] as Uint8Array)).toBe(0);
  });

  test('is replaced when it hangs', async () => {
    const before = await browsers();
    const printer = opened({ atOnce: 2, patience: 3000 });
    await printer.printRaw(page('first'));
    // Whoever is stopped answers nothing, and dies of SIGKILL all the same.
    for (const pid of await browsers()) if (!before.includes(pid)) process.kill(-pid, 'SIGSTOP');
    const pdfs = await Promise.all(['one', 'other'].map((name) => printer.print(page(name), CONTEXT)));
    expect(pdfs).toHaveLength(2);
  });

  test('is not asked again for a page that never comes to its end', async () => {
    let asked = 0;
    const waiting = page('waiting', 'red', async (path) => {
      asked += Number(path === 'page.css');
      return new Promise(() => {});
    });
    const printed = opened({ patience: 1500 }).printRaw(waiting);
    await expect(printed).rejects.toThrow(
      'waiting/en/index.html cannot be printed: time is up, it still waits for page.css, waiting/plan.svg',
    );
    expect(asked).toBe(1);
  });
});
