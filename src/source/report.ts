import type { Node, Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Level } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';

/** What a message points at: a node of a text, or a position or point of a file. */
export type Place = Node | Position | Point;

/** What stands on the other side of what a message speaks of. */
export interface Related {
  readonly file: VFile;
  readonly place: Position;
  /** Its words. */
  readonly text: string;
  /** Its words as they were, where the message is that they changed. */
  readonly former?: string | undefined;
}

/** A repair that needs no judgement: what to write in the place of a stretch of the file; offsets in UTF-16 units. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a message may say beyond its reason. */
export interface More {
  readonly related?: readonly Related[] | undefined;
  /** How likely it is that the message is right, 0 to 1; where it is not given, it is certain. */
  readonly confidence?: number | undefined;
  readonly fix?: Fix | undefined;
}

declare module 'vfile' {
  // What is known of a file beyond its text.
  interface DataMap {
    /** The language of a text. */
    locale: Locale;
  }
}

declare module 'vfile-message' {
  // What Hexapla's messages have beyond vfile's.
  interface VFileMessage extends More {
    /** Why the message is accepted, where it is: what the waiver says. */
    waived?: string | undefined;
  }
}

const fatal = { error: true, warning: false, info: undefined } as const;

/**
 * Adds a message to a file.
 *
 * @param file the file at fault.
 * @param ruleId the rule, `family/name`; it never changes.
 * @param reason what is wrong and what to do: "Unexpected X, expected Y".
 * @param place where; without it the message is about the file as a whole.
 */
export function report(
  file: VFile,
  ruleId: string,
  reason: string,
  place?: Place,
  level: Level = 'error',
  more: More = {},
) {
  const at = whereIs(place);
  const message = file.message(reason, { ...(at && { place: at }), ruleId, source: 'hexapla' });
  message.fatal = fatal[level];
  Object.assign(message, more);
}

/** Where a place is in its file. */
export function whereIs(place: Place | undefined): Position | Point | undefined {
  return place && 'type' in place ? place.position : place;
}

/** The level of a message, in a word. */
export function levelOf({ fatal: how }: Pick<VFileMessage, 'fatal'>): Level {
  if (how === true) return 'error';
  return how === false ? 'warning' : 'info';
}
