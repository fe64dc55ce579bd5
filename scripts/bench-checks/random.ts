/** Numbers from 0 to 1. */
export type Random = () => number;

/** One of several, at random; nothing of none. */
export function pick<T>(all: readonly T[], random: Random): T | undefined {
  return all[Math.floor(random() * all.length)];
}
