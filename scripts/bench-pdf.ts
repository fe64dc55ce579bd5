/**
 * Measures what the passes cost, and what they leave: `npm run bench:pdf`, or with a content folder, or several, as
 * arguments. For each edition the median of the milliseconds that post-processing takes, warm, and the weight of the PDF
 * without attachments. Goals: 30 ms, and 45 KB, 80 KB in Arabic and Chinese.
 *
 * Exit codes: 0 measured, 1 nothing could be.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runPasses } from '../src/pdf/passes/index.ts';
import { printEditions } from './print-editions.ts';

const WARM_UP = 10;
const ROUNDS = 31;
const own = join(fileURLToPath(new URL('..', import.meta.url)), 'content');

const { positionals } = parseArgs({ allowPositionals: true });
const folders = positionals.length > 0 ? positionals.map((path) => resolve(path)) : [own];
const editions = (await Promise.all(folders.map((folder) => printEditions(folder)))).flat();

/** Milliseconds that the passes take over a PDF, each time. */
function times(run: () => unknown): number[] {
  for (let round = 0; round < WARM_UP; round += 1) run();
  return Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const medians = editions.map(({ locale, pdf, context }) => {
  const spent = median(times(() => runPasses(pdf, context)));
  const kilobytes = runPasses(pdf, { ...context, attachments: [] }).length / 1024;
  const figures = `${spent.toFixed(1)} ms, ${kilobytes.toFixed(1)} KB of ${(pdf.length / 1024).toFixed(1)} KB`;
  process.stdout.write(`${context.identifier} ${locale}: ${figures}\n`);
  return spent;
});
process.stdout.write(`${editions.length} editions, median ${median(medians).toFixed(1)} ms\n`);
process.exitCode = editions.length > 0 ? 0 : 1;
