import type { VFile } from 'vfile';
import type { Fix } from '../source/report.ts';

/**
 * The text of a file with the repairs that its messages carry, those of waived ones left out. Of repairs that overlap
 * the first is made: the next run makes what is left to make.
 */
export function applyFixes(file: VFile): string {
  const fixes = file.messages
    .flatMap(({ fix, waived }) => (fix && waived === undefined ? fix : []))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const text = String(file);
  const pieces: string[] = [];
  let done = 0;
  let last: Fix | undefined;
  for (const fix of fixes) {
    if (fix.start < done || (last && last.start === fix.start && last.end === fix.end)) continue;
    pieces.push(text.slice(done, fix.start), fix.text);
    done = fix.end;
    last = fix;
  }
  return [...pieces, text.slice(done)].join('');
}
