/**
 * Does something with each of many things, so many at once and no more. Where one of them fails the others that were begun come
 * to their end, and no more are begun.
 *
 * @param count how many at once.
 * @throws what one of them did that failed.
 */
export async function eachInTurn<T>(
  things: Iterable<T>,
  count: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  // Who leaves it closes it for all.
  const queue = inOrder(things);
  const one = async () => {
    for (const thing of queue) await work(thing);
  };
  const done = await Promise.allSettled(Array.from({ length: count }, one));
  const failed = done.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}

function* inOrder<T>(things: Iterable<T>): Generator<T> {
  yield* things;
}
