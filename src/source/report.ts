import type { Node } from 'unist';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';

/** What a message points at: a node of a text, or a position or point of a file. */
export type Place = Node | Position | Point;

/** How bad a message is: an error stops a build, a warning and an info do not. */
export type Level = 'error' | 'warning' | 'info';

const fatal = { error: true, warning: false, info: undefined } as const;

/**
 * Adds a message to a file.
 *
 * @param file the file at fault.
 * @param ruleId the rule, `family/name`; it never changes.
 * @param reason what is wrong and what to do: "Unexpected X, expected Y".
 * @param place where; without it the message is about the file as a whole.
 */
export function report(file: VFile, ruleId: string, reason: string, place?: Place, level: Level = 'error') {
  const at = place && 'type' in place ? place.position : place;
  file.message(reason, { ...(at && { place: at }), ruleId, source: 'hexapla' }).fatal = fatal[level];
}
