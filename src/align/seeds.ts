import type { Corpus, Vocabulary } from './corpus.ts';
import { foldScript } from './fold.ts';
import { type Lexicon, makeLexicon, type Translation } from './lexicon.ts';
import type { WordTable } from '../model/word-table.ts';
import { seedWords } from './seed-words.ts';

/** How likely a token that both languages have is its own translation, by its kind. */
const same: Readonly<Record<string, number>> = { n: 0.8, p: 0.4, k: 0.5, s: 0.25 };

/** How many letters cognates have in common. */
const COGNATE = 4;

/** The lexica to begin with, of both directions: what both languages write alike, and known words. */
export function seedLexica(
  { source, target }: Corpus,
  words: WordTable,
  sourceLocale: string,
  targetLocale: string,
): [Lexicon, Lexicon] {
  const translations = seedWords(words, source, target, sourceLocale, targetLocale);
  source.tokens.forEach((token, from) => {
    const to = target.numbers.get(token);
    const probability = same[token[0] ?? ''];
    if (to !== undefined && probability !== undefined) translations.push({ from, to, probability });
  });
  translations.push(...cognates(source, target));
  const reversed = translations.map(({ from, to, probability }) => ({ from: to, to: from, probability }));
  return [makeLexicon(translations, source.tokens.length), makeLexicon(reversed, target.tokens.length)];
}

/** Words that begin alike in Latin letters. */
function* cognates(source: Vocabulary, target: Vocabulary): Generator<Translation> {
  const alike = new Map<string, number[]>();
  beginningsOf(target.tokens).forEach((key, number) => {
    if (key.length !== COGNATE) return;
    const known = alike.get(key);
    if (known) known.push(number);
    else alike.set(key, [number]);
  });
  for (const [from, key] of beginningsOf(source.tokens).entries()) {
    for (const to of alike.get(key) ?? []) yield { from, to, probability: 0.4 };
  }
}

const beginnings = new WeakMap<readonly string[], readonly string[]>();

/** How each word of a vocabulary begins in Latin letters; nothing for what is no word. */
function beginningsOf(tokens: readonly string[]): readonly string[] {
  const before = beginnings.get(tokens);
  if (before) return before;
  const found = tokens.map((token) =>
    token.startsWith('w') ? foldScript(token.slice(1)).slice(0, COGNATE) : '',
  );
  beginnings.set(tokens, found);
  return found;
}
