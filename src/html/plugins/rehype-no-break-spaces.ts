import type { Root } from 'hast';
import type { TypographyProfile } from '../../model/circular.ts';
import { noBreakSpaces } from '../no-break-rules.ts';
import { eachText } from './running-text.ts';

/** Puts no-break spaces where the typography profile has them: within phone numbers, dates, numbers and their units. */
export function rehypeNoBreakSpaces(profile: TypographyProfile) {
  return (tree: Root) => {
    eachText(tree, ({ node, lang }) => {
      for (const { pattern, by } of noBreakSpaces(lang, profile))
        node.value = node.value.replace(pattern, by);
      return undefined;
    });
  };
}
