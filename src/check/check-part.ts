import { alignTexts } from '../align/index.ts';
import type { Alignment } from '../model/alignment.ts';
import type { Levels, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { report } from '../source/report.ts';
import { levelFor } from './levels.ts';
import { prepareText } from './prepare-text.ts';
import type { CheckedText, RuleContext, Tell } from './rule.ts';
import { rules } from './rules/index.ts';

/** A part whose texts are to be checked. */
export interface CheckedPart {
  /** The language of its source text. */
  readonly source: Locale;
  /** Its texts, of which some may be missing. */
  readonly texts: readonly Text[];
}

/**
 * Looks at the texts of a part with every rule: at each alone, then at all of them side by side. What is wrong becomes
 * messages on the files of the texts.
 *
 * @returns how they correspond, where there is a source text and a translation of it.
 */
export function checkPart(
  { source, texts }: CheckedPart,
  context: RuleContext,
  levels: Levels = {},
): Alignment<CheckedText> | undefined {
  const checked = texts.map((text) => prepareText(text));
  const first = checked.find(({ locale }) => locale === source);
  const others = checked.filter((text) => text !== first);
  const alignment = first && others.length > 0 ? alignTexts(first, others) : undefined;
  for (const rule of rules) {
    const level = levelFor(rule, levels);
    if (level === 'off') continue;
    const tell: Tell = (text, reason, place, more) => report(text.file, rule.id, reason, place, level, more);
    if (rule.scope === 'text') {
      for (const text of checked) rule.check(text, tellOf(text, tell), context);
    } else if (rule.scope === 'bitext') {
      for (const bitext of alignment?.bitexts ?? []) rule.check(bitext, tell, context);
    } else if (alignment) {
      rule.check(alignment, tell, context);
    }
  }
  return alignment;
}

function tellOf(text: CheckedText, tell: Tell) {
  return (...told: Parameters<Tell> extends [CheckedText, ...infer Rest] ? Rest : never) =>
    tell(text, ...told);
}
