import { languageOf } from '../language-of.ts';

/** How long texts are in a language for one in English; characters but spaces, by the Universal Declaration of Human Rights. */
const lengths: Readonly<Record<string, number>> = {
  en: 1,
  ar: 0.72,
  fa: 0.82,
  he: 0.67,
  ja: 0.46,
  ko: 0.4,
  zh: 0.31,
};
const OTHER = 1.12;

/** How many blocks tell as much of the ratio as what is known of the languages. */
const KNOWN = 6;

/**
 * The length of a translation for one of its source: what the texts say, drawn towards what is usual where they are
 * short. (Of two paragraphs of which one was dropped, the ratio would say that nothing is missing.)
 *
 * @param measured the ratio of the texts.
 * @param blocks how many there are.
 */
export function blendRatio(
  measured: number,
  blocks: number,
  sourceLocale: string,
  targetLocale: string,
): number {
  const usual = usualRatio(sourceLocale, targetLocale);
  const weight = blocks / (blocks + KNOWN);
  return measured ** weight * usual ** (1 - weight);
}

/** The length of a translation for one of its source, as it usually is in two languages. */
export function usualRatio(sourceLocale: string, targetLocale: string): number {
  const [source = OTHER, target = OTHER] = [sourceLocale, targetLocale].map(
    (locale) => lengths[languageOf(locale)],
  );
  return target / source;
}
