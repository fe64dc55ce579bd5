import type { Text } from '../model/circular.ts';
import { report } from '../source/report.ts';
import { textRules } from './rules/index.ts';

/** Looks at each text with every rule; what is wrong becomes messages on the text's file. */
export function checkTexts(texts: readonly Text[]) {
  for (const text of texts) {
    for (const { id, level, check } of textRules) {
      check(text, (reason, place) => report(text.file, id, reason, place, level));
    }
  }
}
