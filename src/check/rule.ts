import type { Text } from '../model/circular.ts';
import type { Level, Place } from '../source/report.ts';

/** A rule that looks at one text alone. */
export interface TextRule {
  /** `family/name`; it never changes. */
  readonly id: string;
  readonly level: Level;
  /** Looks at a text and tells each thing that is wrong: what, what was expected, where. */
  readonly check: (text: Text, tell: (reason: string, place?: Place) => void) => void;
}
