import { contentId, endOf, type Operation } from '../document/operations.ts';
import { Dict } from '../document/values.ts';
import { dropContent } from './drop-content.ts';
import type { Draft, Drawing } from './pass.ts';

const PATHS = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
/** What may stand between paths: operators that set colours and lines. */
const SETTINGS = new Set(['rg', 'RG', 'g', 'G', 'k', 'K', 'w', 'J', 'j', 'M', 'd', 'ri', 'i']);
const PAINTS = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const SHOWN = new Set(['BT', 'Do', 'sh']);
/** Elements whose paths are what they are about. */
const PICTURES = new Set(['Figure', 'Formula', 'Form']);

/**
 * Marks as an artifact what is no content: margin boxes, backgrounds, rules, borders. Chromium leaves some of it
 * unmarked, and says of borders and backgrounds that they are content of their element.
 *
 * Clauses: ISO 14289-1, 7.1 (content is tagged or an artifact); ISO 32000-1, 14.8.2.2 (artifacts and their types).
 */
export function artifacts({ drawings, structure }: Draft): void {
  for (const drawing of drawings) {
    // A form is content or artifact with what draws it.
    if (!drawing.page) continue;
    const dropped = new Set<number>();
    drawing.operations = mark(drawing, dropped);
    if (dropped.size > 0) dropContent(structure, drawing.page, dropped);
  }
}

function mark({ operations }: Drawing, dropped: Set<number>): Operation[] {
  const marked: Operation[] = [];
  for (let index = 0; index < operations.length; index += 1) {
    const operation = operations[index] as Operation;
    const { operator } = operation;
    const end = extent(operations, index);
    const whole = operations.slice(index, end + 1);
    const id = contentId(operation);
    if (id !== undefined && isDecoration(whole)) {
      dropped.add(id);
      marked.push(...artifact('Layout', whole.slice(1, -1)));
    } else if (operator === 'BDC' || operator === 'BMC' || whole.some((one) => contentId(one) !== undefined))
      marked.push(...whole);
    else if (operator === 'BT') marked.push(...artifact('Pagination', whole));
    else if (SHOWN.has(operator) || whole.some((one) => PAINTS.has(one.operator)))
      marked.push(...artifact('Layout', whole));
    else marked.push(...whole);
    index = end;
  }
  return marked;
}

/** The last operation of what belongs together: marked content, a text object, a path with those that follow. */
function extent(operations: readonly Operation[], start: number): number {
  const operator = operations[start]?.operator as string;
  if (operator === 'BDC' || operator === 'BMC' || operator === 'BT') return endOf(operations, start);
  if (!PATHS.has(operator)) return start;
  let last = start;
  for (let index = start; index < operations.length; index += 1) {
    const { operator: next } = operations[index] as Operation;
    if (PAINTS.has(next) || (PATHS.has(next) && !PAINTS.has(operations[last]?.operator as string)))
      last = index;
    else if (!PATHS.has(next) && !SETTINGS.has(next)) break;
  }
  return last;
}

function isDecoration([opening, ...rest]: readonly Operation[]): boolean {
  return !PICTURES.has(opening?.operands[0] as string) && !rest.some(({ operator }) => SHOWN.has(operator));
}

function artifact(type: 'Layout' | 'Pagination', operations: readonly Operation[]): Operation[] {
  return [
    { operator: 'BDC', operands: ['Artifact', Dict.of({ Type: type })] },
    ...operations,
    { operator: 'EMC', operands: [] },
  ];
}
