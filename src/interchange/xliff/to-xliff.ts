import type { Element } from 'xast';
import { x } from 'xastscript';
import type { CheckedText } from '../../check/rule.ts';
import type { Accepted } from '../../model/accepted.ts';
import type { Bitext } from '../../model/alignment.ts';
import type { Circular, Part } from '../../model/circular.ts';
import type { Locale } from '../../model/locale.ts';
import { directionOf } from '../../source/direction-of.ts';
import type { Alignments } from '../circular-rows.ts';
import { onLines, writeXml } from '../xml.ts';
import { textHash } from './text-hash.ts';
import { textName } from './text-name.ts';
import { unitsOf } from './units.ts';

/** The namespace of XLIFF 2.1, which is that of 2.0. */
export const xliffNamespace = 'urn:oasis:names:tc:xliff:document:2.0';

/** A pair of languages as one XLIFF file. */
export interface XliffPair {
  readonly source: Locale;
  readonly target: Locale;
  readonly xml: string;
}

/** A part, and how one of its translations corresponds to its source text. */
interface PairedPart {
  readonly part: Part;
  readonly bitext: Bitext<CheckedText>;
}

/**
 * A circular as XLIFF 2.1 (OASIS Standard, 13 February 2018): a file for each translation, in it a `file` for each part that was
 * translated from that language. Each says by their hashes which texts it was made from, so that no other is written over.
 *
 * @param accepted what was accepted of the translations.
 * @param locales of the translations that are wanted; all where there are none.
 */
export function circularToXliff(
  circular: Circular,
  alignments: Alignments,
  accepted: Accepted,
  locales: readonly Locale[] = [],
): XliffPair[] {
  const pairs = circular.parts.flatMap((part) =>
    (alignments.get(part)?.bitexts ?? []).map((bitext): PairedPart => ({ part, bitext })),
  );
  const byPair = Map.groupBy(
    pairs,
    ({ bitext }) => `${bitext.source.text.locale} ${bitext.target.text.locale}`,
  );
  return [...byPair].flatMap(([languages, parts]): XliffPair[] => {
    const [source = '', target = ''] = languages.split(' ');
    if (locales.length > 0 && !locales.includes(target)) return [];
    const files = parts.map((one) => toFile(one, circular, accepted));
    const properties = { xmlns: xliffNamespace, version: '2.1', srcLang: source, trgLang: target };
    return [{ source, target, xml: writeXml(x('xliff', properties, onLines(files))) }];
  });
}

function toFile({ part, bitext }: PairedPart, circular: Circular, accepted: Accepted): Element {
  const [source, target] = [bitext.source.text, bitext.target.text];
  const properties = {
    id: part.name,
    original: textName(circular, source),
    canResegment: 'no',
    srcDir: directionOf(source.locale),
    trgDir: directionOf(target.locale),
    'xml:space': 'preserve',
  };
  const note = (category: string, words: string, appliesTo?: string) =>
    x('note', { id: category, appliesTo, category }, words);
  const notes = x(
    'notes',
    onLines([
      note('circular', circular.facts.reference),
      note('target', textName(circular, target)),
      note('source-sha256', textHash(source), 'source'),
      note('target-sha256', textHash(target), 'target'),
    ]),
  );
  return x('file', properties, onLines([notes, ...unitsOf(part, bitext, accepted[part.name] ?? [])]));
}
