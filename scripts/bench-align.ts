/**
 * Measures the aligner: `npm run bench:align`, with `-- --data DIR` also on sets of one's own (see `readSets`).
 * For each set it prints how good the beads are, documents trained on together (pooled) and each alone, and what lengths
 * alone give (Gale & Church); how fast it is, training included; and how far its confidence can be trusted.
 * `-- --only TEXT` measures only sets with the text in their names.
 */
import { parseArgs } from 'node:util';
import { type Bead, alignSegments } from '../src/align/index.ts';
import { galeChurch } from './bench-align/gale-church.ts';
import { addNoise, randomFrom } from './bench-align/noise.ts';
import { calibrationOf } from './bench-align/reliability.ts';
import { nameOf, type Pairing, type Score, scoreBeads } from './bench-align/score.ts';
import { type GoldSet, readSets } from './bench-align/sets.ts';
import { readUdhr } from './bench-align/udhr.ts';

/** How many copies of a declaration are spoilt. */
const COPIES = 10;

const { values } = parseArgs({
  options: { data: { type: 'string' }, only: { type: 'string', default: '' } },
});

/** A bead that was found, and whether it is in the gold. */
interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

async function udhrSets(): Promise<GoldSet[]> {
  const sets = await Promise.all(
    ['fr', 'es', 'ru', 'ar', 'zh'].map(async (targetLocale): Promise<GoldSet[]> => {
      const whole = await readUdhr(targetLocale);
      const random = randomFrom(1948);
      const noisy = Array.from({ length: COPIES }, () => addNoise(whole, random));
      const locales = { sourceLocale: 'en', targetLocale };
      return [
        { name: `UDHR en-${targetLocale}`, ...locales, documents: [whole] },
        { name: `UDHR with noise en-${targetLocale}`, ...locales, documents: noisy, copies: true },
      ];
    }),
  );
  return sets.flat();
}

function measure({ name, documents, copies, ...locales }: GoldSet): Judged[] {
  const start = performance.now();
  const pooled = copies ? [] : alignSegments(documents, locales);
  const middle = performance.now();
  const alone = documents.flatMap((document) => alignSegments([document], locales));
  const end = performance.now();
  const sources = documents.reduce((sum, { source }) => sum + source.length, 0);
  const seconds = (copies ? end - middle : middle - start) / sources;
  const against = (found: readonly (readonly Pairing[])[]) =>
    scoreBeads(documents.map(({ gold }, index) => ({ gold, found: found[index] ?? [] })));
  const best = against(copies ? alone : pooled);
  const baseline = against(documents.map(({ source, target }) => galeChurch(source, target)));
  const cells = [best.strict, best.lax, best.nulls].map(tellScore);
  const others = [copies ? '  –  ' : tell(against(alone).strict.f1), tell(baseline.strict.f1)];
  print([name, ...cells, ...others, seconds.toFixed(2).padStart(5)]);
  return documents.flatMap(({ gold }, index) => {
    const names = new Set(gold.map(nameOf));
    return (alone[index] ?? []).map((bead: Bead) => ({
      confidence: bead.confidence,
      right: names.has(nameOf(bead)),
    }));
  });
}

function tellScore({ precision, recall, f1 }: Score): string {
  return [precision, recall, f1].map(tell).join(' ');
}

function tell(share: number): string {
  return share.toFixed(3).replace(/^0/, ' ');
}

function print([name = '', ...cells]: readonly string[]) {
  process.stdout.write(`${[name.padEnd(26), ...cells].join('  ')}\n`);
}

const sets = [...(await udhrSets()), ...(values.data === undefined ? [] : await readSets(values.data))];
print(['', 'strict P, R, F1 ', 'lax P, R, F1    ', 'null P, R, F1   ', 'alone', 'G & C', 's / 1,000']);
const judged = sets.filter(({ name }) => name.includes(values.only)).flatMap(measure);
const { bins, error } = calibrationOf(judged);
print(['\nconfidence, documents alone', 'right', 'beads']);
for (const { confidence, right, count } of bins) print([tell(confidence), tell(right), String(count)]);
print([`expected calibration error ${tell(error)}`]);
