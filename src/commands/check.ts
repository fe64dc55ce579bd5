import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { checkContent } from '../build/check-content.ts';
import { checkCircular, wordingsOf } from '../build/check-circular.ts';
import { UsageError } from '../build/errors.ts';
import { namedCirculars } from '../build/select.ts';
import { applyFixes } from '../check/apply-fixes.ts';
import { loadCatalogues } from '../html/catalogue.ts';
import { openTemplates } from '../html/templates.ts';
import type { Level } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { localeInName, readLooseTexts } from '../source/read-loose-texts.ts';
import { replaceFile } from '../source/write-file.ts';
import { type ReportFormat, reaches, writeReport } from './report-format.ts';
import type { Terminal } from './terminal.ts';

/** What the command line says to `hexapla check`. */
export interface CheckArguments {
  readonly content: string;
  readonly locale?: readonly Locale[];
  readonly format: ReportFormat;
  readonly failLevel: Level;
  readonly fix?: boolean;
}

/**
 * `hexapla check`: checks circulars, or Markdown files, and reports on them.
 *
 * @param names references or slugs of circulars, or paths of Markdown files; all circulars where there are none.
 * @returns whether there are messages at the level to fail at, or a worse one.
 */
export async function checkCommand(
  names: readonly string[],
  options: CheckArguments,
  terminal: Terminal,
): Promise<boolean> {
  const look = () => check(names, options);
  let files = await look();
  if (options.fix) {
    const fixed = new Set<string>();
    // A repair may let another be seen, and of repairs that overlap only the first is made.
    for (let round = 0; round < ROUNDS; round++) {
      const paths = await fix(files);
      if (paths.length === 0) break;
      for (const path of paths) fixed.add(path);
      files = await look();
    }
    if (!terminal.quiet) {
      const count = `Fixed ${fixed.size} ${fixed.size === 1 ? 'file' : 'files'}.\n`;
      terminal.stderr.write(fixed.size === 0 ? 'Nothing to fix.\n' : count);
    }
  }
  await writeReport(files, options.format, terminal);
  return reaches(files, options.failLevel);
}

/** How often files are looked at again for what there still is to repair. */
const ROUNDS = 10;

/** Makes the repairs that the messages of files carry. Returns the paths of those that changed. */
async function fix(files: readonly VFile[]): Promise<string[]> {
  const fixed: string[] = [];
  for (const file of files) {
    const text = applyFixes(file);
    if (text === String(file)) continue;
    await replaceFile(resolve(file.path), text);
    fixed.push(file.path);
  }
  return fixed;
}

async function check(
  names: readonly string[],
  { content, locale: locales }: CheckArguments,
): Promise<VFile[]> {
  const paths = names.filter((name) => name.endsWith('.md'));
  const others = names.filter((name) => !name.endsWith('.md'));
  const inCirculars = await filter(paths, (path) => isFile(join(dirname(resolve(path)), 'circular.yaml')));
  const loose = paths.filter((path) => !inCirculars.includes(path));
  const files: VFile[] = [];
  if (others.length > 0 || names.length === 0) {
    const { files: checked, sound } = await checkContent(resolve(content), others, today());
    if (sound) namedCirculars(sound.publication, others);
    files.push(...checked);
  }
  for (const folder of new Set(inCirculars.map((path) => dirname(resolve(path))))) {
    const { files: checked } = await checkContent(
      dirname(folder),
      [folder.split(/[/\\]/).at(-1) ?? ''],
      today(),
    );
    const asked = new Set(inCirculars.map((path) => resolve(path)));
    files.push(...checked.filter((file) => asked.has(resolve(file.path))));
  }
  if (loose.length > 0) files.push(...(await checkLoose(loose)));
  return files.filter(({ data }) => !locales || data.locale === undefined || locales.includes(data.locale));
}

/** Checks Markdown files that are in no circular: those of one part are held against each other. */
async function checkLoose(paths: readonly string[]): Promise<readonly VFile[]> {
  const texts = paths.map((path) => {
    const locale = localeInName(path);
    if (locale !== undefined) return { path, locale };
    throw new UsageError(
      `${path} does not say its language, expected a name such as letter.fr.md; or use hexapla compare`,
    );
  });
  const { files, parts } = await readLooseTexts(texts);
  checkCircular({ parts }, { wordings: await builtInWordings(texts.map(({ locale }) => locale)) });
  return files;
}

/** The wordings that come with Hexapla, of those languages that it has some in. */
export async function builtInWordings(locales: readonly Locale[]) {
  const templates = await openTemplates(join(process.cwd(), 'templates'));
  const known = await filter(
    [...new Set(locales)],
    async (locale) => (await templates.find(`locales/${locale}.json`)).length > 0,
  );
  return wordingsOf(known, await loadCatalogues(templates, known));
}

async function filter<T>(all: readonly T[], test: (one: T) => Promise<boolean>): Promise<T[]> {
  const kept = await Promise.all(all.map(test));
  return all.filter((_, index) => kept[index]);
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** The day by which waivers expire: whether they have is asked of the clock, and no product comes of it. */
function today(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return now.toISOString().slice(0, 10);
}
