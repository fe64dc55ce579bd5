import type { Element } from 'xast';
import { x } from 'xastscript';
import { type Passage, passagesOf } from '../../check/freshness/passages.ts';
import type { CheckedText } from '../../check/rule.ts';
import type { AcceptedPassage } from '../../model/accepted.ts';
import type { Bead, Bitext, BlockBead } from '../../model/alignment.ts';
import type { Part } from '../../model/circular.ts';
import type { Locale } from '../../model/locale.ts';
import { segmentIds } from '../segment-ids.ts';
import { onLines } from '../xml.ts';
import { pieceCutter } from './pieces.ts';
import { unitSegments } from './unit-segments.ts';

/**
 * The units of a text and its translation: one for blocks that correspond, in it a segment for each bead. What the
 * translation alone has stands in a segment without words in its source, what it lacks in one without a target.
 *
 * @param accepted which passages of the part were accepted: they are `reviewed`.
 */
export function unitsOf(
  part: Part,
  bitext: Bitext<CheckedText>,
  accepted: readonly AcceptedPassage[],
): Element[] {
  const { source, target, blocks } = bitext;
  const cuts = {
    source: pieceCutter(source.text, source.segments),
    target: pieceCutter(target.text, target.segments),
  };
  const ids = { source: segmentIds(part, source), target: segmentIds(part, target, bitext) };
  const reviewed = new Set(
    passagesOf(bitext)
      .filter((passage) => isAccepted(passage, accepted, target.text.locale))
      .map(keyOf),
  );
  const counts = new Map<string, number>();
  return blocks.flatMap((bead): Element[] => {
    const beads = bitext.beads.filter((one) => isIn(one, bead, bitext));
    const [first] = beads;
    if (!first) return [];
    const side = first.source.length > 0 ? 'source' : 'target';
    const number = first[side][0] ?? 0;
    const [name = 'p0'] = ids[side](number);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const kind = bitext[side].text.blocks[bitext[side].segments[number]?.block ?? 0]?.kind;
    const properties = {
      id: count === 1 ? name : `${name}.${count}`,
      name,
      type: `hexapla:${kind}`,
      translate: kind === 'code' ? 'no' : undefined,
    };
    const state = stateOf(target.text, reviewed.has(keyOf(bead)));
    return [x('unit', properties, onLines(unitSegments(beads, bitext, cuts, state)))];
  });
}

/** Whether a bead is of blocks that correspond. */
function isIn({ source, target }: Bead, blocks: BlockBead, bitext: Bitext): boolean {
  const has = (side: 'source' | 'target', number: number | undefined) =>
    number !== undefined && blocks[side].includes(bitext[side].segments[number]?.block ?? -1);
  return has('source', source[0]) || has('target', target[0]);
}

function keyOf({ source, target }: Bead): string {
  return `${source.join()}:${target.join()}`;
}

function isAccepted(passage: Passage, accepted: readonly AcceptedPassage[], own: Locale): boolean {
  const ofSource = accepted.filter(({ hash }) => hash === passage.sourceHash).flatMap((one) => one.accepted);
  return ofSource.some(({ locale, hash }) => locale === own && hash === passage.targetHash);
}

/** How far a translation is, as XLIFF says it. */
function stateOf({ status }: CheckedText, isReviewed: boolean): string {
  if (status === 'official') return 'final';
  return isReviewed ? 'reviewed' : 'translated';
}
