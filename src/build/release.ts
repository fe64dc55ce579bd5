import type { VFile } from 'vfile';
import { openTold, type Told } from '../check/told.ts';
import { report } from '../source/report.ts';
import { ContentError } from './errors.ts';
import type { EditionRecord } from './make/record.ts';

/**
 * Refuses editions that are not to be released: with texts that are drafts (`release/draft`), with links whose address is
 * not known yet, or with errors of any rule in what they show or in what is stated for all languages.
 *
 * @param files every file that was looked at, with its messages.
 * @throws ContentError with all that keeps them from it.
 */
export function refuseUnreleasable(
  editions: readonly Pick<EditionRecord, 'shown' | 'drafts'>[],
  files: readonly VFile[],
) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const drafts = new Map(editions.flatMap((one) => one.drafts).map(({ path, at }) => [path, at]));
  for (const [path, at] of drafts) {
    const reason =
      'Unexpected draft in a release, expected `status: official`; write it when the text has been reviewed';
    const file = byPath.get(path);
    if (file) report(file, 'release/draft', reason, at);
  }
  const texts = new Set(editions.flatMap(({ shown }) => shown));
  const own = files.filter((file) => texts.has(file.path) || file.data.locale === undefined);
  if (openTold(own).some(hinders)) throw new ContentError(own, hinders);
}

/** Whether a message keeps an edition from being released. */
function hinders({ level, ruleId }: Told): boolean {
  return level === 'error' || ruleId === 'links/gap';
}
