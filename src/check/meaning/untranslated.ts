import type { Alignment, Bitext } from '../../model/alignment.ts';
import type { Block } from '../../model/block.ts';
import type { CheckedText } from '../rule.ts';
import { isAlike, likeness } from '../structure/alike.ts';
import { isKnownForm } from '../text/known-forms.ts';
import { languageOf } from '../text/language.ts';
import { betrays } from './betrays.ts';
import { ownWords } from './own-words.ts';
import { onlyScriptIn, scriptOf } from './script.ts';

/** Words of a translation that are still its source's: one segment, or all of a block. */
export interface Untranslated {
  /** The number of the bitext. */
  readonly bitext: number;
  /** Numbers of segments. */
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** How many letters words in the source's own script must have in common with it: they may have been edited. */
const LIKE = 0.6;
/** What share of the words must tell that they were not translated, and how many of them where there are four or more. */
const SHARE = 0.3;
const MANY = 4;
const TWO = 2;

const found = new WeakMap<Alignment<CheckedText>, readonly Untranslated[]>();

/** Finds what is still as in the source. Several segments one after another in a block are one. */
export function findUntranslated(alignment: Alignment<CheckedText>): readonly Untranslated[] {
  let all = found.get(alignment);
  if (!all) {
    all = alignment.bitexts.flatMap((bitext, index) => joinRuns(bitext, index));
    found.set(alignment, all);
  }
  return all;
}

function joinRuns(bitext: Bitext<CheckedText>, index: number): Untranslated[] {
  const joined: Untranslated[] = [];
  for (const { source, target } of bitext.beads) {
    if (source.length === 0 || target.length === 0 || !isUntranslated(bitext, source, target)) continue;
    const last = joined.at(-1);
    const [before, first] = [last?.target.at(-1) ?? -2, target[0] ?? -1];
    const { segments } = bitext.target;
    if (last && before + 1 === first && segments[before]?.block === segments[first]?.block) {
      const both = { source: [...last.source, ...source], target: [...last.target, ...target] };
      joined[joined.length - 1] = { ...both, bitext: index };
    } else joined.push({ bitext: index, source, target });
  }
  return joined;
}

function isUntranslated(
  { source, target }: Bitext<CheckedText>,
  sources: readonly number[],
  targets: readonly number[],
): boolean {
  const wordsOf = (side: typeof source, numbers: readonly number[]) =>
    numbers
      .map((number) => {
        const { block = -1, start, end } = side.segments[number] ?? {};
        const one: Block | undefined = side.text.blocks[block];
        return one ? ownWords(one, start, end) : '';
      })
      .join(' ');
  const [one, other] = [wordsOf(source, sources), wordsOf(target, targets)];
  const locales = [source.text.locale, target.text.locale] as const;
  const [from, to] = locales.map(scriptOf);
  if (!from || !to || languageOf(locales[0]) === languageOf(locales[1])) return false;
  if (from !== to) {
    return onlyScriptIn(other) === from && likeness(one, other) > LIKE && isNoName(other, locales[0]);
  }
  if (!isAlike(one, other)) return false;
  const words = other.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  const telling = words.filter((word) => betrays(word, ...locales)).length;
  return telling >= SHARE * words.length && telling >= (words.length < MANY ? 1 : TWO);
}

/** Whether words in the source's script are more than a name: words that a lexicon knows, or in small letters. */
function isNoName(words: string, locale: string): boolean {
  if (scriptOf(locale) !== 'Latin') return true;
  const language = languageOf(locale);
  return (words.match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? []).some(
    (word) => language !== undefined && isKnownForm(word.toLowerCase(), language),
  );
}
