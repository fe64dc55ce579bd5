import type { VFile } from 'vfile';

/** The content has messages that stop the build: the files, with their messages. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly files: readonly VFile[];

  constructor(files: readonly VFile[]) {
    super('The content has errors');
    this.files = files;
  }
}

/** What was asked for cannot be done as it was asked: a message for the person who asked. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What cannot be built from; what the texts say, and whether they all say it, is for a release to judge. */
export const stopping = /^(?:source|catalogue|html|pdf)\//;

/** Whether any file has a message that stops a build. */
export function hasErrors(files: readonly VFile[]): boolean {
  return files.some(({ messages }) =>
    messages.some(
      ({ fatal, ruleId, waived }) => fatal === true && waived === undefined && stopping.test(ruleId ?? ''),
    ),
  );
}
