import { counted } from '../source/counted.ts';
import { dirname, join, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { checkCircular, wordingsOf } from '../build/check-circular.ts';
import { checkContent } from '../build/check-content.ts';
import { UsageError } from '../build/errors.ts';
import { namedCirculars } from '../build/select.ts';
import { applyFixes } from '../check/apply-fixes.ts';
import { loadCatalogues } from '../html/catalogue.ts';
import { openTemplates } from '../html/templates.ts';
import type { Level } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { readGlossary } from '../source/read-glossary.ts';
import { type LooseText, readLooseTexts } from '../source/read-loose-texts.ts';
import { replaceFile } from '../source/write-file.ts';
import { type AskedContent, findChecked } from './find-checked.ts';
import { type ReportFormat, reaches, writeReport } from './report-format.ts';
import type { Terminal } from './terminal.ts';
import { today } from './today.ts';

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
 * @param names references or slugs of circulars, or paths of Markdown files or folders; all circulars where there are none.
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
      const count = `Fixed ${counted(fixed.size, 'file')}.\n`;
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
  { content, locale: locales = [] }: CheckArguments,
): Promise<VFile[]> {
  const { contents, loose } = await findChecked(
    names,
    content,
    locales.length === 1 ? locales[0] : undefined,
  );
  const found = await Promise.all([...contents.map(checkAsked), checkLoose(loose, content)]);
  const files = found.flat();
  const there = new Set(files.flatMap(({ data }) => data.locale ?? []));
  for (const locale of locales.filter((one) => !there.has(one))) {
    throw new UsageError(`There is no text in ${locale}; there are: ${[...there].join(', ')}`);
  }
  return files.filter(
    ({ data }) => locales.length === 0 || data.locale === undefined || locales.includes(data.locale),
  );
}

/** Checks what is asked for of a content folder. A text is held against the others of its part, and told of alone. */
async function checkAsked({ content, circulars, texts }: AskedContent): Promise<readonly VFile[]> {
  const folders = new Set(texts.map((path) => dirname(path)));
  const only =
    circulars === 'all' ? [] : [...circulars, ...[...folders].map((one) => one.slice(content.length + 1))];
  const { files, sound } = await checkContent(content, only, today());
  if (circulars === 'all') return files;
  const named = sound && circulars.length > 0 ? namedCirculars(sound.publication, circulars) : [];
  const whole = new Set(named.map(({ folder }) => folder));
  return files.filter(({ path }) => {
    const absolute = resolve(path);
    const folder = dirname(absolute);
    return texts.includes(absolute) || whole.has(folder) || (circulars.length > 0 && !folders.has(folder));
  });
}

/** Checks Markdown files that are in no circular: those of one part are held against each other, and the glossary. */
async function checkLoose(texts: readonly LooseText[], content: string): Promise<readonly VFile[]> {
  if (texts.length === 0) return [];
  const { files, parts } = await readLooseTexts(texts);
  const { glossary } = await readGlossary(resolve(content));
  checkCircular({ parts }, { glossary, wordings: await builtInWordings(texts.map(({ locale }) => locale)) });
  return files;
}

/** The wordings that come with Hexapla, of those languages that it has some in. */
export async function builtInWordings(locales: readonly Locale[]) {
  const templates = await openTemplates(join(process.cwd(), 'templates'));
  const found = await Promise.all(
    [...new Set(locales)].map(async (locale) =>
      (await templates.find(`locales/${locale}.json`)).length > 0 ? [locale] : [],
    ),
  );
  const known = found.flat();
  return wordingsOf(known, await loadCatalogues(templates, known));
}
