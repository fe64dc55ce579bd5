import type { TypographyProfile } from '../../model/circular.ts';
import type { CheckedText, TellText, TextContext } from '../rule.ts';
import { type Language, languageOf } from './language.ts';
import { proseOf } from './prose.ts';
import { stretchesOf } from './tell-stretch.ts';

/** What a language, in a profile, writes otherwise. */
export interface Practice {
  readonly languages: readonly Language[];
  /** Of one profile alone; of both where it is not given. */
  readonly profile?: TypographyProfile;
  /** What is wrong. */
  readonly pattern: RegExp;
  /** What to write instead, where that needs no judgement. */
  readonly by?: (found: string) => string;
  readonly reason: (found: string, by: string | undefined) => string;
  readonly confidence?: number;
}

/** Tells what in the prose of a text is not as its language writes it. */
export function checkPractices(
  text: CheckedText,
  tell: TellText,
  { typography }: TextContext,
  practices: readonly Practice[],
) {
  const language = languageOf(text.locale);
  const own = practices.filter(
    ({ languages, profile }) =>
      language && languages.includes(language) && (profile ?? typography) === typography,
  );
  if (own.length === 0) return;
  const tellStretch = stretchesOf(text, tell);
  for (const { block, words } of proseOf(text)) {
    for (const { pattern, by, reason, confidence } of own) {
      for (const { 0: found, index } of words.matchAll(pattern)) {
        const instead = by?.(found);
        tellStretch(block, index, index + found.length, reason(found, instead), { by: instead, confidence });
      }
    }
  }
}
