import { join, relative, resolve, sep } from 'node:path';
import { makeEditionPage } from '../../html/edition-page.ts';
import type { FontFile } from '../../html/fonts/font-css.ts';
import { checkFactKeys } from '../../html/check-fact-keys.ts';
import { pdfPath } from '../../html/head.ts';
import { makeParallelPage } from '../../html/parallel/parallel-page.ts';
import { hasParallel } from '../../html/parallel/parallel-path.ts';
import type { Workshop } from '../../html/workshop.ts';
import type { Circular } from '../../model/circular.ts';
import type { Locale } from '../../model/locale.ts';
import { pointOf } from '../../source/point-of.ts';
import { emptyFile } from '../../source/read-file.ts';
import { readCircular, type ReadCircular } from '../../source/read-circular.ts';
import { imageAssets } from '../assets.ts';
import { checkCircular, wordingsOf } from '../check-circular.ts';
import { ChangedError, hasErrors, hasStopping } from '../errors.ts';
import { hashOf, sha256 } from '../fresh/hash.ts';
import { seeFolder, type SeenFiles } from '../fresh/see-folder.ts';
import { pdfContext } from '../pdf-context.ts';
import { isNamed, shownTexts } from '../select.ts';
import { checkOnce, type KeptAt } from './check-once.ts';
import type { CircularTask } from './circular-task.ts';
import { countLevels, packFiles } from './pack-files.ts';
import type { CircularFacts, EditionRecord, MadeCircular, PageRecord, PrintRecord } from './record.ts';
import type { Workbench } from './workbench.ts';

/**
 * Reads a circular, checks it, and makes its pages. No page is made of what has messages that stop a build.
 *
 * @param content the `content` folder, absolute.
 * @param keptAt where what its checks came to is kept.
 * @throws TemplateError where a template cannot be filled; ChangedError where a file is not as it was seen.
 */
export async function makeCircular(
  content: string,
  { sound }: Workbench,
  task: CircularTask,
  keptAt: KeptAt,
): Promise<MadeCircular> {
  const { slug, only, locales, pdfs, today } = task;
  const read = await readCircular(join(content, slug), content, sound?.publication.locales);
  refuseChanged(join(content, slug), task.files);
  const { circular } = read;
  const isSkipped =
    circular !== undefined && only.length > 0 && !only.some((name) => isNamed(circular, name));
  const facts = circular && factsOf(circular, read);
  const record = { slug, isSkipped, facts, editions: [], images: {} };
  const bare = (): MadeCircular => {
    const { told, ...levels } = toldOf(read);
    return { record: { ...record, ...levels }, told, pages: {}, prints: {} };
  };
  if (isSkipped) return bare();
  if (!sound) {
    checkCircular(read, { today });
    return bare();
  }
  const { publication, catalogues } = sound;
  const wordings = wordingsOf(publication.locales, catalogues);
  // What is wrong with the publication itself is told once, by who opens it.
  const apart = {
    ...publication,
    file: emptyFile(publication.file.path),
    circulars: circular ? [circular] : [],
  };
  checkFactKeys(apart, catalogues);
  const alignments = await checkOnce(read, { ...publication, wordings, today }, keptAt);
  if (!circular || hasErrors(read.files)) return bare();

  const hasPdf: Workshop['hasPdf'] = (_slug, locale) => pdfs === true || pdfs.includes(locale);
  const workshop: Workshop = { ...sound, alignments, hasPdf };
  const wanted = [...(circular.parts[0]?.texts.keys() ?? [])].filter(
    (locale) => locales.length === 0 || locales.includes(locale),
  );
  const made = [];
  for (const locale of wanted) made.push({ locale, ...(await makeEditionPage(circular, locale, workshop)) });
  const pages: Record<string, string> = {};
  const prints: Record<Locale, PrintRecord> = {};
  const editions = made.map(({ locale, path, html, text, fonts }): EditionRecord => {
    pages[path] = html;
    const print = printRecord(circular, locale, workshop, text);
    prints[locale] = print;
    const texts = shownTexts({ circular, locale });
    return {
      ...pageRecord(path, html, fonts),
      locale,
      status: texts[0]?.status ?? 'draft',
      pdfPath: pdfPath(circular, locale),
      print: hashOf([publication.site, path, html, print.context]),
      shown: texts.map(({ file }) => file.path),
      drafts: texts
        .filter((one) => one.status === 'draft')
        .map(({ file }) => ({ path: file.path, at: pointOf(file, 'status:') })),
      inputs: [circular.file, ...texts.map(({ file }) => file)].map(({ path: one }) => below(content, one)),
      languages: [...new Set([locale, ...texts.map((one) => one.locale)])],
    };
  });
  const parallel =
    wanted.length > 0 && hasParallel(circular, workshop)
      ? await makeParallelPage(circular, workshop)
      : undefined;
  if (parallel) pages[parallel.path] = parallel.html;
  const images = Object.fromEntries(
    Array.from(imageAssets(circular), ([path, file]) => [path, below(content, String(file))]),
  );
  const { told, ...levels } = toldOf(read);
  return {
    record: {
      ...record,
      ...levels,
      editions,
      images,
      parallel: parallel && pageRecord(parallel.path, parallel.html, parallel.fonts),
    },
    told,
    pages,
    prints,
  };
}

/** Files are looked at again when they were read: so what was read is what was seen before. */
function refuseChanged(folder: string, seen: SeenFiles) {
  const now = seeFolder(folder, seen);
  const paths = new Set([...Object.keys(seen), ...Object.keys(now)]);
  for (const path of paths)
    if (now[path]?.[4] !== seen[path]?.[4]) throw new ChangedError(join(folder, path));
}

function factsOf({ facts, parts }: Circular, { referenceAt }: ReadCircular): CircularFacts {
  const letters = [...(parts[0]?.texts.values() ?? [])];
  return {
    reference: facts.reference,
    referenceAt,
    date: facts.date,
    gaps: Object.entries(facts.links).flatMap(([name, address]) => (address === null ? [name] : [])),
    letters: letters.map(({ locale, title, status, translatedFrom }) => ({
      locale,
      title,
      status,
      translatedFrom,
    })),
  };
}

/** What was told of a circular, and what a build has to know of that. */
function toldOf({ files, folder }: ReadCircular) {
  const packed = packFiles(files);
  const levels = { error: 0, warning: 0, info: 0 };
  countLevels(packed, levels);
  const path = files[0]?.path ?? folder;
  return { told: JSON.stringify(packed), levels, stops: packed.some(hasStopping), path };
}

function pageRecord(path: string, html: string, fonts: readonly FontFile[]): PageRecord {
  return {
    path,
    size: Buffer.byteLength(html),
    sha256: sha256(html),
    fonts: fonts.map(({ specifier }) => specifier),
  };
}

function printRecord(
  circular: Circular,
  locale: Locale,
  workshop: Workshop,
  text: PrintRecord['text'],
): PrintRecord {
  const { attachments, ...context } = pdfContext({ circular, locale }, workshop);
  const kept = attachments.map(({ bytes, ...more }) => ({ ...more, content: Buffer.from(bytes).toString() }));
  return { text, context: { ...context, attachments: kept } };
}

/** A path below `content`, with forward slashes. */
function below(content: string, path: string): string {
  return relative(content, resolve(path)).split(sep).join('/');
}
