import { join, relative, resolve, sep } from 'node:path';
import type { VFile } from 'vfile';
import { build } from '../build/build.ts';
import type { Step } from '../build/step.ts';
import { checkContent } from '../build/check-content.ts';
import { ContentError, hasErrors } from '../build/errors.ts';
import { readinessOf, reasonsOf } from '../build/readiness.ts';
import { explainRules } from '../check/explain-rule.ts';
import { reportSarif } from '../check/reporters/sarif.ts';
import { openTold } from '../check/told.ts';
import type { Circular } from '../model/circular.ts';
import { isInside } from '../source/read-file.ts';
import { type BagFiles, payload } from './bag-files.ts';
import type { BagFault } from './bag-fault.ts';
import { checkPdfs } from './check-pdfs.ts';
import type { Described } from './describe.ts';
import { exportsOf } from './exports.ts';
import { readFiles } from './gather-sources.ts';
import { fontLicences } from './licences.ts';
import type { Agent, Deed } from './premis.ts';

/** What is kept of a circular, what is to be told of it, and how it came about. */
export interface Payload {
  readonly described: Described;
  readonly kept: BagFiles;
  readonly deeds: readonly Deed[];
}

/** How a payload is made. */
interface Making {
  /** The day of the circular, ISO 8601. */
  readonly released: string;
  /** The day that the bag bears, ISO 8601. */
  readonly day: string;
  readonly step: Step;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes what is kept of a circular: its sources, every edition in every format, what others read, the messages, the
 * licences of the fonts. All of it is made from the sources as they are kept, and from nothing else.
 *
 * Waivers are judged by the day of the circular: it was released then, though they may have expired since.
 *
 * @param folder where the sources lie, in `content`: a publication of this one circular. The editions are built in it.
 * @throws ContentError where the content has errors that stop a build.
 */
export async function makePayload(folder: string, { released, day, step, signal }: Making): Promise<Payload> {
  const content = join(folder, 'content');
  const editions = join(folder, 'editions');
  // In a folder that is gone afterwards: nothing of it serves another build.
  await build({ content, out: editions, cache: false, signal }, step);
  const sourceFiles = await readFiles(folder);
  // It tells where the templates of the program lie, which is no business of the circular's.
  sourceFiles.delete('editions/manifest.json');

  const { files, read, sound } = await checkContent(content, [], released);
  const [circular] = sound?.publication.circulars ?? [];
  if (!sound || !circular || hasErrors(files)) throw new ContentError(files);
  const open = reasonsOf(readinessOf(sound.publication, read, files));
  const described = { ...sound, circular, open, day };

  const kept = new Map<string, Uint8Array>();
  for (const [path, bytes] of sourceFiles) kept.set(`${payload}${path}`, bytes);
  const accepted = read[0]?.accepted ?? {};
  for (const [name, text] of await exportsOf(circular, { ...sound, accepted })) {
    kept.set(`${payload}exports/${name}`, Buffer.from(text));
  }
  const messages = nameWithin(files, folder);
  kept.set(`${payload}messages.sarif`, Buffer.from(reportSarif(messages, await explainRules())));
  for (const [name, bytes] of await fontLicences(kept.keys())) {
    kept.set(`${payload}licences/fonts/${name}`, bytes);
  }
  const faults = await checkPdfs(kept, `${payload}content/`);
  return { described, kept, deeds: deedsOf(circular, kept, messages, faults) };
}

/** Names files by their places below a folder; what lies elsewhere is left out. */
function nameWithin(files: readonly VFile[], folder: string): VFile[] {
  return files.filter((file) => {
    const path = resolve(file.path);
    if (!isInside(path, folder)) return false;
    file.path = relative(folder, path).split(sep).join('/');
    return true;
  });
}

function deedsOf(
  circular: Circular,
  kept: BagFiles,
  messages: readonly VFile[],
  faults: readonly BagFault[],
): Deed[] {
  const ending = (...endings: string[]) =>
    Array.from(kept.keys()).filter((path) => endings.some((one) => path.endsWith(one)));
  const texts = ending('.md').filter((path) => path.startsWith(`${payload}content/`));
  const pages = ending('.html', '.pdf').filter((path) => path.startsWith(`${payload}editions/`));
  const pdfs = ending('.pdf').filter((path) => path.startsWith(`${payload}editions/`));
  const told = openTold(messages);
  const errors = told.filter(({ level }) => level === 'error').length;
  const translations = circular.parts.reduce((sum, { texts: own }) => sum + own.size - 1, 0);
  return [
    {
      type: 'validation',
      detail: 'The texts of all languages were checked against each other (hexapla check)',
      outcome: `${errors} errors, ${told.length - errors} other messages; see messages.sarif`,
      paths: [...texts, `${payload}messages.sarif`],
    },
    {
      type: 'alignment',
      detail: 'The sentences of each translation were aligned with those of its source text',
      outcome: `${translations} translations aligned`,
      paths: [...texts, ...ending('.tmx')],
    },
    {
      type: 'creation',
      detail: 'Pages and PDFs were rendered from the texts (hexapla build)',
      outcome: `${pages.length} files made`,
      paths: pages,
      agents: printersOf(kept),
    },
    {
      type: 'validation',
      detail:
        'PDFs were checked against the rules of PDF/A-3a and PDF/UA-1, and against their pages and sources',
      outcome: `${pdfs.length} PDFs checked, ${faults.length} faults${faults.map(({ where, reason }) => `; ${where}: ${reason}`).join('')}`,
      paths: pdfs,
    },
  ];
}

/** What printed the PDFs, as they tell in their metadata, which is not compressed: `Skia/PDF m153`. */
function printersOf(kept: BagFiles): Agent[] {
  const pdfs = Array.from(kept).flatMap(([path, bytes]) => (path.endsWith('.pdf') ? [bytes] : []));
  const producers = pdfs.map(
    (bytes) => /<pdf:Producer>([^<]*)</.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? 'Chromium',
  );
  return [...new Set(producers)].map((producer) => {
    const [name = '', version = 'unknown'] = producer.split(/ (?=[^ ]*$)/);
    return { name, version };
  });
}
