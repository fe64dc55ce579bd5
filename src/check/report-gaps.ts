import type { Circular } from '../model/circular.ts';
import { pointAt } from '../source/point-of.ts';
import { report } from '../source/report.ts';

/** Tells of the links of a circular whose address is not known yet (`links/gap`). */
export function reportGaps({ file, facts }: Circular) {
  for (const [name, address] of Object.entries(facts.links)) {
    if (address !== null) continue;
    const reason = `Missing address of the link \`${name}\`: a declared gap, to be closed before a release`;
    const start = Math.max(0, String(file).search(new RegExp(`^ *${name}:`, 'm')));
    const key = String(file).indexOf(name, start);
    report(
      file,
      'links/gap',
      reason,
      { start: pointAt(file, key), end: pointAt(file, key + name.length) },
      'info',
    );
  }
}
