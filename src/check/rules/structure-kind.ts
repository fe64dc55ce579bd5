import type { BlockKind } from '../../model/block.ts';
import { textsOf } from '../facts/stated-facts.ts';
import type { PartRule } from '../rule.ts';
import { type BlockDeparture, compareBlocks } from '../structure/compare-blocks.ts';
import { nameOfKind } from '../structure/name-blocks.ts';
import { placeOfBlocks, relatedBlocks } from '../structure/places.ts';
import { inOthers } from '../structure/words-of-others.ts';

/**
 * What is a heading, a list item or a quotation in one language is one in all. Blocks one after another are told of once.
 *
 * @example bad: en: `## Agenda` ` ` `The Forum opens on Monday.` fr: `Ordre du jour` ` ` `Le Forum s'ouvre lundi.`: "Unexpected paragraph, expected heading as in the source text"
 * @example good: en: `## Agenda` ` ` `The Forum opens on Monday.` fr: `## Ordre du jour` ` ` `Le Forum s'ouvre lundi.`
 */
export const structureKind: PartRule = {
  id: 'structure/kind',
  level: 'error',
  scope: 'part',
  check(alignment, tell) {
    const texts = textsOf(alignment);
    const departures = compareBlocks(alignment, (block, other) =>
      block.kind === 'title' || other.kind === 'title' ? undefined : block.kind,
    );
    for (const run of joinRuns(departures)) {
      const [first] = run;
      const side = texts[first?.text ?? -1];
      if (!first || !side) continue;
      const [found, expected] = [first.value, first.expected].map((kind) => name(kind, run.length));
      tell(
        side.text,
        `Unexpected ${found}, expected ${expected} as ${inOthers(first.text, first.against, texts)}`,
        placeOfBlocks(
          side,
          run.map(({ block }) => block),
        ),
        {
          related: relatedBlocks(
            texts[first.other[0]],
            run.map(({ other }) => other[1]),
          ),
        },
      );
    }
  },
};

function name(kind: BlockKind, count: number): string {
  return count === 1 ? nameOfKind(kind) : `${count} ${nameOfKind(kind)}s`;
}

/** Those of one text that stand one after another and became the same of the same. */
function joinRuns(departures: readonly BlockDeparture<BlockKind>[]): BlockDeparture<BlockKind>[][] {
  const runs: BlockDeparture<BlockKind>[][] = [];
  for (const one of departures) {
    const last = runs.at(-1)?.at(-1);
    const follows =
      last?.text === one.text &&
      last.block + 1 === one.block &&
      last.value === one.value &&
      last.expected === one.expected;
    if (follows) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}
