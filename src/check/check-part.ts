import { alignParts, knownWords, mergeWords, type PartTexts } from '../align/index.ts';
import type { Alignment } from '../model/alignment.ts';
import type { Levels, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { WordTable } from '../model/word-table.ts';
import { report } from '../source/report.ts';
import { checkAlone } from './check-alone.ts';
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
 * Looks at the texts of parts with every rule: at each alone, then at all of them side by side. What is wrong becomes
 * messages on the files of the texts. The parts are aligned together: what one of them teaches serves the others.
 *
 * @returns for each part how its texts correspond, where there is a source text and a translation of it.
 */
export function checkParts(
  parts: readonly CheckedPart[],
  context: RuleContext,
  levels: Levels = {},
): (Alignment<CheckedText> | undefined)[] {
  const prepared = parts.map(({ source, texts }) => {
    const checked = texts.map((text) => prepareText(text));
    const first = checked.find(({ locale }) => locale === source);
    const translations = first ? checked.filter((text) => text !== first) : [];
    return { checked, source: first, translations };
  });
  const aligned = prepared.filter(
    (one): one is typeof one & PartTexts<CheckedText> => one.translations.length > 0,
  );
  const alignments = alignParts(aligned, { words: allWords(context.words), recall: context.recall });
  return prepared.map((one) => {
    const alignment = alignments.find(({ source }) => source.text === one.source);
    checkTexts(one.checked, alignment, context, levels);
    return alignment;
  });
}

/** Looks at the texts of one part. */
export function checkPart(
  part: CheckedPart,
  context: RuleContext,
  levels: Levels = {},
): Alignment<CheckedText> | undefined {
  return checkParts([part], context, levels)[0];
}

/** The words of a publication with those that come with Hexapla: what was read of them serves all its circulars. */
const merged = new WeakMap<WordTable, WordTable>();

function allWords(own: WordTable | undefined): WordTable {
  if (!own) return knownWords;
  const all = merged.get(own) ?? mergeWords(knownWords, own);
  merged.set(own, all);
  return all;
}

function checkTexts(
  checked: readonly CheckedText[],
  alignment: Alignment<CheckedText> | undefined,
  context: RuleContext,
  levels: Levels,
) {
  for (const text of checked) checkAlone(text, context, levels);
  if (!alignment) return;
  for (const rule of rules) {
    const level = levelFor(rule, levels);
    if (level === 'off' || rule.scope === 'text') continue;
    const tell: Tell = (text, reason, place, more) => report(text.file, rule.id, reason, place, level, more);
    if (rule.scope === 'part') rule.check(alignment, tell, context);
    else for (const bitext of alignment.bitexts) rule.check(bitext, tell, context);
  }
}
