const [OPEN, CLOSE, BACKSLASH] = [0x28, 0x29, 0x5c];
const escapes = new Map(
  Object.entries({ n: 10, r: 13, t: 9, b: 8, f: 12 }).map(([c, to]) => [c.charCodeAt(0), to]),
);

/**
 * Where a literal string ends (ISO 32000-1, 7.3.4.2).
 *
 * @param start where its first parenthesis is.
 * @returns the place of its last one, or nothing where it has none.
 */
export function endOfLiteral(bytes: Uint8Array, start: number): number | undefined {
  let depth = 0;
  for (let place = start; place < bytes.length; place++) {
    const byte = bytes[place];
    if (byte === BACKSLASH) place++;
    else if (byte === OPEN) depth++;
    else if (byte === CLOSE && --depth === 0) return place;
  }
  return undefined;
}

/** The bytes that a literal string stands for, of those between its parentheses. */
export function unescaped(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(BACKSLASH)) return Uint8Array.from(bytes);
  const string: number[] = [];
  for (let place = 0; place < bytes.length; place++) {
    if (bytes[place] !== BACKSLASH) string.push(bytes[place] as number);
    else place = unescapeAt(bytes, place + 1, string);
  }
  return Uint8Array.from(string);
}

/** Adds what a backslash and the character behind it stand for; returns the place of its last byte. */
function unescapeAt(bytes: Uint8Array, place: number, string: number[]): number {
  const byte = bytes[place] ?? 0;
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...bytes.subarray(place, place + 3)))?.[0];
  if (octal) {
    string.push(Number.parseInt(octal, 8) & 255);
    return place + octal.length - 1;
  }
  if (byte === 13 || byte === 10) return byte === 13 && bytes[place + 1] === 10 ? place + 1 : place;
  string.push(escapes.get(byte) ?? byte);
  return place;
}
