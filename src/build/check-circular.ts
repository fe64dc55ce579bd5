import { checkParts } from '../check/check-part.ts';
import { reportGaps } from '../check/report-gaps.ts';
import type { CheckedText, RuleContext } from '../check/rule.ts';
import type { Catalogues } from '../html/catalogue.ts';
import type { Alignment } from '../model/alignment.ts';
import type { Levels, Part } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { ReadCircular } from '../source/read-circular.ts';
import { applyWaivers } from './apply-waivers.ts';

/** What texts are checked by: what rules know of the publication, and what it says of them. */
export interface Checking extends Partial<Omit<RuleContext, 'facts' | 'accepted'>> {
  readonly levels?: Levels;
  /** The day by which waivers expire, ISO 8601; without it none does. */
  readonly today?: string | undefined;
}

/**
 * Checks every part of a circular, in all its languages; what is wrong becomes messages on the files of the texts. What
 * is waived is marked so.
 *
 * @returns how the texts of its parts correspond.
 */
export function checkCircular(
  read: Pick<ReadCircular, 'parts' | 'circular' | 'waivers' | 'accepted'>,
  { typography = 'itu', wordings = new Map(), levels = {}, today, ...known }: Checking = {},
): Map<Part, Alignment<CheckedText>> {
  const alignments = new Map<Part, Alignment<CheckedText>>();
  const { accepted } = read;
  const context: RuleContext = { ...known, typography, wordings, accepted, facts: read.circular?.facts };
  const parts = read.parts.map(({ source, texts }) => ({ source, texts: [...texts.values()] }));
  for (const [index, alignment] of checkParts(parts, context, levels).entries()) {
    const part = read.parts[index];
    if (part && alignment) alignments.set(part, alignment);
  }
  if (read.circular) reportGaps(read.circular);
  if (read.waivers) applyWaivers(read.waivers, read.parts, alignments, today);
  return alignments;
}

/** What the pages write by themselves, in each language. */
export function wordingsOf(locales: readonly Locale[], catalogues: Catalogues): RuleContext['wordings'] {
  return new Map(locales.map((locale) => [locale, catalogues.get(locale).wordings]));
}
