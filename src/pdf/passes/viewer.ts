import { Dict } from '../document/values.ts';
import type { Draft, PassContext } from './pass.ts';

/**
 * Tells viewers to show the title in the place of the file's name, and to bind pages of a script from right to left on
 * the right.
 *
 * Clauses: ISO 14289-1, 7.1 (DisplayDocTitle, MarkInfo); ISO 19005-3, 6.7.2.2 (MarkInfo); ISO 32000-1, 12.2 (Direction).
 */
export function viewer({ document: { catalog } }: Draft, { direction }: PassContext): void {
  const preferences = Dict.of({ DisplayDocTitle: true });
  if (direction === 'rtl') preferences.set('Direction', 'R2L');
  catalog.set('ViewerPreferences', preferences).set('MarkInfo', Dict.of({ Marked: true }));
}
