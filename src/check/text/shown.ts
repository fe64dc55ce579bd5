/** Words as a message quotes them: one line, and not long. */
export function shown(words: string, limit = 40): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > limit ? `${line.slice(0, limit).trimEnd()}…` : line;
}

/** A character by its number, for what is not seen: `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
