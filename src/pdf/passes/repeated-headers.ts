import { contentId, type Operation } from '../document/operations.ts';
import { Content, type Element, Placed } from '../document/structure.ts';
import { Dict } from '../document/values.ts';
import type { Draft } from './pass.ts';
import { walk } from './walk.ts';

/**
 * Leaves the header of a table that goes over several pages in the text once, where the table begins: Chromium shows it
 * on each page, and says of all of it that it is the header's content. A header with a link stays as it is.
 *
 * Clauses: ISO 14289-1, 7.1 (what repeats is an artifact); ISO 32000-1, 14.8.2.2.2 (pagination artifacts).
 */
export function repeatedHeaders({ pages, drawings, structure }: Draft): void {
  const repeated = new Map<Dict, Set<number>>();
  for (const header of walk(structure)) {
    // Chromium puts no THead around the rows of a header.
    const { elements } = header;
    if (header.type !== 'TR' || elements.length === 0 || elements.some(({ type }) => type !== 'TH')) continue;
    const parts = [...walk(header)];
    const contents = parts.flatMap(({ children }) => children.filter((child) => child instanceof Content));
    const first = pages.find((page) => contents.some((content) => content.page === page));
    if (!first || parts.some(({ children }) => children.some((child) => child instanceof Placed))) continue;
    for (const { page, id } of contents)
      if (page !== first) repeated.set(page, (repeated.get(page) ?? new Set()).add(id));
    for (const part of parts) keepOnly(part, first);
  }
  for (const drawing of drawings) {
    const ids = drawing.page && repeated.get(drawing.page);
    if (ids) drawing.operations = drawing.operations.map((operation) => toArtifact(operation, ids));
  }
}

function keepOnly(element: Element, page: Dict): void {
  element.children = element.children.filter((child) => !(child instanceof Content) || child.page === page);
}

function toArtifact(operation: Operation, ids: ReadonlySet<number>): Operation {
  const id = contentId(operation);
  if (id === undefined || !ids.has(id)) return operation;
  return { operator: 'BDC', operands: ['Artifact', Dict.of({ Type: 'Pagination' })] };
}
