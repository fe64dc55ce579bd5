import { counted } from '../source/counted.ts';
import { build } from '../build/build.ts';
import type { Format } from '../build/built.ts';
import type { Summary } from '../build/summary.ts';
import { countByLevel } from '../check/reporters/count-by-level.ts';
import { showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { today } from './today.ts';

/** What the command line says to `hexapla build`. */
export interface BuildArguments {
  readonly content: string;
  readonly out: string;
  readonly only?: string[];
  readonly locale?: string[];
  readonly format?: Format[];
  readonly release?: boolean;
  /** Whether results of former builds are used, and those of this one kept. */
  readonly cache: boolean;
  /** How much is done at once. */
  readonly jobs?: number;
}

/** How many circulars are named. */
const SHOWN = 20;

/** `hexapla build`: builds, then says what was built, how long it took and how large it is. */
export async function buildCommand(given: BuildArguments, terminal: Terminal): Promise<Summary> {
  const { content, out, only, locale: locales, format: formats, cache, jobs } = given;
  const release = given.release ? today() : undefined;
  const start = performance.now();
  const { signal, stdout, quiet } = terminal;
  const summary = await build(
    { content, out, only, locales, formats, release, cache, jobs, signal },
    showProgress(terminal),
  );
  if (!quiet) stdout.write(describe(summary, out, performance.now() - start));
  return summary;
}

function describe(summary: Summary, out: string, milliseconds: number): string {
  const { editions, pages, pdfs, bytes, removed } = summary;
  const circulars = Array.from(Map.groupBy(editions, ({ slug }) => slug).values());
  const shown = circulars
    .slice(0, SHOWN)
    .map((own) => `  ${own[0]?.reference}  ${own.map(({ locale }) => locale).join(' ')}\n`);
  if (circulars.length > SHOWN) shown.push(`  and ${circulars.length - SHOWN} more\n`);
  const made = tellMade(pages, pdfs) || 'nothing';
  const gone = removed.length > 0 ? `, ${counted(removed.length, 'obsolete file')} removed` : '';
  const seconds = (milliseconds / 1000).toFixed(1);
  return [
    `Built ${made} in ${seconds} s: ${Math.round(bytes / 1000)} kB in ${out}${gone}\n`,
    ...shown,
    ...news(summary),
    ...openPoints(summary),
    ...told(summary),
  ].join('');
}

/** What of it was not there before, where the rest was; and what the cache had lost. */
function news({ pages, pdfs, freshPages, freshPdfs, damaged }: Summary): string[] {
  const isAllNew = freshPages === pages && freshPdfs === pdfs;
  const repaired = `${counted(damaged, 'damaged entry', 'damaged entries')} of the cache made anew`;
  return [
    ...(isAllNew ? [] : [`New: ${tellMade(freshPages, freshPdfs) || 'nothing'}; the rest is as it was\n`]),
    ...(damaged > 0 ? [`${repaired}\n`] : []),
  ];
}

function tellMade(pages: number, pdfs: number): string {
  const made = [pages > 0 && counted(pages, 'page'), pdfs > 0 && counted(pdfs, 'PDF')];
  return made.filter(Boolean).join(' and ');
}

/** How many messages there are; the build is no place to read them. */
function told({ messages }: Summary): string[] {
  const counts = countByLevel(messages);
  return counts ? [`Checked: ${counts}; \`hexapla check\` shows them\n`] : [];
}

/** What keeps the editions from being a release. */
function openPoints({ editions, gaps, unreviewed }: Summary): string[] {
  const drafts = editions.filter(({ status }) => status === 'draft');
  const labels = [...unreviewed]
    .filter(([, number]) => number > 0)
    .map(([locale, number]) => `${locale} ${number}`);
  const points = [
    drafts.length > 0 && counted(drafts.length, 'draft letter'),
    gaps.length > 0 && `${counted(gaps.length, 'link')} without an address (${shorten(gaps)})`,
    labels.length > 0 &&
      `labels nobody has reviewed (${labels.join(', ')}; see templates/locales/basis.json)`,
  ].filter((point) => point !== false);
  return points.length > 0 ? [`Open before a release: ${points.join('; ')}\n`] : [];
}

function shorten(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ');
}
