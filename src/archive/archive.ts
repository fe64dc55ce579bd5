import type { KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { checkContent } from '../build/check-content.ts';
import { ContentError, hasErrors, UsageError } from '../build/errors.ts';
import { namedCirculars } from '../build/select.ts';
import type { Step } from '../build/step.ts';
import { versionName } from '../html/head.ts';
import type { Circular } from '../model/circular.ts';
import { emptyFile, isInside, isThere, show } from '../source/read-file.ts';
import { pointOf } from '../source/point-of.ts';
import { report } from '../source/report.ts';
import type { BagFiles } from './bag-files.ts';
import { bagName, dayOf } from './describe.ts';
import { gatherSources } from './gather-sources.ts';
import { type KeptForm, keptForms } from './kept-forms.ts';
import { makeBag } from './make-bag.ts';
import { makePayload } from './make-payload.ts';
import { pathFaults } from './path-faults.ts';
import { openStaging, putInPlace, writeFolder } from './place-bag.ts';
import { refuseForeign } from './refuse-foreign.ts';
import { writeTar } from './write-tar.ts';

/** What is to be kept, and how. */
export interface ArchiveOptions {
  /** The `content` folder. */
  readonly content: string;
  /** The folder of the archive. */
  readonly out: string;
  /** References or slugs of circulars. */
  readonly names: readonly string[];
  /** The day that the bags bear, ISO 8601; that of each circular where it is not given. */
  readonly day?: string | undefined;
  /** Whether each bag is to be one tar, and no folder. */
  readonly tar: boolean;
  /** The private key, Ed25519, that the bags are to be signed with. */
  readonly key?: KeyObject | undefined;
  readonly signal: AbortSignal;
}

/** A bag that was written. */
export interface Archived {
  /** Where it lies, absolute. */
  readonly path: string;
  readonly files: BagFiles;
  /** What keeps the circular from being released; nothing where it is released. */
  readonly open: readonly string[];
  /** Whether it was kept already, and stays as it was. */
  readonly isKept: boolean;
  /** Whether it takes the place of one that was kept before. */
  readonly isReplacing: boolean;
  /** The version that it replaces, where no such release is kept in the archive. */
  readonly missing?: string | undefined;
}

/**
 * Keeps circulars: a BagIt bag for each, of its version as it is now. All of them are made before the first is put in its
 * place. A release that is kept already stays as it is: where it would become another one, nothing is written.
 *
 * @throws ContentError, UsageError; or what aborted `signal`.
 */
export async function archive(options: ArchiveOptions, step: Step): Promise<Archived[]> {
  const { signal } = options;
  const [content, out] = [resolve(options.content), resolve(options.out)];
  if (isInside(out, content) || isInside(content, out)) {
    throw new UsageError(`The content (${options.content}) and the archive (${options.out}) must lie apart`);
  }
  const { files, sound } = await checkContent(content, options.names);
  if (!sound || hasErrors(files)) throw new ContentError(files);
  const circulars = namedCirculars(sound.publication, options.names);
  const staging = await openStaging(out);
  try {
    const made: Staged[] = [];
    for (const circular of circulars) {
      signal.throwIfAborted();
      const scratch = await mkdtemp(join(tmpdir(), 'hexapla-archive-'));
      try {
        await gatherSources(sound.publication, circular, files, scratch);
        made.push(await stageBag(circular, scratch, { staging, out, options, step }));
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    }
    signal.throwIfAborted();
    for (const { staged, path } of made) if (staged !== undefined) await putInPlace(staged, path, staging);
    return made;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** A bag that was made, and where it waits; nowhere, where the one that is kept stays. */
interface Staged extends Archived {
  readonly staged: string | undefined;
}

/** Where bags are made and kept, and how. */
interface Staging {
  readonly staging: string;
  readonly out: string;
  readonly options: ArchiveOptions;
  readonly step: Step;
}

/** Makes the bag of a circular from the copy of its sources, beside its place. */
async function stageBag(
  circular: Circular,
  scratch: string,
  { staging, out, options: { day, tar, key, signal }, step }: Staging,
): Promise<Staged> {
  const named: Step = (title, work) => step(`${circular.facts.reference}: ${title}`, work);
  const making = { released: dayOf(circular), day: day ?? dayOf(circular), step: named, signal };
  const parts = await withPathsOf(circular, scratch, () => makePayload(scratch, making));
  const { open } = parts.described;
  const made = makeBag({ ...parts, key });
  refuseTricks(circular, made);
  const name = bagName(parts.described);
  const path = join(out, tar ? `${name}.tar` : name);
  const missing = await missingBefore(circular, out);
  const kept = open.length === 0 ? await keptForms(join(out, name), made) : [];
  for (const form of kept) refuseUnlike(circular, form, key !== undefined);
  const own = kept.find((form) => form.path === path);
  // One that is kept stays: it is not to lose its signature, or to become another one with another version of the program.
  if (own && key === undefined)
    return { path, files: own.files, open, isKept: true, isReplacing: false, missing, staged: undefined };
  // The other form of what is kept has its bytes, and its signature.
  const files = key === undefined ? (kept[0]?.files ?? made) : made;
  const isReplacing = await refuseForeign(path, name);
  const staged = join(staging, tar ? `${name}.tar` : name);
  await (tar ? writeFile(staged, await writeTar(name, files)) : writeFolder(staged, files));
  return { path, files, open, isKept: false, isReplacing, missing, staged };
}

/** The version that a corrigendum replaces, where it is not kept as a release. */
async function missingBefore({ slug, facts }: Circular, out: string): Promise<string | undefined> {
  if (facts.replaces === undefined) return undefined;
  const place = join(out, bagName({ circular: { slug, facts: { version: facts.replaces } }, open: [] }));
  const isKept = (await isThere(place)) || (await isThere(`${place}.tar`));
  return isKept ? undefined : versionName(facts, facts.replaces);
}

/** Does work on the copy of a circular; what is wrong is told of its own files. */
async function withPathsOf<T>(circular: Circular, scratch: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const file of error.files) {
      const path = resolve(file.path);
      if (isInside(path, scratch))
        file.path = show(join(dirname(dirname(circular.folder)), relative(scratch, path)));
    }
    throw error;
  }
}

/** Names that are the same file on some systems cannot be kept. */
function refuseTricks({ file }: Circular, bag: BagFiles) {
  const faults = pathFaults(bag.keys());
  if (faults.length === 0) return;
  for (const { path, reason } of faults) report(file, 'archive/path', `${reason}: \`${path}\`; rename it`);
  throw new ContentError([file], () => true);
}

/** A release that is kept stays what it is, in each of its forms. */
function refuseUnlike({ file, facts }: Circular, { path, faults, likeness }: KeptForm, isSigning: boolean) {
  if (faults.length > 0) {
    // Whether the circular has changed since cannot be told from what is damaged.
    const damaged = emptyFile(path);
    report(damaged, 'archive/bag', `${show(path)} is not as it was archived; see \`hexapla verify\``);
    throw new ContentError([damaged], () => true);
  }
  if (likeness === 'other') {
    const reason = `Unexpected changes in version ${facts.version}, which is kept already in \`${show(path)}\`; a corrigendum makes a new version: write \`version: ${facts.version + 1}\` and the day it was \`corrected\``;
    report(file, 'archive/version', reason, pointOf(file, facts.version > 1 ? 'version:' : 'reference:'));
    throw new ContentError([file], () => true);
  }
  if (likeness === 'remade' && isSigning) {
    throw new UsageError(
      `${show(path)} is kept already and cannot be signed: what is made of its sources now is not what was made then`,
    );
  }
}
