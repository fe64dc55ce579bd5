import type { Alignment, Bead, Bitext } from '../../model/alignment.ts';
import type { CheckedText } from '../rule.ts';
import { plainWords } from './alike.ts';
import type { Side } from './places.ts';

/** What one text has and others have not: numbers of blocks, or of segments, one after another. */
export interface Gap {
  /** What is wrong: the text lacks what others have, or has what they have not. */
  readonly kind: 'missing' | 'extra';
  /** The number of the text at fault: 0 for the source, then the translations in the order of the bitexts. */
  readonly text: number;
  /** The number of the text that has them; of what is extra, the text at fault. */
  readonly holder: number;
  /** Their numbers in that text. */
  readonly numbers: readonly number[];
  /** Of what is missing: after which number it would stand in the text at fault; −1 at its beginning. */
  readonly after: number;
  /** How many of the other texts agree against it. */
  readonly against: number;
  /** How sure the alignment is, 0 to 1. */
  readonly confidence: number;
}

/** What stands alone in one of the bitexts. */
interface Alone {
  readonly bitext: number;
  /** In the source, or in the target. */
  readonly number: number;
  /** After which number of the other side it would stand. */
  readonly after: number;
  readonly confidence: number;
}

/** From how many translations on the source is at fault where they all agree against it. */
const MANY = 3;

/**
 * Finds what stands alone, run by run. Where all of at least three translations agree against the source, the source is at fault.
 *
 * @param beadsOf which beads: those of blocks, or those of segments.
 * @param isAsked whether what stands alone in a bead is asked for.
 * @param wordsOf what the beads number of a text, in words.
 */
export function findGaps(
  { source, bitexts }: Alignment<CheckedText>,
  beadsOf: (bitext: Bitext<CheckedText>) => readonly Bead[],
  isAsked: (bitext: Bitext<CheckedText>, bead: Bead) => boolean,
  wordsOf: (side: Side) => readonly string[],
): Gap[] {
  const sources: Alone[] = [];
  const twins = findTwins(wordsOf(source));
  const targets: Alone[] = [];
  bitexts.forEach((bitext, index) => {
    let [lastSource, lastTarget] = [-1, -1];
    for (const bead of beadsOf(bitext)) {
      const { confidence } = bead;
      if (bead.target.length === 0 && isAsked(bitext, bead)) {
        sources.push(
          ...bead.source.map((number) => ({ bitext: index, number, after: lastTarget, confidence })),
        );
      }
      if (bead.source.length === 0 && isAsked(bitext, bead)) {
        targets.push(
          ...bead.target.map((number) => ({ bitext: index, number, after: lastSource, confidence })),
        );
      }
      if ('moved' in bead && bead.moved === true) continue;
      lastSource = bead.source.at(-1) ?? lastSource;
      lastTarget = bead.target.at(-1) ?? lastTarget;
    }
  });
  const count = bitexts.length;
  return joinRuns([...gapsOfSource(lastTwins(sources, twins), count), ...gapsOfTargets(targets, count)]);
}

/** For what the source says more than once: the numbers at which it does, in order. */
function findTwins(words: readonly string[]): ReadonlyMap<number, readonly number[]> {
  const numbers = Map.groupBy([...words.keys()], (number) => plainWords(words[number] ?? ''));
  return new Map(
    [...numbers].flatMap(([plain, all]) =>
      plain === '' || all.length < 2 ? [] : all.map((number) => [number, all] as const),
    ),
  );
}

/** Of what the source says twice, each translation may lack either: it is taken to be the last, so that they agree. */
function lastTwins(alone: readonly Alone[], twins: ReadonlyMap<number, readonly number[]>): Alone[] {
  return [...Map.groupBy(alone, ({ bitext }) => bitext).values()].flatMap((ones) =>
    ones.map((one) => {
      const all = twins.get(one.number);
      if (!all) return one;
      const lacking = ones.filter(({ number }) => all.includes(number));
      return { ...one, number: all.at(lacking.indexOf(one) - lacking.length) ?? one.number };
    }),
  );
}

/** What the source has alone: extra in it where all translations lack it, else missing in those that do. */
function gapsOfSource(alone: readonly Alone[], count: number): Gap[] {
  return [...Map.groupBy(alone, ({ number }) => number)].flatMap(([number, ones]): Gap[] => {
    const base = { holder: 0, numbers: [number] };
    if (count >= MANY && ones.length === count) {
      const confidence = Math.max(...ones.map((one) => one.confidence));
      return [{ ...base, kind: 'extra', text: 0, after: -1, against: count, confidence }];
    }
    const against = count + 1 - ones.length;
    return ones.map(({ bitext, after, confidence }) => ({
      ...base,
      kind: 'missing' as const,
      text: bitext + 1,
      after,
      against,
      confidence,
    }));
  });
}

/** What translations have alone: missing in the source where all have it in the same place, else extra in those that do. */
function gapsOfTargets(alone: readonly Alone[], count: number): Gap[] {
  return [...Map.groupBy(alone, ({ after }) => after)].flatMap(([after, ones]): Gap[] => {
    const runs = [...Map.groupBy(ones, ({ bitext }) => bitext).values()];
    const common = runs.length < Math.max(MANY, count) ? 0 : Math.min(...runs.map((run) => run.length));
    const missing = (runs[0] ?? []).slice(0, common).map(({ bitext, number, confidence }): Gap => {
      const base = { kind: 'missing', text: 0, holder: bitext + 1, numbers: [number] } as const;
      return { ...base, after, against: count, confidence };
    });
    const extra = runs.flatMap((run) =>
      run.slice(common).map(({ bitext, number, confidence }): Gap => {
        const base = { kind: 'extra', text: bitext + 1, holder: bitext + 1, numbers: [number] } as const;
        return { ...base, after: -1, against: count + 1 - runs.length, confidence };
      }),
    );
    return [...missing, ...extra];
  });
}

/** Makes one gap of those that stand one after another. */
function joinRuns(gaps: readonly Gap[]): Gap[] {
  const sorted = gaps.toSorted(
    (a, b) =>
      a.text - b.text ||
      a.kind.localeCompare(b.kind) ||
      a.holder - b.holder ||
      (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0),
  );
  const joined: Gap[] = [];
  for (const gap of sorted) {
    const last = joined.at(-1);
    const follows =
      last?.text === gap.text &&
      last.kind === gap.kind &&
      last.holder === gap.holder &&
      last.after === gap.after &&
      (last.numbers.at(-1) ?? 0) + 1 === gap.numbers[0];
    if (!last || !follows) {
      joined.push(gap);
      continue;
    }
    const against = Math.min(last.against, gap.against);
    const confidence = Math.max(last.confidence, gap.confidence);
    joined[joined.length - 1] = {
      ...last,
      numbers: [...last.numbers, ...gap.numbers],
      against,
      confidence,
    };
  }
  return joined;
}

/** The confidence of a message on a gap: where all of at least three other texts agree against one, it is certain. */
export function confidenceOf({ against, confidence }: Pick<Gap, 'against' | 'confidence'>, texts: number) {
  if (texts > MANY && against === texts - 1) return undefined;
  return Math.min(0.99, Math.round(confidence * 100) / 100);
}
