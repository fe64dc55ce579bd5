import type { Pairing } from './score.ts';
import type { GoldDocument } from './sets.ts';

/** How many segments of a side are put together with the next, and how many are left out, of 1. */
const GLUED = 0.1;
const DROPPED = 0.03;

/**
 * Spoils a document as careless translators and bad scans do: on both sides segments are put together with the next, or
 * left out. What is right is known.
 *
 * @param random the next of a sequence of numbers from 0 to 1.
 */
export function addNoise({ source, target, gold }: GoldDocument, random: () => number): GoldDocument {
  const sources = spoil(source, random);
  const targets = spoil(target, random);
  const beads = gold.map((bead) => ({
    source: [...new Set(bead.source.flatMap((one) => sources.became[one] ?? []))],
    target: [...new Set(bead.target.flatMap((one) => targets.became[one] ?? []))],
  }));
  return { source: sources.segments, target: targets.segments, gold: joinOverlapping(beads) };
}

/** Spoils one side; tells which segment each of the old ones became, if any. */
function spoil(
  segments: readonly string[],
  random: () => number,
): { segments: string[]; became: (number | undefined)[] } {
  const spoilt: string[] = [];
  let gluing = false;
  const became = segments.map((text) => {
    if (random() < DROPPED) return undefined;
    const last = spoilt.at(-1);
    if (gluing && last !== undefined) spoilt[spoilt.length - 1] = `${last} ${text}`;
    else spoilt.push(text);
    gluing = random() < GLUED;
    return spoilt.length - 1;
  });
  return { segments: spoilt, became };
}

/** Beads that came to share a segment are one. Both sides keep their order. */
function joinOverlapping(beads: readonly Pairing[]): Pairing[] {
  const joined: Pairing[] = [];
  for (const bead of beads) {
    if (bead.source.length + bead.target.length === 0) continue;
    const last = joined.findIndex(
      ({ source, target }) =>
        bead.source.some((one) => source.includes(one)) || bead.target.some((one) => target.includes(one)),
    );
    if (last === -1) joined.push(bead);
    else {
      const over = joined.splice(last);
      joined.push({
        source: [...new Set([...over.flatMap(({ source }) => source), ...bead.source])],
        target: [...new Set([...over.flatMap(({ target }) => target), ...bead.target])],
      });
    }
  }
  return joined;
}

/** Numbers from 0 to 1 that look random and are always the same: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
