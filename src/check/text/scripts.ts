/** The alphabets whose letters are mistaken for one another. Arabic and Chinese letters are mistaken for none of them. */
export const alphabets = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu'] as const;

export type Alphabet = (typeof alphabets)[number];

const letters = new Map(alphabets.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')]));

/** Words of letters that an alphabet has; Arabic and Chinese ones stand beside them without a blank. */
export const alphabeticWords =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}])[\p{L}\p{M}])+/gu;

/** The alphabet a letter belongs to, if it is one of those. */
export function alphabetOf(letter: string): Alphabet | undefined {
  return alphabets.find((name) => letters.get(name)?.test(letter));
}

/** How many letters a word has of each alphabet. */
export function countAlphabets(word: string): Map<Alphabet, number> {
  const counts = new Map<Alphabet, number>();
  for (const letter of word) {
    const name = alphabetOf(letter);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Cyrillic and Greek letters that look like Latin ones: `АA` is Cyrillic A, Latin A. */
const cyrillic =
  'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX аa еe оo рp сc уy хx ЅS ѕs ІI іi ЈJ јj ԁd һh ԛq ԝw ӏl ѵv ԌG';
const greek = 'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo αa νv ρp υu ιi κk γy χx';
const others = 'օo ոn սu հh ցg ᎪA ᏴB ᏟC ᎬE ᎻH ᎫJ ᏦK ᎷM ᏢP ᎢT ⲞO ⲟo ⲥc ⲣp';

const pairs = (list: string) => list.split(' ').map((pair) => Array.from(pair) as [string, string]);
const toLatin = new Map([...pairs(cyrillic), ...pairs(greek), ...pairs(others)]);
// Of Cyrillic letters the Russian ones alone: those of other languages are as strange in Russian.
const toCyrillic = new Map(
  pairs(cyrillic).flatMap(([own, latin]) => (/[А-Яа-я]/.test(own) ? [[latin, own]] : [])),
);

/** The letter of an alphabet that looks like a letter of another one. */
export function lookAlike(letter: string, wanted: Alphabet): string | undefined {
  if (alphabetOf(letter) === wanted) return letter;
  const latin = alphabetOf(letter) === 'Latin' ? letter : toLatin.get(letter);
  if (latin === undefined || wanted === 'Latin') return latin;
  return wanted === 'Cyrillic' ? toCyrillic.get(latin) : undefined;
}
