import { checkPart } from '../check/check-part.ts';
import type { RuleContext } from '../check/rule.ts';
import type { Catalogues } from '../html/catalogue.ts';
import type { Publication } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { ReadCircular } from '../source/read-circular.ts';

/** What of a publication its texts are checked by. */
export interface Checking extends Pick<Publication, 'typography' | 'levels'> {
  readonly wordings: RuleContext['wordings'];
}

/** Where nothing is known of the publication. */
const plainChecking: Checking = { typography: 'itu', levels: {}, wordings: new Map() };

/** Checks every part of a circular, in all its languages; what is wrong becomes messages on the files of the texts. */
export function checkCircular(
  { parts, circular }: ReadCircular,
  { typography, levels, wordings }: Checking = plainChecking,
) {
  const context = { typography, wordings, facts: circular?.facts };
  for (const { source, texts } of parts) checkPart({ source, texts: [...texts.values()] }, context, levels);
}

/** What the pages write by themselves, in each language. */
export function wordingsOf(locales: readonly Locale[], catalogues: Catalogues): RuleContext['wordings'] {
  return new Map(locales.map((locale) => [locale, catalogues.get(locale).wordings]));
}
