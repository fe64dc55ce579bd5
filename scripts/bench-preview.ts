/**
 * Measures the preview: `npm run bench:preview`. Saves a text of CL-24/63 again and again and takes the time until the page
 * that shows it in a browser has changed; median and slowest of `-- --count N` saves (20).
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openPreview } from '../src/preview/index.ts';
import { openBrowser } from '../test/preview/open-browser.ts';

const { values } = parseArgs({ options: { count: { type: 'string', default: '20' } } });
const folder = await mkdtemp(join(tmpdir(), 'hexapla-bench-'));
const content = join(folder, 'content');
await cp(resolve('content'), content, { recursive: true });
const path = join(content, 'cl-24-63/letter.fr.md');
const text = await readFile(path, 'utf8');
const preview = await openPreview({ content, port: 0, editor: '', today: '2024-11-07' });
const browser = await openBrowser();
const times: number[] = [];
try {
  const tab = await browser.newPage();
  await tab.goto(`${preview.url}cl-24-63/parallel/?l=ru,fr`);
  for (let number = 0; number < Number(values.count); number++) {
    const words = `Parallèlement ${number}`;
    const seen = tab.waitForFunction(`document.querySelector('#p2').textContent.includes('${words}')`, {
      polling: 5,
    });
    const start = performance.now();
    await writeFile(path, text.replace('Parallèlement', words));
    await seen;
    times.push(performance.now() - start);
    await new Promise((next) => setTimeout(next, 200));
  }
} finally {
  await browser.close();
  await preview.close();
  await rm(folder, { recursive: true, force: true });
}
times.sort((a, b) => a - b);
const [median = 0, slowest = 0] = [times[Math.floor(times.length / 2)], times.at(-1)];
process.stdout.write(
  `from save to changed page, ms: median ${median.toFixed(0)}, slowest ${slowest.toFixed(0)}\n`,
);
