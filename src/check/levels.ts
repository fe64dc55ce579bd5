import type { Level, Levels, Publication } from '../model/circular.ts';
import { didYouMean } from '../source/nearest.ts';
import { pointOf } from '../source/point-of.ts';
import { report } from '../source/report.ts';
import { knownRules } from './known-rules.ts';

/** The level of a rule: what the publication says of it or of its family, else its own. */
export function levelFor({ id, level }: { id: string; level: Level }, levels: Levels): Level | 'off' {
  return levels[id] ?? levels[familyOf(id)] ?? level;
}

/** The family of a rule, as `publication.yaml` names it: `meaning/*`. */
function familyOf(id: string): string {
  return `${id.split('/')[0]}/*`;
}

/** The levels in `publication.yaml` are those of rules or families that there are (`source/level`). */
export function checkLevels({ file, levels }: Pick<Publication, 'file' | 'levels'>) {
  const known = knownRules.flatMap(({ id }) => [id, familyOf(id)]);
  for (const id of Object.keys(levels).filter((one) => !known.includes(one))) {
    const hint = didYouMean(id, known) || '; `hexapla rules` lists them';
    report(file, 'source/level', `Unknown rule \`${id}\`${hint}`, pointOf(file, id));
  }
}
