/**
 * Lets so much happen at once and no more; the rest waits for its turn, in the order it came.
 *
 * @param count How many may run at the same time.
 * @returns A function that runs `work` when its turn has come and gives its result.
 */
export function slots(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
