import type { Element } from 'xast';
import { x } from 'xastscript';
import type { CircularRow, CircularRows, PartRows } from './circular-rows.ts';
import { writeTmx } from './tmx.ts';

/**
 * A circular as one translation memory in all its languages, TMX 1.4b: a unit for each row that two languages have at
 * least, with the circular, the part and the ids of the blocks; each wording with its status and, of a translation, its confidence.
 */
export function circularToTmx({ circular, parts }: CircularRows): string {
  const shared = parts.flatMap((part) =>
    part.rows
      .filter(({ sides }) => sides.size > 1)
      .map((row) => ({ row, part, source: sourceOf(row, part) })),
  );
  const [source = anyLocale, ...others] = new Set(shared.map((one) => one.source));
  return writeTmx(
    others.length > 0 ? anyLocale : source,
    shared.map((one) => toUnit(one.row, one.part, one.source, circular.facts.reference)),
  );
}

/** What TMX says where no language is that of the source. */
const anyLocale = '*all*';

function sourceOf({ sides }: CircularRow, { part }: PartRows): string {
  return sides.has(part.source) ? part.source : anyLocale;
}

function toUnit(
  { id, blocks, sides }: CircularRow,
  { part, texts }: PartRows,
  source: string,
  reference: string,
): Element {
  const wordings = texts.flatMap(({ locale, status }): Element[] => {
    const side = sides.get(locale);
    if (!side) return [];
    const { confidence, text } = side;
    return [
      x('tuv', { 'xml:lang': locale }, [
        prop('status', status),
        ...(confidence === undefined ? [] : [prop('confidence', confidence.toFixed(3))]),
        x('seg', text),
      ]),
    ];
  });
  return x('tu', { tuid: id, srclang: source }, [
    prop('circular', reference),
    prop('part', part.name),
    ...blocks.map((block) => prop('block', block)),
    ...wordings,
  ]);
}

/** A property: TMX wants names of a tool's own to begin with `x-`. */
function prop(name: string, value: string): Element {
  return x('prop', { type: `x-${name}` }, value);
}
