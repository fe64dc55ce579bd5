import { contentId, endOf, type Operation } from '../document/operations.ts';
import type { Draft } from './pass.ts';
import { dropContent } from './drop-content.ts';

/** Scale and shift of heights: `y` becomes `scale * y + shift`. Pages are not turned. */
interface Heights {
  readonly scale: number;
  readonly shift: number;
}

/** The heights between which something is painted. */
type Clip = readonly [from: number, to: number];

/** What is kept of text that goes: what later text may rely on. */
const SETTINGS = new Set(['Tf', 'Tc', 'Tw', 'Tz', 'TL', 'Tr', 'Ts', 'rg', 'RG', 'gs', 'g', 'G']);

/**
 * Takes out text that stands on another page: where an accent of a page's first line is high, Chromium paints it at the foot of
 * the page before as well, cut off by the clip. It would be read twice.
 *
 * Clauses: ISO 14289-1, 7.1 (what is tagged is content, in its logical order).
 */
export function overflow({ drawings, structure }: Draft): void {
  for (const drawing of drawings) {
    if (!drawing.page) continue;
    const outside = findOutside(drawing.operations);
    if (outside.size === 0) continue;
    const dropped = new Set<number>();
    drawing.operations = without(drawing.operations, outside, dropped);
    if (dropped.size > 0) dropContent(structure, drawing.page, dropped);
  }
}

/** The operations that show text whose baseline is not between the edges of the clip. */
function findOutside(operations: readonly Operation[]): ReadonlySet<Operation> {
  const outside = new Set<Operation>();
  const stack: { heights: Heights; clip: Clip }[] = [];
  let state: { heights: Heights; clip: Clip } = {
    heights: { scale: 1, shift: 0 },
    clip: [-Infinity, Infinity],
  };
  let box: Clip | undefined;
  let line = 0;
  const heightOf = (y: number) => state.heights.scale * y + state.heights.shift;
  for (const operation of operations) {
    const { operator, operands } = operation;
    const [, second, , fourth, , sixth] = operands as number[];
    if (operator === 'q') stack.push(state);
    else if (operator === 'Q') state = stack.pop() ?? state;
    else if (operator === 'cm')
      state = {
        ...state,
        heights: { scale: state.heights.scale * (fourth ?? 1), shift: heightOf(sixth ?? 0) },
      };
    else if (operator === 're') {
      const edges = [heightOf(second ?? 0), heightOf((second ?? 0) + (fourth ?? 0))];
      box = [Math.min(...edges), Math.max(...edges)];
    } else if ((operator === 'W' || operator === 'W*') && box)
      state = { ...state, clip: [Math.max(state.clip[0], box[0]), Math.min(state.clip[1], box[1])] };
    else if (operator === 'n') box = undefined;
    else if (operator === 'Tm') line = heightOf(sixth ?? 0);
    else if (['TJ', 'Tj'].includes(operator) && (line < state.clip[0] || line > state.clip[1]))
      outside.add(operation);
  }
  return outside;
}

/** The operations without what shows text outside, and without the marks of content that shows nothing else. */
function without(
  operations: readonly Operation[],
  outside: ReadonlySet<Operation>,
  dropped: Set<number>,
): Operation[] {
  const kept: Operation[] = [];
  for (let index = 0; index < operations.length; index += 1) {
    const operation = operations[index] as Operation;
    const isMarked = operation.operator === 'BDC' || operation.operator === 'BMC';
    if (!isMarked) {
      if (!outside.has(operation)) kept.push(operation);
      continue;
    }
    const end = endOf(operations, index);
    const inner = operations.slice(index + 1, end);
    const shows = inner.filter(({ operator }) => operator === 'TJ' || operator === 'Tj');
    if (shows.length > 0 && shows.every((one) => outside.has(one))) {
      const id = contentId(operation);
      if (id !== undefined) dropped.add(id);
      kept.push(...inner.filter(({ operator }) => SETTINGS.has(operator)));
    } else kept.push(operation, ...without(inner, outside, dropped), operations[end] as Operation);
    index = end;
  }
  return kept;
}
