import { join, resolve } from 'node:path';
import { knownWords, mergeWords } from '../align/index.ts';
import { ContentError, hasErrors, UsageError } from '../build/errors.ts';
import { alignFiles } from '../interchange/align-files.ts';
import type { AlignedFiles } from '../interchange/aligned.ts';
import { toBeads } from '../interchange/beads.ts';
import { toJson } from '../interchange/json.ts';
import { toTmx } from '../interchange/tmx.ts';
import { readLexicon } from '../source/read-lexicon.ts';
import { findPairs } from './find-pairs.ts';
import { replaceFile } from '../source/write-file.ts';
import { makeFolder } from './make-folder.ts';
import type { AlignFormat } from './option-values.ts';
import { shown } from './scaffold.ts';
import type { Terminal } from './terminal.ts';

/** How beads are written, by the name of the format, which is also the ending of its files. */
const writers = { beads: toBeads, json: toJson, tmx: toTmx } satisfies Record<AlignFormat, unknown>;

/** What the command line says to `hexapla align`. */
export interface AlignArguments {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly segmented?: boolean;
  readonly format: AlignFormat;
  readonly out?: string;
  readonly content: string;
}

/**
 * `hexapla align`: aligns a file with its translation, or the files of two folders that have the same names, and prints
 * what corresponds, or writes it into a folder. Words that the publication learned are used, where it is there.
 *
 * @throws UsageError where there is nothing to be aligned as it was asked; ContentError where the lexicon has errors.
 */
export async function alignCommand(
  source: string,
  target: string,
  given: AlignArguments,
  terminal: Terminal,
) {
  const { format, out, segmented = false } = given;
  const sourceLocale = canonical(given.sourceLocale);
  const targetLocale = canonical(given.targetLocale);
  const { pairs, passedOver, folders } = await findPairs(source, target);
  if (folders && out === undefined) {
    throw new UsageError('Folders are aligned into another one: name it with --out');
  }
  if (out !== undefined) await makeFolder(out);
  const lexicon = await readLexicon(resolve(given.content));
  if (lexicon.file && hasErrors([lexicon.file])) throw new ContentError([lexicon.file]);
  const words = lexicon.words ? mergeWords(knownWords, lexicon.words) : knownWords;
  const aligned = alignFiles(pairs, { sourceLocale, targetLocale, segmented, words });
  for (const what of passedOver) terminal.stderr.write(`hexapla: ${what}: passed over\n`);
  const write: (files: AlignedFiles) => string = writers[format];
  for (const [index, files] of aligned.entries()) {
    terminal.signal.throwIfAborted();
    if (out === undefined) {
      terminal.stdout.write(write(files));
    } else {
      const path = join(resolve(out), `${pairs[index]?.name}.${format}`);
      await replaceFile(path, write(files));
      if (!terminal.quiet) terminal.stdout.write(`${shown(path)}\n`);
    }
  }
}

/** A locale as BCP 47 writes it. */
function canonical(tag: string): string {
  try {
    const [locale = ''] = Intl.getCanonicalLocales(tag);
    if (locale !== '') return locale;
  } catch {
    // Told below.
  }
  throw new UsageError(`Unexpected language \`${tag}\`, expected a BCP 47 tag such as en, fr or zh-Hans`);
}
