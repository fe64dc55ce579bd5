/** The lines of a file, one after the other: as one text it would be several times as large. */
export function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start <= bytes.length; ) {
    const end = bytes.indexOf(10, start);
    yield bytes.subarray(start, end < 0 ? bytes.length : end);
    start = end < 0 ? bytes.length + 1 : end + 1;
  }
}
