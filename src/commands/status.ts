import { resolve } from 'node:path';
import stringWidth from 'string-width';
import { checkContent } from '../build/check-content.ts';
import { ContentError } from '../build/errors.ts';
import { type Readiness, readinessOf, reasonsOf } from '../build/readiness.ts';
import { namedCirculars } from '../build/select.ts';
import type { Level } from '../model/circular.ts';
import type { Terminal } from './terminal.ts';
import { today } from './today.ts';

/** What the command line says to `hexapla status`. */
export interface StatusArguments {
  readonly content: string;
  readonly format: 'pretty' | 'json';
  readonly release?: boolean;
}

/**
 * `hexapla status`: tells how far each circular is in each language.
 *
 * @param names references or slugs of circulars; all where there are none.
 * @returns whether all is well: always, but where it is asked for a release and something keeps a circular from it.
 * @throws ContentError where `publication.yaml` is not sound; UsageError where there is no such circular.
 */
export async function statusCommand(
  names: readonly string[],
  { content, format, release }: StatusArguments,
  { stdout }: Terminal,
): Promise<boolean> {
  const { files, read, sound } = await checkContent(resolve(content), names, today());
  if (!sound) throw new ContentError(files);
  if (read.length === 0) namedCirculars(sound.publication, names);
  const readiness = readinessOf(sound.publication, read, files);
  stdout.write(format === 'json' ? toJson(readiness) : toTable(readiness, sound.publication.locales));
  return !release || readiness.every(({ state }) => state === 'ready');
}

function toJson(readiness: readonly Readiness[]): string {
  const rows = readiness.map(({ messages, ...row }) => {
    const count = (level: Level) => messages.filter((one) => one.level === level).length;
    return { ...row, messages: { error: count('error'), warning: count('warning'), info: count('info') } };
  });
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** A row for each circular, a column for each language; below it what keeps circulars from being released. */
function toTable(readiness: readonly Readiness[], locales: readonly string[]): string {
  const circulars = Map.groupBy(readiness, ({ reference }) => reference);
  const rows = [...circulars].map(([reference, own]) => [
    reference,
    ...locales.map((locale) => own.find((one) => one.locale === locale)?.state ?? '–'),
  ]);
  const table = [['', ...locales], ...rows];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((row) => stringWidth(row[column] ?? ''))),
  );
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths?.[column] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
  const reasons = [...circulars].flatMap(([reference, own]) =>
    reasonsOf(own).map((reason) => `${reference}: ${reason}`),
  );
  return [...lines, ...(reasons.length > 0 ? ['', ...reasons] : []), ''].join('\n');
}
