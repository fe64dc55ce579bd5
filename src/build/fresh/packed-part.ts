/** What lies in a file, by its name. */
type Named = readonly [name: string, bytes: Buffer];

/** Joins what is packed: a line of JSON that tells the names and lengths, then the bytes. */
export function joinPacked(all: readonly Named[]): Buffer {
  const head = JSON.stringify(all.map(([name, { length }]) => [name, length]));
  return Buffer.concat([Buffer.from(`${head}\n`), ...all.map(([, bytes]) => bytes)]);
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
