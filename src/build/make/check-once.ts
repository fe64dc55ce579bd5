import { prepareText } from '../../check/prepare-text.ts';
import type { CheckedText } from '../../check/rule.ts';
import type { Alignment, Bead, BlockBead, Segment } from '../../model/alignment.ts';
import type { Part } from '../../model/circular.ts';
import type { Locale } from '../../model/locale.ts';
import type { ReadCircular } from '../../source/read-circular.ts';
import { checkCircular, type Checking } from '../check-circular.ts';
import type { Store } from '../store/cacache-store.ts';
import { type Kept, openRecall } from './open-recall.ts';
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
  /** What aligning its texts, and looking at each of them, came to, for when some of them change. */
  readonly recalled: Kept;
}

/** Where what checks came to is kept. */
export interface KeptAt {
  readonly store: Pick<Store, 'get' | 'put'>;
  /** The hash of all that messages and alignments are made from. */
  readonly key: string;
  /** The key of what the last check of it came to, where there was one. */
  readonly former: string | undefined;
  /** The hash of what texts are aligned with, and what else is told of them alone: nothing of the publication but its words; where more counts, who works says so. */
  readonly alignKey: string;
}

/**
 * Checks a circular as `checkCircular` does, unless that was done before: aligning is the better part of a build, and what
 * designers change has no part in it. Where texts changed since the last check of it, those that did not are neither aligned nor looked at anew.
 */
export async function checkOnce(
  read: ReadCircular,
  checking: Checking,
  { store, key, former, alignKey }: KeptAt,
): Promise<Map<Part, Alignment<CheckedText>>> {
  const before = await readKept(store, key);
  if (before) return restore(read, before);
  const last = former === undefined ? undefined : await readKept(store, former);
  const { recall, kept: recalled } = openRecall(alignKey, last?.recalled);
  const alignments = checkCircular(read, { ...checking, recall });
  const kept: KeptCheck = { alignments: keep(alignments), files: packFiles(read.files), recalled };
  await store.put(key, JSON.stringify(kept));
  return alignments;
}

async function readKept(store: KeptAt['store'], key: string): Promise<KeptCheck | undefined> {
  const bytes = await store.get(key);
  return bytes && (JSON.parse(bytes.toString()) as KeptCheck);
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
