import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Level } from '../../model/circular.ts';
import type { Locale } from '../../model/locale.ts';
import { levelOf, type Fix, type Related } from '../../source/report.ts';

/** A message without what only a program can hold; places as in `VFileMessage`. */
export interface PackedMessage
  extends Pick<VFileMessage, 'reason' | 'ruleId' | 'source' | 'place' | 'fatal' | 'waived' | 'confidence'> {
  readonly fix?: Fix | undefined;
  readonly related?: readonly (Omit<Related, 'file'> & { readonly path: string })[] | undefined;
}

/** A file and its messages, to be kept as JSON when its text is let go. */
export interface PackedFile {
  /** As messages name it. */
  readonly path: string;
  readonly locale?: Locale | undefined;
  readonly messages: readonly PackedMessage[];
}

/** Packs the messages of files. */
export function packFiles(files: readonly VFile[]): PackedFile[] {
  return files.map(({ path, data, messages }) => ({
    path,
    locale: data.locale,
    messages: messages.map(({ reason, ruleId, source, place, fatal, waived, confidence, fix, related }) => ({
      reason,
      ruleId,
      source,
      place,
      fatal,
      waived,
      confidence,
      fix,
      related: related?.map(({ file, ...more }) => ({ ...more, path: file.path })),
    })),
  }));
}

/** Files with the messages that were packed, and without their texts. Those of one circular point at each other. */
export function unpackFiles(packed: readonly PackedFile[]): VFile[] {
  const files = new Map(
    packed.map(({ path, locale }) => [
      path,
      new VFile({ path, data: locale === undefined ? {} : { locale } }),
    ]),
  );
  return packed.map(({ path, messages }) => {
    const file = files.get(path) ?? new VFile({ path });
    addMessages(file, messages, files);
    return file;
  });
}

/**
 * Puts messages that were packed on a file.
 *
 * @param others the files that the messages may point at, by their paths.
 */
export function addMessages(
  file: VFile,
  messages: readonly PackedMessage[],
  others: ReadonlyMap<string, VFile>,
): void {
  for (const { reason, place, ruleId, source, fatal, related, ...more } of messages) {
    const message = file.message(reason, {
      ...(place && { place }),
      ...(ruleId !== undefined && { ruleId }),
      ...(source !== undefined && { source }),
    });
    message.fatal = fatal;
    const there = related?.map(({ path, ...rest }) => ({
      ...rest,
      file: others.get(path) ?? new VFile({ path }),
    }));
    Object.assign(message, more, there && { related: there });
  }
}

/** How many open messages of each level there are. */
export function countLevels(packed: readonly PackedFile[], counts: Record<Level, number>): void {
  for (const { messages } of packed)
    for (const { fatal, waived } of messages) if (waived === undefined) counts[levelOf({ fatal })] += 1;
}
