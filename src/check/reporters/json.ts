import type { VFile } from 'vfile';
import { openTold, type ToldPlace } from '../told.ts';

/**
 * The messages of files as a JSON array, one object for each: `ruleId`, `severity` (error, warning, info), `message`,
 * `file`, `locale` (of a text, else null), `line`, `column`, `endLine`, `endColumn`, `related` (what stands on the other
 * side, in the same form), `confidence` (0 to 1), `fixable`. What is waived is left out.
 */
export function reportJson(files: readonly VFile[]): string {
  const messages = openTold(files).map(({ ruleId, level, reason, related, confidence, fix, ...place }) => ({
    ruleId,
    severity: level,
    message: reason,
    ...placeOf(place),
    related: related.map(placeOf),
    confidence,
    fixable: fix !== undefined,
  }));
  return `${JSON.stringify(messages, null, 2)}\n`;
}

function placeOf({ file, line, column, endLine, endColumn }: ToldPlace) {
  return { file: file.path, locale: file.data.locale ?? null, line, column, endLine, endColumn };
}
