import { archive } from '../archive/archive.ts';
import { readKey } from '../archive/signature.ts';
import { ContentError } from '../build/errors.ts';
import { showProgress } from './progress.ts';
import { shown } from './scaffold.ts';
import type { Terminal } from './terminal.ts';
import { givenDay } from './today.ts';

/** What the command line says to `hexapla archive`. */
export interface ArchiveArguments {
  readonly content: string;
  readonly out: string;
  readonly tar?: boolean;
  /** The file of a private key. */
  readonly sign?: string;
}

/**
 * `hexapla archive`: keeps circulars, each in a BagIt bag, and says where, and of drafts why they are no release.
 *
 * @param names references or slugs of circulars.
 * @throws ContentError where the content has errors that stop a build, a release is kept already in another form, or the key
 *   is none;
 *   UsageError where there is no such circular.
 */
export async function archiveCommand(names: readonly string[], given: ArchiveArguments, terminal: Terminal) {
  const { content, out, tar = false } = given;
  const { signal, stdout, stderr, quiet } = terminal;
  const signing = given.sign === undefined ? undefined : await readKey(given.sign, 'private');
  if (signing && !signing.key) throw new ContentError([signing.file], () => true);
  const options = { content, out, names, day: givenDay(), tar, key: signing?.key, signal };
  const archived = await archive(options, showProgress(terminal));
  for (const { path, missing } of archived) {
    if (missing !== undefined)
      stderr.write(`hexapla: ${shown(path)} replaces ${missing}, which is not kept in ${out}\n`);
  }
  if (quiet) return;
  for (const { path, files, open, isKept, isReplacing } of archived) {
    const state = open.length > 0 ? `a draft: ${open.join('; ')}` : 'released';
    const before = isReplacing && open.length > 0 ? '; replaces the draft kept before' : '';
    const what = isKept ? 'kept already, and stays as it was' : `${files.size} files, ${state}${before}`;
    stdout.write(`${shown(path)}: ${what}\n`);
  }
}
