import type { Block } from '../../model/block.ts';
import { type EncodedTexts, encodeTexts } from '../corpus.ts';

/** Some texts of a language that were encoded together. */
interface Known {
  readonly texts: readonly (readonly Block[])[];
  readonly locale: string;
  readonly encoded: EncodedTexts;
}

/** What was encoded, by the first of the texts. */
const encodedBefore = new WeakMap<readonly Block[], Known[]>();

/** Encodes the blocks of texts of one language, once: texts are looked at beside each of their translations. */
export function encodeBlocks(texts: readonly (readonly Block[])[], locale: string): EncodedTexts {
  const [first = []] = texts;
  const before = encodedBefore.get(first) ?? [];
  const known = before.find((one) => one.locale === locale && areSame(one.texts, texts));
  if (known) return known.encoded;
  const encoded = encodeTexts(
    texts.map((blocks) => blocks.map(({ text }) => text)),
    locale,
  );
  encodedBefore.set(first, [...before, { texts, locale, encoded }]);
  return encoded;
}

function areSame(ones: readonly unknown[], others: readonly unknown[]): boolean {
  return ones.length === others.length && ones.every((one, index) => one === others[index]);
}
