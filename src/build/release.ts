import type { VFile } from 'vfile';
import { openTold, type Told } from '../check/told.ts';
import { pointOf } from '../source/point-of.ts';
import { report } from '../source/report.ts';
import { ContentError } from './errors.ts';
import { type Edition, shownTexts } from './select.ts';

/**
 * Refuses editions that are not to be released: with texts that are drafts (`release/draft`), with links whose address is
 * not known yet, or with errors of any rule in what they show or in what is stated for all languages.
 *
 * @param files every file that was looked at, with its messages.
 * @throws ContentError with all that keeps them from it.
 */
export function refuseUnreleasable(editions: readonly Edition[], files: readonly VFile[]) {
  const shown = new Set(editions.flatMap(shownTexts));
  for (const { file, status } of shown) {
    if (status !== 'draft') continue;
    const reason =
      'Unexpected draft in a release, expected `status: official`; write it when the text has been reviewed';
    report(file, 'release/draft', reason, pointOf(file, 'status:'));
  }
  const texts = new Set([...shown].map(({ file }) => file));
  const own = files.filter((file) => texts.has(file) || file.data.locale === undefined);
  if (openTold(own).some(hinders)) throw new ContentError(own, hinders);
}

/** Whether a message keeps an edition from being released. */
function hinders({ level, ruleId }: Told): boolean {
  return level === 'error' || ruleId === 'links/gap';
}
