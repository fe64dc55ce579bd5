import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/**
 * Where the words of Markdown stand in it: what it reads differs from what is written by escapes, character references,
 * and what begins the lines of quotes and lists.
 *
 * @param written the Markdown of the words.
 * @param read the words, as Markdown reads them.
 * @param from the offset at which `written` begins.
 * @returns for each UTF-16 unit of `read` its offset.
 */
export function sourceOffsets(written: string, read: string, from: number): number[] {
  const offsets: number[] = [];
  let at = 0;
  while (offsets.length < read.length) {
    const wanted = read.slice(offsets.length);
    const reference = /^&(?:#x[0-9a-f]+|#\d+|[a-z\d]+);/i.exec(written.slice(at, at + 40))?.[0];
    const value = reference === undefined ? undefined : decode(reference);
    if (reference !== undefined && value !== undefined && wanted.startsWith(value)) {
      for (let unit = 0; unit < value.length; unit++) offsets.push(from + at);
      at += reference.length;
    } else if (written[at] === '\\' && written[at + 1] === wanted[0] && wanted[0] !== '\\') {
      // What is escaped begins no character reference: `\&amp;` reads `&amp;`.
      offsets.push(from + at + 1);
      at += 2;
    } else if (written[at] === '\\' && written[at + 1] === '\\') {
      offsets.push(from + at);
      at += 2;
    } else if (written[at] === wanted[0] || at >= written.length) {
      offsets.push(from + Math.min(at, written.length));
      at += 1;
    } else if (wanted[0] === '\n' && written[at] === '\r') {
      offsets.push(from + at);
      at += written[at + 1] === '\n' ? 2 : 1;
    } else {
      at += 1;
    }
  }
  return offsets;
}

function decode(reference: string): string | undefined {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || undefined;
  const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
