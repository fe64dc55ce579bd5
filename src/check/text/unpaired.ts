/** A mark that has no partner, and where. */
export interface Unpaired {
  readonly mark: string;
  readonly index: number;
  /** The partner it should have, where it has a wrong one. */
  readonly wrong?: string | undefined;
  readonly opens: boolean;
}

/**
 * Finds marks that open and are not closed, or close what nothing opened.
 *
 * @param partners the closing marks that each opening mark may have.
 * @param skip whether the mark at a place is none of those (`a)` labels an item, `’` is an apostrophe).
 */
export function findUnpaired(
  words: string,
  partners: ReadonlyMap<string, string>,
  skip: (index: number) => boolean = () => false,
): Unpaired[] {
  const closing = new Set([...partners.values()].join(''));
  const open: { mark: string; index: number }[] = [];
  const found: Unpaired[] = [];
  for (let index = 0; index < words.length; index++) {
    const mark = words[index] ?? '';
    const last = open.at(-1);
    if (!partners.has(mark) && !closing.has(mark)) continue;
    if (skip(index)) continue;
    if (closing.has(mark) && last && partners.get(last.mark)?.includes(mark)) open.pop();
    else if (partners.has(mark)) open.push({ mark, index });
    else if (last) {
      const at = open.findLastIndex((one) => partners.get(one.mark)?.includes(mark));
      // What stands within marks that do pair is alone; marks that do not pair stand for one another.
      if (at >= 0) for (const one of open.splice(at).slice(1)) found.push({ ...one, opens: true });
      else {
        open.pop();
        found.push({ ...last, opens: true, wrong: mark });
      }
    } else found.push({ mark, index, opens: false });
  }
  return [...found, ...open.map((one) => ({ ...one, opens: true }))].toSorted((a, b) => a.index - b.index);
}
