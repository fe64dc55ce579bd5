import { Dict, PdfString, type Value } from '../document/values.ts';
import type { Draft } from './pass.ts';
import { walk } from './walk.ts';

/**
 * Names the header cells of tables anew: Chromium counts them on through all it prints, so that the names differ from
 * one print to the next. Cells that no other cell names lose theirs; spans of one, which go without saying, go.
 *
 * Clauses: ISO 14289-1, 7.5 (tables); ISO 32000-1, 14.8.5.7 (Headers), 14.7.2 (ID).
 */
export function tables({ structure }: Draft): void {
  const cells = [...walk(structure)].filter(({ type }) => type === 'TH' || type === 'TD');
  const named = new Set(cells.flatMap(({ attributes }) => attributes.flatMap((one) => headersOf(one))));
  const names = new Map<string, PdfString>();
  for (const { entries } of cells) {
    const id = entries.text('ID');
    if (id === undefined) continue;
    if (named.has(id)) {
      names.set(id, new PdfString(`h${names.size + 1}`));
      entries.set('ID', names.get(id) as PdfString);
    } else entries.delete('ID');
  }
  for (const cell of cells) {
    const said = cell.attributes.flatMap((one) => [...one].filter(([, value]) => value !== 1));
    const all = new Map<string, Value>(said);
    const headers = cell.attributes.flatMap((one) => headersOf(one).flatMap((id) => names.get(id) ?? []));
    if (headers.length > 0) all.set('Headers', headers);
    else all.delete('Headers');
    if (all.size > 1) cell.entries.set('A', new Dict(all));
    else cell.entries.delete('A');
  }
}

function headersOf(attributes: Dict): string[] {
  return attributes.list('Headers').flatMap((value) => (value instanceof PdfString ? value.text : []));
}
