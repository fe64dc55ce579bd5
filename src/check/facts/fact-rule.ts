import type { Alignment, SegmentedText } from '../../model/alignment.ts';
import { placeInBlock } from '../../source/place-in-block.ts';
import type { Related } from '../../source/report.ts';
import type { CheckedText, PartRule } from '../rule.ts';
import type { Departure } from './departure.ts';
import { findDepartures } from './departures.ts';
import type { FactKind } from './fact.ts';
import { type StatedFact, textsOf } from './stated-facts.ts';
import { wordDeparture } from './word-departure.ts';

type Texts = readonly SegmentedText<CheckedText>[];

/** The rule that all languages state the same facts of a kind. */
export function factRule(kind: FactKind): Pick<PartRule, 'scope' | 'level' | 'check'> {
  return {
    scope: 'part',
    level: 'error',
    check(alignment: Alignment<CheckedText>, tell, { recall }) {
      const texts: Texts = textsOf(alignment);
      const locales = texts.map(({ text }) => text.locale);
      for (const departure of findDepartures(alignment, recall)) {
        const text = texts[departure.text]?.text;
        if (departure.kind !== kind || !text) continue;
        const { against, allies } = departure;
        tell(text, wordDeparture(departure, locales), placeOf(departure, texts), {
          related: relatedOf(departure, texts),
          confidence:
            allies > 0 || !departure.isSure ? against.length / (against.length + allies + 1) : undefined,
        });
      }
    },
  };
}

/** The fact that is wrong, or what corresponds to the sentence from which one is missing. */
function placeOf({ text, unexpected, missing }: Departure, texts: Texts) {
  if (unexpected) return placeOfFact(unexpected, texts);
  const [segments = []] = [...(missing?.values() ?? [])].map((one) => one.segments[text] ?? []);
  return placeOfSegments(segments, texts[text]);
}

function placeOfFact({ fact, text, block }: StatedFact, texts: Texts) {
  const checked = texts[text]?.text;
  const one = checked?.blocks[block];
  return checked && one && placeInBlock(checked.file, one, fact.start, fact.end);
}

function placeOfSegments(numbers: readonly number[], side: SegmentedText<CheckedText> | undefined) {
  const first = side?.segments[numbers[0] ?? -1];
  const last = side?.segments[numbers.at(-1) ?? -1];
  const [from, to] = [first, last].map((one) => side?.text.blocks[one?.block ?? -1]);
  if (!side || !first || !last || !from || !to) return undefined;
  const { file } = side.text;
  return {
    start: placeInBlock(file, from, first.start, first.end).start,
    end: placeInBlock(file, to, last.start, last.end).end,
  };
}

/** Where the other texts state the fact that is missing, or have the sentence without the one that is unexpected. */
function relatedOf({ unexpected, missing, against }: Departure, texts: Texts): Related[] {
  return against.flatMap((number): Related[] => {
    const side = texts[number];
    const stated = missing?.get(number);
    const segments = unexpected?.segments[number] ?? [];
    const place = stated ? placeOfFact(stated, texts) : missing ? undefined : placeOfSegments(segments, side);
    const words = stated?.fact.text ?? segments.map((one) => side?.segments[one]?.text).join(' ');
    return side && place ? [{ file: side.text.file, place, text: words }] : [];
  });
}
