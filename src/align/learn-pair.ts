import type { Bitext } from '../model/alignment.ts';
import type { WordTable } from '../model/word-table.ts';
import { beadTypes } from './bead-types.ts';
import { type Corpus, encode } from './corpus.ts';
import type { Found } from './find-beads.ts';
import { isFunctionWord } from './function-words.ts';
import { languageOf } from './language-of.ts';
import { learnLexicon } from './learn-lexicon.ts';
import { eachTranslation, type Lexicon } from './lexicon.ts';
import { collectSamples } from './samples.ts';
import { seedWords } from './seed-words.ts';
import { seedLexica } from './seeds.ts';
import { frequentForms } from './word-forms.ts';

/** The least confidence of a bead that words are learned from. */
const ACCEPTED = 0.8;
/** In how many accepted beads two words must stand together. */
const OFTEN = 2;
/** How likely each must be as the translation of the other, 0 to 1. */
const LIKELY = 0.3;

/** Two words that correspond, as they are written most often. */
export type WordPair = readonly [source: string, target: string];

/** Segments of the source and of the target that correspond, each side put together. */
interface Accepted {
  readonly source: readonly [string];
  readonly target: readonly [string];
}

/**
 * Learns which words correspond from bitexts of one pair of languages; but for those that both write alike, which need not be
 * learned, and those that say nothing by themselves, which are translated in many ways.
 *
 * @param known words that need not be learned.
 */
export function learnPair(bitexts: readonly Bitext[], known: WordTable): WordPair[] {
  const [sourceLocale, targetLocale] = [bitexts[0]?.source.text.locale, bitexts[0]?.target.text.locale];
  if (sourceLocale === undefined || targetLocale === undefined) return [];
  const accepted = bitexts.flatMap(acceptedOf);
  const corpus = encode(accepted, sourceLocale, targetLocale);
  const seeds = seedLexica(corpus, known, sourceLocale, targetLocale);
  const samples = collectSamples(corpus, accepted.map(asFound));
  const forward = learnLexicon(samples, seeds[0], corpus.target.share).lexicon;
  const backward = learnLexicon(samples.reversed(), seeds[1], corpus.source.share).lexicon;
  const likely = new Set(
    [...eachTranslation(backward)].flatMap(({ from, to, probability }) =>
      probability < LIKELY ? [] : [`${to} ${from}`],
    ),
  );
  const table = seedWords(known, corpus.source, corpus.target, sourceLocale, targetLocale);
  const seeded = new Set(table.map(({ from, to }) => `${from} ${to}`));
  const together = countTogether(corpus, forward);
  const sources = frequentForms(
    accepted.map(({ source }) => source[0]),
    sourceLocale,
  );
  const targets = frequentForms(
    accepted.map(({ target }) => target[0]),
    targetLocale,
  );
  const languages = [languageOf(sourceLocale), languageOf(targetLocale)] as const;
  return [...eachTranslation(forward)].flatMap(({ from, to, probability }): WordPair[] => {
    const pair = `${from} ${to}`;
    if (probability < LIKELY || !likely.has(pair) || seeded.has(pair)) return [];
    if ((together.get(pair) ?? 0) < OFTEN) return [];
    const source = sources.get(corpus.source.tokens[from] ?? '');
    const target = targets.get(corpus.target.tokens[to] ?? '');
    if (source === undefined || target === undefined || source === target) return [];
    const says = !isFunctionWord(source, languages[0]) && !isFunctionWord(target, languages[1]);
    return says ? [[source, target]] : [];
  });
}

function acceptedOf({ source, target, beads }: Bitext): Accepted[] {
  const textOf = (side: typeof source, numbers: readonly number[]) =>
    numbers.map((number) => side.segments[number]?.text ?? '').join(' ');
  return beads
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0 && bead.confidence >= ACCEPTED)
    .map((bead) => ({ source: [textOf(source, bead.source)], target: [textOf(target, bead.target)] }));
}

/** An accepted bead, as training wants it. */
function asFound(): Found {
  const type = beadTypes.findIndex(({ source, target }) => source === 1 && target === 1);
  const bead = { source: 0, target: 0, sources: 1, targets: 1, type, posterior: 1 };
  return { path: [bead], candidates: [bead] };
}

/** In how many beads each translation stands. */
function countTogether({ pairs }: Corpus, lexicon: Lexicon): Map<string, number> {
  const counts = new Map<string, number>();
  const translations = Map.groupBy(eachTranslation(lexicon), ({ from }) => from);
  for (const { source, target } of pairs) {
    const targets = new Set(target.tokens[0]);
    for (const token of new Set(source.tokens[0])) {
      for (const { from, to } of translations.get(token) ?? []) {
        if (targets.has(to)) counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + 1);
      }
    }
  }
  return counts;
}
