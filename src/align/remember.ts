/**
 * Remembers what a function gave for words or texts: words come back all the time, and texts are looked at beside each of their
 * translations. When it knows too many it begins anew, so that what it takes does not grow with what is aligned.
 *
 * @param make gives the same for the same text and language.
 * @param most how many results are kept, of all languages together.
 */
export function remember<T extends NonNullable<unknown>>(
  make: (text: string, language: string) => T,
  most: number,
): (text: string, language?: string) => T {
  const byLanguage = new Map<string, Map<string, T>>();
  let size = 0;
  return (text, language = '') => {
    let known = byLanguage.get(language);
    if (!known) byLanguage.set(language, (known = new Map()));
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text, language);
    if (size++ >= most) {
      for (const one of byLanguage.values()) one.clear();
      size = 1;
    }
    known.set(text, made);
    return made;
  };
}
