import { functionWords } from '../../align/function-words.ts';
import { languageOf } from '../../align/language-of.ts';
import { remember } from '../../align/remember.ts';
import { stemOf } from '../../align/tokenize.ts';
import type { Locale } from '../../model/locale.ts';

/** A word that may be of a term; offsets are into the text, in UTF-16 units. */
export interface ContentWord {
  /** What stands for all its forms. */
  readonly stem: string;
  /** The same as word tables know it. */
  readonly token: string;
  /** It without the ending of its case, gender or number: words of one stem may have several. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** The words before it and behind it that mean something by themselves, each with its side. */
  readonly beside: readonly string[];
  /** The word before it that does not, where a language has such: an article, a preposition. */
  readonly article: string | undefined;
}

/** The fewest letters of a word that means something by itself. */
const SHORTEST = 4;

const stops = new Map<string, ReadonlySet<string>>();
const segmenters = new Map<Locale, Intl.Segmenter>();

/** The words of a text that mean something by themselves: no numbers, addresses or acronyms, no function words. */
export function contentWords(text: string, locale: Locale): ContentWord[] {
  const language = languageOf(locale);
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  const pieces = [...segmenter.segment(text)].filter(({ segment }) => segment.trim() !== '');
  const isTelling = pieces.map((piece) => isContent(piece, language));
  return pieces.flatMap(({ segment, index }, number) => {
    if (!isTelling[number]) return [];
    const [before, after] = [pieces[number - 1], pieces[number + 1]];
    const elided = language === 'ar' ? 0 : (/^(?:[ldjmtsnc]|qu)['’]/i.exec(segment)?.[0].length ?? 0);
    return [
      {
        ...formsOf(segment.toLowerCase(), language),
        start: index + elided,
        end: index + segment.length,
        beside: [
          ...(before && isTelling[number - 1] ? [`${before.segment.toLowerCase()} <`] : []),
          ...(after && isTelling[number + 1] ? [`> ${after.segment.toLowerCase()}`] : []),
        ],
        article:
          before?.isWordLike && !isTelling[number - 1] && language !== 'zh'
            ? before.segment.toLowerCase()
            : undefined,
      },
    ];
  });
}

function isContent({ segment, isWordLike }: Intl.SegmentData, language: string): boolean {
  if (!isWordLike || !/^[\p{L}\p{M}'’]+$/u.test(segment) || /\p{Lu}.*\p{Lu}/u.test(segment)) return false;
  const isHan = /\p{Script=Han}/u.test(segment);
  if (segment.length < (isHan ? 2 : SHORTEST) || (language === 'zh' && !isHan)) return false;
  return !stopsOf(language).has(formsOf(segment.toLowerCase(), language).token);
}

const formsOf = remember((word, language): Pick<ContentWord, 'stem' | 'token' | 'form'> => {
  if (/\p{Script=Han}/u.test(word)) return { stem: word, token: word, form: word };
  const token = stemOf(word, language);
  const form = language === 'ar' ? token : withoutEnding(word, language);
  return { stem: stemOf(withoutEnding(word, language), language), token, form };
}, 20_000);

/** The endings of nouns and adjectives: those of cases, genders and plurals. */
const endings: Readonly<Record<string, RegExp>> = {
  en: /(?<=\p{L}{4})(?:ies|es|s|y)$/u,
  es: /(?<=\p{L}{4})(?:es|s|[oa]s?)$/u,
  fr: /(?<=\p{L}{4})(?:aux|al|ées?|és?|es|[esx])$/u,
  ru: /(?<=\p{L}{4})(?:[аеёиоуыэюяйь]|[оеая]в|[аяоеи]м[иу]?|[аяиы]х|[оеиы]й|[ое]го|ую|юю|[аяыи][яе])$/u,
};

function withoutEnding(word: string, language: string): string {
  return word.replace(endings[language] ?? /$/, '');
}

/** The stems of a language's function words. */
function stopsOf(language: string): ReadonlySet<string> {
  let own = stops.get(language);
  if (!own) {
    const words = (functionWords[language] ?? '').split(' ');
    own = new Set(words.map((word) => (language === 'zh' ? word : stemOf(word, language))));
    stops.set(language, own);
  }
  return own;
}
