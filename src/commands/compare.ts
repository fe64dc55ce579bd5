import { stat } from 'node:fs/promises';
import { checkCircular } from '../build/check-circular.ts';
import { UsageError } from '../build/errors.ts';
import type { Level } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { readLooseTexts } from '../source/read-loose-texts.ts';
import { builtInWordings } from './check.ts';
import { type ReportFormat, reaches, writeReport } from './report-format.ts';
import type { Terminal } from './terminal.ts';

/** What the command line says to `hexapla compare`. */
export interface CompareArguments {
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  readonly format: ReportFormat;
  readonly failLevel: Level;
}

/**
 * `hexapla compare`: checks two Markdown files, a source text and its translation, as if they were a part of a circular.
 *
 * @returns whether there are messages at the level to fail at, or a worse one.
 * @throws UsageError where a file is not there, or both are in one language.
 */
export async function compareCommand(
  source: string,
  target: string,
  options: CompareArguments,
  terminal: Terminal,
): Promise<boolean> {
  const { sourceLocale, targetLocale, format, failLevel } = options;
  if (sourceLocale === targetLocale) {
    throw new UsageError(`Unexpected language ${sourceLocale} of both files, expected two languages`);
  }
  for (const path of [source, target]) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) throw new UsageError(`There is no file ${path}`);
  }
  const texts = [
    { path: source, locale: sourceLocale },
    { path: target, locale: targetLocale },
  ];
  const { files, parts } = await readLooseTexts(texts, 'letter');
  const wordings = await builtInWordings([sourceLocale, targetLocale]);
  checkCircular({ parts: parts.map((part) => ({ ...part, source: sourceLocale })) }, { wordings });
  await writeReport(files, format, terminal);
  return reaches(files, failLevel);
}
