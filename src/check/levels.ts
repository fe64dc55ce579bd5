import type { Level, Levels, Publication } from '../model/circular.ts';
import { pointOf } from '../source/point-of.ts';
import { report } from '../source/report.ts';
import { hintAtRule, knownRules, textRules } from './known-rules.ts';

/** The level of a rule: what the publication says of it or of its family, else its own. */
export function levelFor({ id, level }: { id: string; level: Level }, levels: Levels): Level | 'off' {
  return levels[id] ?? levels[familyOf(id)] ?? level;
}

/** The family of a rule, as `publication.yaml` names it: `meaning/*`. */
function familyOf(id: string): string {
  return `${id.split('/')[0]}/*`;
}

/** The rules and families that take a level. */
const settable = new Set(textRules.flatMap(({ id }) => [id, familyOf(id)]));

/** The levels in `publication.yaml` are those of rules or families that there are, and that take one (`source/level`). */
export function checkLevels({ file, levels }: Pick<Publication, 'file' | 'levels'>) {
  const known = knownRules.flatMap(({ id }) => [id, familyOf(id)]);
  for (const id of Object.keys(levels).filter((one) => !settable.has(one))) {
    const reason = known.includes(id)
      ? `Unexpected level of \`${id}\`, expected none: what it tells of cannot be built, or is a plain fact`
      : `Unknown rule \`${id}\`${hintAtRule(id, known)}`;
    const start = pointOf(file, id);
    report(file, 'source/level', reason, { start, end: { ...start, column: start.column + id.length } });
  }
}
