import { basename, dirname, resolve } from 'node:path';
import type { VFile } from 'vfile';
import type { Part, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { guessParts } from './read-circular.ts';
import { readPartText } from './read-text.ts';

/** A Markdown file that is no text of a circular, or is to be looked at as if it were none. */
export interface LooseText {
  readonly path: string;
  readonly locale: Locale;
}

/** What texts without a circular are. */
export interface LooseTexts {
  /** Every file, with its messages. */
  readonly files: readonly VFile[];
  /** Texts of one folder whose files have the name of one part are one part. */
  readonly parts: readonly Part[];
}

/** The language that the name of a text says: `letter.fr.md`. */
export function localeInName(path: string): Locale | undefined {
  const name = /^[^.]+\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.md$/.exec(basename(path))?.[1];
  return name !== undefined && Intl.DateTimeFormat.supportedLocalesOf(name).length > 0 ? name : undefined;
}

/**
 * Reads Markdown files as texts. They need no front matter and no circular.
 *
 * @param part the part that all of them are; where it is not given, their names and folders say it.
 */
export async function readLooseTexts(texts: readonly LooseText[], part?: string): Promise<LooseTexts> {
  const read = await Promise.all(
    texts.map(({ path, locale }) => {
      const name = part ?? basename(path).split('.')[0] ?? '';
      const absolute = resolve(path);
      return readPartText({
        part: name,
        locale,
        path: absolute,
        content: dirname(absolute),
        declared: undefined,
      });
    }),
  );
  for (const { file } of read) withoutHead(file);
  const found = read.flatMap(({ text }) => text ?? []);
  const folders = Map.groupBy(found, ({ file }: Text) => (part === undefined ? dirname(file.path) : ''));
  return {
    files: read.map(({ file }) => file),
    parts: [...folders.values()].flatMap((own) => guessParts(own)),
  };
}

/** A loose text need not say what a text of a circular says of itself. */
function withoutHead(file: VFile) {
  const needless = new Set(['source/front-matter', 'source/schema']);
  file.messages = file.messages.filter(({ ruleId }) => !needless.has(ruleId ?? ''));
}
