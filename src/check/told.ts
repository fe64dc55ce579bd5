import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Level } from '../model/circular.ts';
import { type Fix, levelOf, type Related } from '../source/report.ts';

/** A place in a file, in lines and columns from 1; columns count UTF-16 units, the end is behind the last. */
export interface ToldPlace {
  readonly file: VFile;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A message as every reporter tells it. */
export interface Told extends ToldPlace {
  readonly ruleId: string;
  readonly level: Level;
  readonly reason: string;
  /** What stands on the other side. */
  readonly related: readonly (ToldPlace & Pick<Related, 'text' | 'former'>)[];
  /** How likely it is that the message is right, 0 to 1. */
  readonly confidence: number;
  readonly fix?: Fix | undefined;
  /** Why it is accepted, where it is. */
  readonly waived?: string | undefined;
}

/** The messages of files in the order of files and places, those that are accepted too. */
export function allTold(files: readonly VFile[]): Told[] {
  return files.flatMap((file) =>
    file.messages
      .map(
        (message): Told => ({
          ...placeOf(file, message),
          ruleId: message.ruleId ?? '',
          level: levelOf(message),
          reason: message.reason,
          related: (message.related ?? []).map(({ file: other, place, text, former }) => ({
            ...fromPosition(other, place),
            text,
            former,
          })),
          confidence: message.confidence ?? 1,
          fix: message.fix,
          waived: message.waived,
        }),
      )
      .toSorted((a, b) => a.line - b.line || a.column - b.column),
  );
}

/** The messages that are open: not accepted. */
export function openTold(files: readonly VFile[]): Told[] {
  return allTold(files).filter(({ waived }) => waived === undefined);
}

/** A message about a file as a whole stands at its beginning: tools want a place. */
function placeOf(file: VFile, { place, line = 1, column = 1 }: VFileMessage): ToldPlace {
  if (place && 'end' in place) return fromPosition(file, place);
  return { file, line, column, endLine: line, endColumn: column };
}

function fromPosition(file: VFile, { start, end }: Position): ToldPlace {
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
