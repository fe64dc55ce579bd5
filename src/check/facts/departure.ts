import type { FactKind } from './fact.ts';
import type { StatedFact } from './stated-facts.ts';

/** What one text states otherwise than the others, or alone, or not at all. */
export interface Departure {
  readonly kind: FactKind;
  /** The number of the text that departs: 0 for the source. */
  readonly text: number;
  /** The fact that only it states, or it and a minority. */
  readonly unexpected?: StatedFact | undefined;
  /** The fact that it lacks, in each text that states it, by the text's number. */
  readonly missing?: ReadonlyMap<number, StatedFact> | undefined;
  /** The other texts that agree against it. */
  readonly against: readonly number[];
  /** How many texts agree with it. */
  readonly allies: number;
  /** Whether it tells by itself; else only together with its counterpart, as what replaced what. */
  readonly isSure: boolean;
  /** Whether it is stated by all, but by some more often. */
  readonly isOfCount: boolean;
  /** Whether a translation may leave the fact out, or word it differently. */
  readonly isSoft: boolean;
}
