import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld } from 'eld/small';

/** The languages that are told apart: those of the letters, and those they are mixed up with by their authors. */
const languages = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'it', 'nl', 'pt', 'ru', 'uk', 'zh'];

let detector: typeof eld | undefined;

/** A language, and how much likelier it is than another one, 0 to 1. */
export interface Detected {
  /** ISO 639-1. */
  readonly language: string;
  readonly lead: number;
}

/**
 * Tells by its letters which language a stretch of words is in. The library is loaded when it is first asked: its tables take
 * a while to read.
 *
 * @param than the language that the words should be in.
 * @returns nothing where it is none that is told apart, or too short to say.
 */
export function detectLanguage(words: string, than: string): Detected | undefined {
  if (!detector) {
    // It is a module that says nothing to `require` by its name; by its file it is read at once, when it is wanted.
    const file = fileURLToPath(import.meta.resolve('eld/small'));
    const loaded: { eld: typeof eld } = createRequire(import.meta.url)(file);
    detector = loaded.eld;
    detector.setLanguageSubset(languages);
  }
  const result = detector.detect(words);
  if (result.language === '' || !result.isReliable()) return undefined;
  const scores = result.getScores();
  const lead = (scores[result.language] ?? 0) - (scores[than] ?? 0);
  return { language: result.language, lead };
}
