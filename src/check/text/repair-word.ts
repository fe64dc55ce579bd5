import { distance } from 'fastest-levenshtein';
import { isKnownForm } from './known-forms.ts';
import type { Language } from './language.ts';
import { type Alphabet, alphabetOf, lookAlike } from './scripts.ts';

/** Latin letters by the Cyrillic ones that sound like them; longer ones first. */
const sounds: readonly (readonly [string, string])[] = [
  ...'shch:щ zh:ж kh:х ts:ц ch:ч sh:ш yu:ю ya:я yo:ё ye:е ju:ю ja:я'.split(' '),
  ...'a:а b:б c:ц d:д e:е f:ф g:г h:х i:и j:й k:к l:л m:м n:н o:о p:п q:к r:р s:с t:т u:у v:в w:в x:х y:й z:з'.split(
    ' ',
  ),
].map((pair) => pair.split(':') as [string, string]);

/**
 * The word that one of mixed alphabets was meant to be: by letters that look alike; where some look like none, by letters that
 * sound alike, corrected to a word of the text or of the lexicon.
 *
 * @param wanted the alphabet it is to be in.
 * @param others the words of the text, in small letters.
 * @returns nothing where no word can be known.
 */
export function repairWord(
  word: string,
  wanted: Alphabet,
  language: Language | undefined,
  others: ReadonlySet<string>,
): string | undefined {
  const alike = Array.from(word).map((letter) => (alphabetOf(letter) ? lookAlike(letter, wanted) : letter));
  if (alike.every((letter) => letter !== undefined)) return alike.join('');
  if (wanted !== 'Cyrillic' || language !== 'ru') return undefined;
  const heard = spell(word);
  const known = (one: string) => others.has(one) || isKnownForm(one, language);
  if (known(heard)) return heard;
  const near = [...others].find((one) => one[0] === heard[0] && one.length > 4 && distance(one, heard) === 1);
  if (near !== undefined) return near;
  // In borrowed adjectives Russian writes a soft sign that the Latin spelling has no letter for: -al- is -альн-.
  return heard.includes('алн') ? heard.replace('алн', 'альн') : undefined;
}

/** A word in Cyrillic letters, by sound. */
function spell(word: string): string {
  let spelled = word.toLowerCase();
  for (const [latin, cyrillic] of sounds) spelled = spelled.replaceAll(latin, cyrillic);
  return spelled;
}
