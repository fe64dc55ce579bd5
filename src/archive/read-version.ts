import { basename } from 'node:path';
import { checkContent } from '../build/check-content.ts';
import { ContentError, hasErrors } from '../build/errors.ts';
import { prepareText } from '../check/prepare-text.ts';
import { blockIds, idsAt } from '../html/anchors.ts';
import type { Circular, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { ComparedBlock } from './compare-texts.ts';

/** A text of a version. */
export interface VersionText {
  /** The name of its file: `letter.en.md`. */
  readonly name: string;
  readonly locale: Locale;
  /** What is stated of it: its status, what it was translated from. */
  readonly facts: ReadonlyMap<string, string>;
  readonly blocks: readonly ComparedBlock[];
}

/** A version of a circular, as it is compared with others. */
export interface Version {
  readonly circular: Circular;
  /** What `circular.yaml` states, by the keys that lead there: `contact.phone`. */
  readonly facts: ReadonlyMap<string, string>;
  /** Its texts, in the order of the parts and their languages. */
  readonly texts: readonly VersionText[];
}

/**
 * Reads a version of a circular from its sources.
 *
 * @param content a folder of a publication of this one circular, absolute.
 * @throws ContentError where the sources cannot be read.
 */
export async function readVersion(content: string): Promise<Version> {
  const { files, sound } = await checkContent(content, []);
  const [circular] = sound?.publication.circulars ?? [];
  if (!sound || !circular || hasErrors(files)) throw new ContentError(files);
  const { parts, facts } = circular;
  const texts = parts.flatMap((part) =>
    [...part.texts.values()].map((text): VersionText => {
      const bitexts = sound.alignments.get(part)?.bitexts ?? [];
      const ids = blockIds(
        text.tree,
        bitexts.find(({ target }) => target.text.locale === text.locale),
      );
      const { status, translatedFrom } = text;
      return {
        name: basename(text.file.path),
        locale: text.locale,
        facts: leavesOf({ status, translatedFrom }),
        blocks: blocksOf(text, (offset) => idsAt(ids, offset)[0] ?? ''),
      };
    }),
  );
  const promised = parts.map(({ name, source, locales }) => [name, { source, locales }]);
  return { circular, facts: leavesOf({ ...facts, parts: Object.fromEntries(promised) }), texts };
}

function blocksOf(text: Text, idAt: (offset: number) => string): ComparedBlock[] {
  return prepareText(text).blocks.map(({ kind, text: words, offsets, marks, level }) => ({
    kind,
    id: kind === 'title' ? '' : idAt(offsets[0] ?? 0),
    text: words,
    markup: [
      ...(level > 0 ? [`level ${level}`] : []),
      ...marks.map((mark) =>
        [mark.kind, `“${words.slice(mark.start, mark.end)}”`, mark.target].filter(Boolean).join(' '),
      ),
    ].join(', '),
  }));
}

/** The leaves of what is stated, by the keys that lead to them. */
function leavesOf(value: unknown, key = ''): Map<string, string> {
  if (value === undefined) return new Map();
  if (typeof value !== 'object' || value === null) {
    return new Map([[key, typeof value === 'string' ? value : JSON.stringify(value)]]);
  }
  const entries = Object.entries(value).flatMap(([name, one]) => [
    ...leavesOf(one, key === '' ? name : `${key}.${name}`),
  ]);
  return new Map(entries);
}
