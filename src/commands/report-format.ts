import type { VFile } from 'vfile';
import { reportGithub } from '../check/reporters/github.ts';
import { reportJson } from '../check/reporters/json.ts';
import { reportPlain } from '../check/reporters/plain.ts';
import { reportSarif } from '../check/reporters/sarif.ts';
import { openTold } from '../check/told.ts';
import type { Level } from '../model/circular.ts';
import type { Terminal } from './terminal.ts';

/** The forms in which messages are told. */
export const reportFormats = ['pretty', 'plain', 'json', 'sarif', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The levels, the worst first. */
export const levels: readonly Level[] = ['error', 'warning', 'info'];

/** Writes a report on files to stdout; when quiet, none of files without messages to people. */
export async function writeReport(files: readonly VFile[], format: ReportFormat, terminal: Terminal) {
  const { stdout, quiet } = terminal;
  if (quiet && format === 'pretty' && openTold(files).length === 0) return;
  const reports: Record<ReportFormat, () => string | Promise<string>> = {
    pretty: async () => {
      // Loads the widths of all characters.
      const { reportPretty } = await import('../check/reporters/pretty.ts');
      return reportPretty(files, { colours: hasColours(stdout), columns: stdout.columns ?? 100 });
    },
    plain: () => reportPlain(files),
    json: () => reportJson(files),
    sarif: async () =>
      // Loads all rules: other formats know none of them.
      reportSarif(files, await (await import('../check/explain-rule.ts')).explainRules()),
    github: () => reportGithub(files),
  };
  stdout.write(await reports[format]());
}

/** Colours are for terminals, and only where nobody said no to them (no-color.org). */
function hasColours({ isTTY }: NodeJS.WriteStream): boolean {
  return isTTY && !process.env.NO_COLOR;
}

/** Whether there are open messages of a level or a worse one. */
export function reaches(files: readonly VFile[], level: Level): boolean {
  const worst = new Set(levels.slice(0, levels.indexOf(level) + 1));
  return openTold(files).some((one) => worst.has(one.level));
}
