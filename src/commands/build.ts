import { build } from '../build/build.ts';
import type { Format } from '../build/built.ts';
import type { Summary } from '../build/publish.ts';
import { countByLevel } from '../check/reporters/pretty.ts';
import { openTold } from '../check/told.ts';
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
}

/** `hexapla build`: builds, then says what was built, how long it took and how large it is. */
export async function buildCommand(given: BuildArguments, terminal: Terminal): Promise<Summary> {
  const { content, out, only, locale: locales, format: formats } = given;
  const release = given.release ? today() : undefined;
  const start = performance.now();
  const { signal, stdout, quiet } = terminal;
  const summary = await build(
    { content, out, only, locales, formats, release, signal },
    showProgress(terminal),
  );
  if (!quiet) stdout.write(describe(summary, out, performance.now() - start));
  return summary;
}

function describe(summary: Summary, out: string, milliseconds: number): string {
  const { editions, pages, pdfs, bytes, removed } = summary;
  const slugs = [...new Set(editions.map(({ circular }) => circular))];
  const circulars = slugs.slice(0, 20).map((circular) => {
    const locales = editions.filter((one) => one.circular === circular).map(({ locale }) => locale);
    return `  ${circular.facts.reference}  ${locales.join(' ')}\n`;
  });
  if (slugs.length > 20) circulars.push(`  and ${slugs.length - 20} more\n`);
  const made = [count(pages, 'page'), count(pdfs, 'PDF')].filter(Boolean).join(' and ') || 'nothing';
  const gone = removed.length > 0 ? `, ${count(removed.length, 'obsolete file')} removed` : '';
  const seconds = (milliseconds / 1000).toFixed(1);
  return [
    `Built ${made} in ${seconds} s: ${Math.round(bytes / 1000)} kB in ${out}${gone}\n`,
    ...circulars,
    ...openPoints(summary),
    ...told(summary),
  ].join('');
}

/** How many messages there are; the build is no place to read them. */
function told({ files }: Summary): string[] {
  const messages = openTold(files);
  return messages.length > 0 ? [`Checked: ${countByLevel(messages)}; \`hexapla check\` shows them\n`] : [];
}

/** What keeps the editions from being a release. */
function openPoints({ editions, unreviewed }: Summary): string[] {
  const drafts = editions.filter(
    ({ circular, locale }) => circular.parts[0]?.texts.get(locale)?.status === 'draft',
  );
  const circulars = new Set(editions.map(({ circular }) => circular));
  const gaps = [...circulars].flatMap(({ facts }) =>
    Object.entries(facts.links).flatMap(([name, address]) =>
      address === null ? [`${facts.reference} ${name}`] : [],
    ),
  );
  const labels = [...unreviewed]
    .filter(([, number]) => number > 0)
    .map(([locale, number]) => `${locale} ${number}`);
  const points = [
    drafts.length > 0 && count(drafts.length, 'draft letter'),
    gaps.length > 0 && `${count(gaps.length, 'link')} without an address (${shorten(gaps)})`,
    labels.length > 0 &&
      `labels nobody has reviewed (${labels.join(', ')}; see templates/locales/basis.json)`,
  ].filter((point) => point !== false);
  return points.length > 0 ? [`Open before a release: ${points.join('; ')}\n`] : [];
}

function shorten(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ');
}

function count(number: number, thing: string): string {
  if (number === 0) return '';
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
