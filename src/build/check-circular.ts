import { checkPart } from '../check/check-part.ts';
import type { CheckedText, RuleContext } from '../check/rule.ts';
import type { Catalogues } from '../html/catalogue.ts';
import type { Alignment } from '../model/alignment.ts';
import type { Part, Publication } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { ReadCircular } from '../source/read-circular.ts';

/** What of a publication its texts are checked by. */
export interface Checking extends Pick<Publication, 'typography' | 'levels'> {
  readonly wordings: RuleContext['wordings'];
}

/** Where nothing is known of the publication. */
const plainChecking: Checking = { typography: 'itu', levels: {}, wordings: new Map() };

/**
 * Checks every part of a circular, in all its languages; what is wrong becomes messages on the files of the texts.
 *
 * @returns how the texts of its parts correspond.
 */
export function checkCircular(
  { parts, circular }: ReadCircular,
  { typography, levels, wordings }: Checking = plainChecking,
): Map<Part, Alignment<CheckedText>> {
  const context = { typography, wordings, facts: circular?.facts };
  const alignments = new Map<Part, Alignment<CheckedText>>();
  for (const part of parts) {
    const alignment = checkPart({ source: part.source, texts: [...part.texts.values()] }, context, levels);
    if (alignment) alignments.set(part, alignment);
  }
  return alignments;
}

/** What the pages write by themselves, in each language. */
export function wordingsOf(locales: readonly Locale[], catalogues: Catalogues): RuleContext['wordings'] {
  return new Map(locales.map((locale) => [locale, catalogues.get(locale).wordings]));
}
