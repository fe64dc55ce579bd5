import { encode } from '../../align/corpus.ts';
import { isFunctionWord } from '../../align/function-words.ts';
import { knownWords } from '../../align/known-words.ts';
import { languageOf } from '../../align/language-of.ts';
import { eachTranslation } from '../../align/lexicon.ts';
import { seedLexica } from '../../align/seeds.ts';
import { stemOf } from '../../align/tokenize.ts';
import type { SegmentedText } from '../../model/alignment.ts';
import { isKnownForm } from '../text/known-forms.ts';
import { languageOf as knownLanguageOf } from '../text/language.ts';

/** How many words that a lexicon has must have no translation on the other side. */
const UNSAID = 2;
/** How many words of what stands beside it must have one: else the lexicon knows too little of what is said. */
const SAID = 2;

/**
 * The segment of several none of whose words the other side says, where it says those of the others.
 *
 * @param numbers of segments of a side, and `others` those of the other that they are in a bead with.
 */
export function unsaidIn(
  side: SegmentedText,
  numbers: readonly number[],
  other: SegmentedText,
  others: readonly number[],
): number | undefined {
  const language = knownLanguageOf(side.text.locale);
  if (numbers.length < 2 || numbers.length <= others.length || !language) return undefined;
  const textsOf = ({ segments }: SegmentedText, all: readonly number[]) =>
    all.map((number) => segments[number]?.text ?? '');
  const texts = textsOf(side, numbers);
  const corpus = encode(
    [{ source: texts, target: textsOf(other, others) }],
    side.text.locale,
    other.text.locale,
  );
  const [lexicon] = seedLexica(corpus, knownWords, side.text.locale, other.text.locale);
  const said = new Set(
    [...eachTranslation(lexicon)].flatMap(({ from, to }) =>
      [corpus.source.tokens[from], corpus.target.tokens[to]].some((token) => /^[pc]/.test(token ?? 'p'))
        ? []
        : from,
    ),
  );
  const counts = (corpus.pairs[0]?.source.tokens ?? []).map(
    (tokens) => tokens.filter((token) => said.has(token)).length,
  );
  const alone = counts.flatMap((count, index) => (count === 0 ? index : []));
  const [only = -1] = alone;
  const saysMore = counts.reduce((sum, count) => sum + count, 0) >= SAID;
  if (alone.length !== 1 || !saysMore || knownIn(texts[only] ?? '', side.text.locale) < UNSAID)
    return undefined;
  return numbers[only];
}

/** How many words of a text mean something by themselves and are in the lexicon. */
function knownIn(text: string, locale: string): number {
  const [language, known] = [languageOf(locale), knownLanguageOf(locale)];
  if (!known) return 0;
  const words = new Set<string>();
  for (const { segment, isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(
    text.toLowerCase(),
  )) {
    if (!isWordLike || isFunctionWord(segment, language)) continue;
    if ([segment, stemOf(segment, language)].some((form) => isKnownForm(form, known))) words.add(segment);
  }
  return words.size;
}
