import type { VFile } from 'vfile';
import { openTold, type Told } from '../check/told.ts';
import { show } from '../source/read-file.ts';
import { levelOf } from '../source/report.ts';
import type { PackedFile } from './make/pack-files.ts';

/** The content has messages that stop the build: the files, with their messages. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly files: readonly VFile[];
  /** Which of the messages stop it. */
  readonly isStopping: (told: Told) => boolean;

  constructor(files: readonly VFile[], isStopping: (told: Told) => boolean = stops) {
    super('The content has errors');
    this.files = files;
    this.isStopping = isStopping;
  }
}

/** What was asked for cannot be done as it was asked: a message for the person who asked. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** A file was saved while it was at work on: what it holds is not what was looked at when the build began. */
export class ChangedError extends UsageError {
  override name = 'ChangedError';

  constructor(path: string) {
    super(`${show(path)} changed while it was built; build again`);
  }
}

/** What cannot be built from; what the texts say, and whether they all say it, is for a release to judge. */
const stopping = /^(?:source|catalogue|html|pdf)\//;

/** Whether a message stops a build. */
export function stops({ level, ruleId }: Pick<Told, 'level' | 'ruleId'>): boolean {
  return level === 'error' && stopping.test(ruleId);
}

/** Whether a file, of which the messages were kept, has one that stops a build. */
export function hasStopping({ messages }: PackedFile): boolean {
  return messages.some(
    (one) => one.waived === undefined && stops({ level: levelOf(one), ruleId: one.ruleId ?? '' }),
  );
}

/** Whether any file has a message that stops a build. */
export function hasErrors(files: readonly VFile[]): boolean {
  return openTold(files).some(stops);
}
