import type { Alignment } from '../../model/alignment.ts';
import type { Mark, MarkKind } from '../../model/block.ts';
import { placeInBlock } from '../../source/place-in-block.ts';
import type { Related } from '../../source/report.ts';
import { textsOf } from '../facts/stated-facts.ts';
import type { CheckedText, PartRule, RuleContext } from '../rule.ts';
import { findMarkDepartures, type MarkAt, type MarkDeparture } from './mark-departures.ts';
import { placeOfBlocks, placeOfSegments, type Side } from './places.ts';
import { inOthers } from './words-of-others.ts';

/** What a rule asks of marks. */
interface MarkRule {
  readonly kinds: readonly MarkKind[];
  /** What marks must have in common to be the same. */
  readonly keyOf: (mark: Mark, text: CheckedText, context: RuleContext) => string;
  /** Names a mark: `bold`, `link to …`. */
  readonly nameOf: (mark: Mark, words: string) => string;
  /** Departures that another rule tells of. */
  readonly isLeftOut?: (departure: MarkDeparture) => boolean;
}

/** The rule that all languages have the same marks of some kinds. */
export function markRule(rule: MarkRule): Pick<PartRule, 'scope' | 'check'> {
  return {
    scope: 'part',
    check(alignment, tell, context) {
      const texts = textsOf(alignment);
      const keyOf = (mark: Mark, text: CheckedText) => rule.keyOf(mark, text, context);
      for (const departure of findMarkDepartures(alignment, rule.kinds, keyOf)) {
        const { text, found, expected, against } = departure;
        const side = texts[text];
        if (!side || rule.isLeftOut?.(departure)) continue;
        const others = inOthers(text, against, texts);
        const [own, other] = [found, expected].map((one) => one && nameOf(one, texts, rule));
        const reason =
          own === undefined
            ? `Missing ${other}, which ${others.slice('in '.length)} ${others.endsWith('languages') ? 'have' : 'has'} here`
            : other === undefined
              ? `Unexpected ${own}, which has no counterpart ${others}`
              : `Unexpected ${own}, expected ${other} as ${others}`;
        const place = found ? placeOfMark(found, texts) : placeOfCounterpart(departure, alignment, texts);
        tell(side.text, reason, place, { related: relatedOf(expected, texts) });
      }
    },
  };
}

function nameOf({ mark, block, text }: MarkAt, texts: readonly Side[], rule: MarkRule): string {
  const words = texts[text]?.text.blocks[block]?.text.slice(mark.start, mark.end) ?? '';
  return rule.nameOf(mark, words);
}

function placeOfMark({ mark, block, text }: MarkAt, texts: readonly Side[]) {
  const checked = texts[text]?.text;
  const one = checked?.blocks[block];
  return checked && one && placeInBlock(checked.file, one, mark.start, mark.end);
}

function relatedOf(expected: MarkAt | undefined, texts: readonly Side[]): Related[] {
  const text = texts[expected?.text ?? -1]?.text;
  const place = expected && placeOfMark(expected, texts);
  if (!expected || !text || !place) return [];
  const { mark, block } = expected;
  return [{ file: text.file, place, text: text.blocks[block]?.text.slice(mark.start, mark.end) ?? '' }];
}

/** Where a mark is missing: the sentence that corresponds to the one that has it, or the block. */
function placeOfCounterpart(
  { text, expected, blocks }: MarkDeparture,
  { bitexts }: Alignment<CheckedText>,
  texts: readonly Side[],
) {
  const side = texts[text];
  if (!side || !expected) return undefined;
  const holder = texts[expected.text];
  const segment = (holder?.segments ?? []).findIndex(
    ({ block, start, end }) =>
      block === expected.block && expected.mark.start >= start && expected.mark.start < end,
  );
  const isSource = text === 0;
  const beads = bitexts[(isSource ? expected.text : text) - 1]?.beads ?? [];
  const bead = beads.find((one) => (isSource ? one.target : one.source).includes(segment));
  const counterparts = bead && (isSource ? bead.source : bead.target);
  return counterparts?.length ? placeOfSegments(side, counterparts) : placeOfBlocks(side, blocks);
}
