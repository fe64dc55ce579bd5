import type { BitextRule } from '../rule.ts';
import { placeOfBlocks, relatedBlocks } from '../structure/places.ts';
import { pairTables } from '../structure/tables.ts';

/**
 * Tables have as many columns in every language. Rows that are missing or too many are told of as blocks are
 * (`structure/missing-block`).
 *
 * @example bad: en: `| Day | Topic | Time |` `|---|---|---|` `| Monday | Opening | 9.30 |` fr: `| Jour | Heure |` `|---|---|` `| lundi | 9 h 30 |`: "Unexpected table of 2 columns, expected 3 columns as in the source text"
 * @example good: en: `| Day | Time |` `|---|---|` `| Monday | 9.30 |` fr: `| Jour | Heure |` `|---|---|` `| lundi | 9 h 30 |`
 */
export const structureTableColumns: BitextRule = {
  id: 'structure/table-columns',
  level: 'error',
  scope: 'bitext',
  check(bitext, tell) {
    const { source, target } = bitext;
    const firstOf = (side: typeof source, group: number) =>
      side.text.blocks.findIndex((block) => block.group === group && block.kind === 'cell');
    for (const table of pairTables(bitext)) {
      if (table.sourceColumns === table.targetColumns) continue;
      tell(
        target.text,
        `Unexpected table of ${columns(table.targetColumns)}, expected ${columns(table.sourceColumns)} as in the source text`,
        placeOfBlocks(target, [firstOf(target, table.target)]),
        { related: relatedBlocks(source, [firstOf(source, table.source)]) },
      );
    }
  },
};

function columns(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}
