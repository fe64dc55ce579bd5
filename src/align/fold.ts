import { remember } from './remember.ts';

/** Letters of other scripts in Latin ones, near enough to see cognates and names. */
const letters: Readonly<Record<string, string>> = {
  ...pairs('абвгдеёзийклмнопрстуфхыэ', 'abvgdeeziiklmnoprstufhie'),
  ж: 'zh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ю: 'u',
  я: 'a',
  ъ: '',
  ь: '',
  ...pairs('بتثجحخدذرزسشصضطظغفقكلمنه', 'bttghkddrzsssdtzgfkklmnh'),
  ...pairs('اويىةءئؤعأإآ', ''),
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries(Array.from(from, (letter, index) => [letter, to[index] ?? '']));
}

/** A lower-case word in Latin letters without diacritics, spelled so that cognates begin alike. */
export const foldScript: (word: string) => string = remember((word) => {
  const latin = Array.from(word.normalize('NFD').replace(/\p{M}/gu, ''))
    .map((letter) => letters[letter] ?? letter)
    .join('');
  return latin
    .replace(/ph/g, 'f')
    .replace(/[ck]h?/g, 'k')
    .replace(/y/g, 'i')
    .replace(/w/g, 'v');
}, 50_000);

/** The consonants of a folded word, those that languages interchange made one. */
export function skeleton(folded: string): string {
  return folded
    .replace(/sh|zh|th|ts/g, (pair) => (pair === 'th' ? 't' : 's'))
    .replace(/q/g, 'k')
    .replace(/v/g, 'f')
    .replace(/p/g, 'b')
    .replace(/j/g, 'g')
    .replace(/x/g, 'ks')
    .replace(/[aeiouh]/g, '')
    .replace(/(.)\1+/g, '$1');
}
