import { prepareText } from '../../check/prepare-text.ts';
import type { CheckedText } from '../../check/rule.ts';
import type { Alignment, Bead, BlockBead, Segment } from '../../model/alignment.ts';
import type { Part } from '../../model/circular.ts';
import type { Locale } from '../../model/locale.ts';
import type { ReadCircular } from '../../source/read-circular.ts';
import { checkCircular, type Checking } from '../check-circular.ts';
import type { Store } from '../store/cacache-store.ts';
import { addMessages, packFiles, type PackedFile } from './pack-files.ts';

/** How the texts of a part correspond, without the texts. */
interface KeptAlignment {
  readonly part: string;
  readonly segments: readonly Segment[];
  readonly bitexts: readonly {
    readonly locale: Locale;
    readonly segments: readonly Segment[];
    readonly blocks: readonly BlockBead[];
    readonly beads: readonly Bead[];
  }[];
}

/** What checking a circular came to, as the store keeps it. */
interface KeptCheck {
  readonly alignments: readonly KeptAlignment[];
  /** Its files with all their messages, those of reading too. */
  readonly files: readonly PackedFile[];
}

/** Where what checks came to is kept. */
export interface KeptAt {
  readonly store: Pick<Store, 'get' | 'put'>;
  /** The hash of all that messages and alignments are made from. */
  readonly key: string;
}

/**
 * Checks a circular as `checkCircular` does, unless that was done before: aligning is the better part of a build, and what
 * designers change has no part in it.
 */
export async function checkOnce(
  read: ReadCircular,
  checking: Checking,
  { store, key }: KeptAt,
): Promise<Map<Part, Alignment<CheckedText>>> {
  const bytes = await store.get(key);
  if (bytes) return restore(read, JSON.parse(bytes.toString()) as KeptCheck);
  const alignments = checkCircular(read, checking);
  const kept: KeptCheck = { alignments: keep(alignments), files: packFiles(read.files) };
  await store.put(key, JSON.stringify(kept));
  return alignments;
}

function keep(alignments: ReadonlyMap<Part, Alignment<CheckedText>>): KeptAlignment[] {
  return Array.from(alignments, ([{ name }, { source, bitexts }]) => ({
    part: name,
    segments: source.segments,
    bitexts: bitexts.map(({ target, blocks, beads }) => ({
      locale: target.text.locale,
      segments: target.segments,
      blocks,
      beads,
    })),
  }));
}

function restore({ parts, files }: ReadCircular, kept: KeptCheck): Map<Part, Alignment<CheckedText>> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const { path, messages } of kept.files) {
    const file = byPath.get(path);
    if (!file) continue;
    file.messages.length = 0;
    addMessages(file, messages, byPath);
  }
  const alignments = new Map<Part, Alignment<CheckedText>>();
  for (const { part: name, segments, bitexts } of kept.alignments) {
    const part = parts.find((one) => one.name === name);
    const text = part?.texts.get(part.source);
    if (!part || !text) continue;
    const source = { text: prepareText(text), segments };
    const restored = bitexts.flatMap(({ locale, segments: own, blocks, beads }) => {
      const translation = part.texts.get(locale);
      return translation
        ? [{ source, target: { text: prepareText(translation), segments: own }, blocks, beads }]
        : [];
    });
    alignments.set(part, { source, bitexts: restored });
  }
  return alignments;
}
