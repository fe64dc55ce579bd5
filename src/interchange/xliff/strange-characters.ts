import type { CheckedText } from '../../check/rule.ts';
import type { Token } from './token.ts';

/** Characters that no one writes on purpose: control characters, the mark of lost ones, and what is no character. */
const strange = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/gu;

/** Blanks that are control characters too. */
const blanks = '\t\n\r';

/**
 * Finds characters of a sentence that no one writes on purpose. Those that the texts have already are no matter.
 *
 * @returns their names, `U+0001`, each once.
 */
export function strangeCharacters(tokens: readonly Token[], texts: readonly CheckedText[]): string[] {
  const words = tokens.flatMap((token) => (token.type === 'words' ? [token.value] : [])).join('\n');
  const found = new Set(words.match(strange)?.filter((one) => !blanks.includes(one)));
  const isKnown = (one: string) => texts.some(({ blocks }) => blocks.some(({ text }) => text.includes(one)));
  return [...found].filter((one) => !isKnown(one)).map(nameOf);
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
