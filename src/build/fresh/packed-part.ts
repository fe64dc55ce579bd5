/** What lies in a file, by its name. */
type Named = readonly [name: string, bytes: Buffer];

/**
 * Joins what is packed: a line of JSON that tells the names and lengths, then the bytes.
 *
 * @param roomFor gives memory of a length.
 */
export function joinPacked(
  all: readonly Named[],
  roomFor: (length: number) => Buffer = (length) => Buffer.allocUnsafe(length),
): Buffer {
  const head = JSON.stringify(all.map(([name, { length }]) => [name, length]));
  const pieces = [Buffer.from(`${head}\n`), ...all.map(([, bytes]) => bytes)];
  const joined = roomFor(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) at += piece.copy(joined, at);
  return joined;
}

/** Takes apart what was joined; the bytes are not copied. */
export function readPacked(bytes: Buffer): Named[] {
  let start = bytes.indexOf(10) + 1;
  const head = JSON.parse(bytes.toString('utf8', 0, start)) as [name: string, length: number][];
  return head.map(([name, length]): Named => {
    const own = bytes.subarray(start, start + length);
    start += length;
    return [name, own];
  });
}
