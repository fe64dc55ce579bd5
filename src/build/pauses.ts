import { setImmediate } from 'node:timers/promises';

/**
 * Pauses a long loop now and then: what ended in it is let go of only then (each text that was unpacked leaves some kilobytes until Node
 * is at rest), and signals are heard.
 *
 * @param every after how many turns.
 * @returns to be waited for in each turn.
 */
export function pauses(every = 100): () => Promise<void> | undefined {
  let turns = 0;
  return () => {
    turns += 1;
    return turns % every === 0 ? setImmediate() : undefined;
  };
}
