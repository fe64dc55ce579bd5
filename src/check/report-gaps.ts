import type { Circular, Levels } from '../model/circular.ts';
import { pointOf } from '../source/point-of.ts';
import { report } from '../source/report.ts';
import { levelFor } from './levels.ts';

/** Tells of the links of a circular whose address is not known yet (`links/gap`). */
export function reportGaps({ file, facts }: Circular, levels: Levels) {
  const level = levelFor({ id: 'links/gap', level: 'info' }, levels);
  if (level === 'off') return;
  for (const [name, address] of Object.entries(facts.links)) {
    if (address !== null) continue;
    const reason = `Missing address of the link \`${name}\`: a declared gap, to be closed before a release`;
    report(file, 'links/gap', reason, pointOf(file, `${name}:`), level);
  }
}
