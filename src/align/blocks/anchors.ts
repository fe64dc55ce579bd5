import type { Block } from '../../model/block.ts';

/** How much an anchor that both blocks have counts, and one that only one of them has; logarithms of likelihood ratios. */
const SHARED = 3;
const LOST = -1;
/** The most that lost anchors count together: a translation that lost all its links is still one. */
const MOST_LOST = -3;

/** Blocks that are emphasised as a whole, in one text or in both. */
const EMPHASISED_BOTH = 0.7;
const EMPHASISED_ONE = -0.7;

/** An empty cell corresponds to an empty one. */
const EMPTY_BOTH = 1;
const EMPTY_ONE = -3;

/** Cells of another column, in tables of as many columns. */
const OTHER_COLUMN = -6;

/** What a block has that no translation changes: where its links lead, its images, footnotes, e-mail addresses. */
export function anchorsOf({ marks, text }: Block): Set<string> {
  const anchors = new Set<string>();
  for (const { kind, target } of marks) {
    if ((kind === 'link' || kind === 'image' || kind === 'footnote') && target)
      anchors.add(`${kind} ${target}`);
  }
  for (const [address] of text.matchAll(/[\w.+-]+@[\w-]+\.[\w.-]*\w|https?:\/\/[\w./?=&#%~-]*\w/g)) {
    anchors.add(`address ${address.toLowerCase()}`);
  }
  return anchors;
}

/** How much two sets of anchors speak for their blocks to correspond: a logarithm of a likelihood ratio. */
export function scoreAnchors(source: ReadonlySet<string>, target: ReadonlySet<string>): number {
  if (source.size === 0 && target.size === 0) return 0;
  const shared = [...source].filter((anchor) => target.has(anchor)).length;
  return SHARED * shared + Math.max(MOST_LOST, LOST * (source.size + target.size - 2 * shared));
}

/** How a block looks. */
export interface Looks {
  readonly isEmphasised: boolean;
  readonly isEmpty: boolean;
}

/** Tells how a block looks: whether it is bold from its beginning to its end, whether nothing is in it. */
export function looksOf({ marks, text }: Block): Looks {
  const isEmphasised = marks.some(
    ({ kind, start, end }) => kind === 'strong' && end - start > 0.9 * text.length,
  );
  return { isEmphasised, isEmpty: text.trim() === '' };
}

/** How much the looks of two blocks speak for them to correspond: a logarithm of a likelihood ratio. */
export function scoreLooks(source: Looks | undefined, target: Looks | undefined): number {
  const [a, b] = [source?.isEmphasised, target?.isEmphasised];
  const emphasis = a && b ? EMPHASISED_BOTH : a === b ? 0 : EMPHASISED_ONE;
  const [c, d] = [source?.isEmpty, target?.isEmpty];
  const empty = c && d ? EMPTY_BOTH : c === d ? 0 : EMPTY_ONE;
  return emphasis + empty;
}

/** How much the places of two cells in their tables speak for them to correspond: a logarithm of a likelihood ratio. */
export function scoreColumns(source: Block, target: Block, sameWidth: boolean): number {
  return sameWidth && source.column !== target.column ? OTHER_COLUMN : 0;
}
