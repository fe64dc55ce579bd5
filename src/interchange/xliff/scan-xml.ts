/** How deep elements may lie within each other: deeper than any XLIFF, and far from what a stack holds. */
const DEEPEST = 200;

/** What is wrong with XML, and where: an offset in UTF-16 units. */
export interface XmlFault {
  readonly at: number;
  readonly reason: string;
}

/** What holds no elements, by how it begins: how it ends, and what it is. */
const opaque = [
  ['<!--', '-->', 'a comment'],
  ['<![CDATA[', ']]>', 'a CDATA section'],
  ['<?', '?>', 'a processing instruction'],
] as const;

/**
 * Looks over XML before it is parsed, in one pass however it is written: it has no document type, elements do not lie too
 * deep, and what begins ends.
 *
 * @returns the first thing that is wrong; nothing where the XML may be parsed.
 */
export function scanXml(text: string): XmlFault | undefined {
  let depth = 0;
  let at = text.indexOf('<');
  while (at !== -1) {
    const begun = opaque.find(([start]) => text.startsWith(start, at));
    if (!begun && /^<!DOCTYPE/i.test(text.slice(at, at + 9))) {
      const reason =
        'Unexpected document type (`<!DOCTYPE`), expected XML without one: entities are not read';
      return { at, reason };
    }
    const end = begun ? endOf(text, begun, at) : endOfTag(text, at);
    if (end === -1) {
      const reason = `Unreadable XML: ${begun?.[2] ?? 'a tag'} without end; expected an XLIFF file as it was exported`;
      return { at, reason };
    }
    if (!begun) depth += stepOf(text, at, end);
    if (depth > DEEPEST) {
      return { at, reason: `Unexpected element within ${DEEPEST} others, expected the elements of XLIFF` };
    }
    at = text.indexOf('<', end);
  }
  return undefined;
}

/** Behind what holds no elements; -1 where it has no end. */
function endOf(text: string, [start, end]: (typeof opaque)[number], at: number): number {
  const found = text.indexOf(end, at + start.length);
  return found === -1 ? -1 : found + end.length;
}

/** Behind a tag, whose attributes may hold a `>`; -1 where it has no end. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '>') return at + 1;
    if (character !== '"' && character !== "'") continue;
    at = text.indexOf(character, at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

/** How much deeper it is behind a tag. */
function stepOf(text: string, at: number, end: number): number {
  if (text[at + 1] === '/') return -1;
  return text[end - 2] === '/' ? 0 : 1;
}
