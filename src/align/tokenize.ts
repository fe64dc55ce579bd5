import { foldScript, skeleton } from './fold.ts';
import { peelArabic } from './peel-arabic.ts';
import { remember } from './remember.ts';

/** How many letters of a word stand for all its forms; measured on the development sets. */
export const STEM = 6;

/** Punctuation that survives translation, by the class it belongs to. */
const marks: Readonly<Record<string, string>> = {
  '?': '?',
  '؟': '?',
  '？': '?',
  '!': '!',
  '！': '!',
  ':': ':',
  '：': ':',
  ';': ';',
  '؛': ';',
  '；': ';',
  '(': '(',
  '（': '(',
  '"': '"',
  '“': '"',
  '«': '"',
  '„': '"',
  '《': '"',
  '「': '"',
};

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * What of a sentence can correspond to something in another language, as tokens. A token's first letter tells its
 * kind: `w` a word's stem, `c` a Chinese character, `n` a number, `k` the beginning of a word in Latin letters and
 * `s` its consonants (both are the same for cognates and names in any script), `p` a class of punctuation.
 *
 * @param text one or more sentences.
 * @param locale BCP 47, of the text.
 */
export const tokenize: (text: string, locale: string) => readonly string[] = remember(cutIntoTokens, 5000);

function cutIntoTokens(text: string, locale: string): string[] {
  const language = locale.split('-')[0] ?? locale;
  const plain = text.normalize('NFKC').toLowerCase();
  const tokens: string[] = [];
  for (const [number] of plain.matchAll(/\p{Nd}+(?:[.,\u00a0\u202f ]\p{Nd}{3}(?!\p{Nd}))*/gu)) {
    tokens.push(`n${toLatinDigits(number).replace(/\D/g, '')}`);
  }
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  for (const { segment, isWordLike } of segmenter.segment(plain)) {
    if (!isWordLike) {
      const mark = marks[segment];
      if (mark) tokens.push(`p${mark}`);
    } else if (/\p{Script=Han}/u.test(segment)) {
      tokens.push(`w${segment}`);
      if (segment.length > 1) for (const character of segment) tokens.push(`c${character}`);
    } else if (!/^\p{Nd}/u.test(segment)) {
      tokens.push(...tokensOfWord(segment, language));
    }
  }
  return tokens;
}

const tokensOfWord = remember((word, language) => {
  const tokens = [`w${stemOf(word, language)}`];
  const folded = foldScript(word);
  if (language !== 'ar' && folded.length > 4) tokens.push(`k${folded.slice(0, 4)}`);
  const bones = skeleton(language === 'ar' ? foldScript(peelArabic(word)) : folded);
  if (bones.length >= 4) tokens.push(`s${bones.slice(0, 4)}`);
  return tokens;
}, 50_000);

/** What stands for all forms of a word. */
export function stemOf(word: string, language: string): string {
  if (language === 'ar') return peelArabic(word).slice(0, STEM);
  // Most words have none of what is taken away.
  if (/^(?:[a-zа-ик-я]*|[\u4e00-\u9fff]*)$/.test(word)) return word.slice(0, STEM);
  const bare = word
    .normalize('NFD')
    .replace(/[\u0300-\u0307\u0309-\u036f]/g, '')
    .normalize('NFC');
  return bare.replace(/^(?:[ldjmtsnc]|qu)['’]/, '').slice(0, STEM);
}

/** The zeros of the decimal digits that texts of our languages use: Arabic-Indic, Persian, Devanagari; NFKC made full-width ones plain. */
const zeros = [0x660, 0x6f0, 0x966];

/** The digits of other scripts as 0–9. */
export function toLatinDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => point >= first && point <= first + 9);
    return zero === undefined ? digit : String(point - zero);
  });
}
