import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { checkAnnexTitles, checkTranslatedFrom, type Declared } from './coherence.ts';
import { findImages } from './find-images.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { readText } from './read-file.ts';
import { report } from './report.ts';
import { annexSchema, letterSchema } from './schemas.ts';

/** Where a text is to be found, and what it belongs to. */
export interface TextSource {
  readonly part: string;
  readonly locale: Locale;
  /** The Markdown file, absolute. */
  readonly path: string;
  /** The `content` folder, absolute. */
  readonly content: string;
  /** What its circular says, where its facts could be read. */
  readonly declared: Declared | undefined;
}

/**
 * Reads one text: front matter, body and the images that the body shows.
 *
 * @returns the file with its messages, and the text where there were none that keep it from being read.
 */
export async function readPartText(source: TextSource): Promise<{ file: VFile; text?: Text }> {
  const { part, locale, path, content, declared } = source;
  const file = await readText(path, content);
  if (file.messages.length > 0) return { file };
  if (String(file).trim() === '') {
    report(file, 'source/empty-text', 'Unexpected empty file, expected front matter and a text');
    return { file };
  }
  const head = part === 'letter' ? readFrontMatter(file, letterSchema) : readFrontMatter(file, annexSchema);
  if (!head) return { file };
  const { body, value, at } = head;
  const annexes = 'annexes' in value ? value.annexes : {};
  if (declared) {
    checkTranslatedFrom(file, locale, value.translatedFrom, declared, at);
    if (part === 'letter') checkAnnexTitles(file, annexes, declared, at);
  }
  const tree = parseMarkdown(body, declared?.links ?? []);
  if (isEmpty(tree)) {
    const end = { line: body.split(/\r\n|\r|\n/).length, column: 1 };
    report(file, 'source/empty-text', 'Unexpected empty body, expected a text after the front matter', end);
    return { file };
  }
  const text: Text = {
    part,
    locale,
    file,
    title: 'subject' in value ? value.subject : value.title,
    status: value.status,
    translatedFrom: value.translatedFrom,
    annexes,
    tree,
    links: declared?.links,
    images: await findImages(file, tree, path),
  };
  return { file, text };
}

/** Whether a body gives its readers nothing: definitions alone are not shown. */
function isEmpty({ children }: Root): boolean {
  return children.every(({ type }) => type === 'definition' || type === 'footnoteDefinition');
}
