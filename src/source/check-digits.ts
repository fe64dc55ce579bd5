import type { VFile } from 'vfile';
import type { Parsed } from './parse-yaml.ts';
import { offsetOf } from './point-of.ts';
import { report } from './report.ts';

/**
 * Checks that the numbers of versions are written in plain digits: YAML also reads `1e3`, which nobody means as version 1000.
 * What is not becomes a message (`source/schema`).
 */
export function checkDigits<T extends { version: number; replaces?: number | undefined }>(
  file: VFile,
  { version, replaces }: T,
  at: Parsed<T>['at'],
): void {
  for (const [key, value] of Object.entries({ version, replaces })) {
    // Where no version is given it is the first, which is not written anywhere.
    if (value === undefined || (key === 'version' && value === 1)) continue;
    const point = at([key]);
    const [written = ''] = /^[^\s,}]*/.exec(String(file).slice(offsetOf(file, point))) ?? [];
    if (written === String(value)) continue;
    report(
      file,
      'source/schema',
      `Unexpected \`${key}\`: \`${written}\`, expected plain digits, such as \`2\``,
      point,
    );
  }
}
