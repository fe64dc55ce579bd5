import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { checkAnnexTitles, checkTranslatedFrom, type Declared } from './coherence.ts';
import { findImages } from './find-images.ts';
import { linkNames } from './free-text.ts';
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
 * @returns the file with its messages, and the text where there is one; where its front matter is faulty it has no title.
 */
export async function readPartText(source: TextSource): Promise<{ file: VFile; text?: Text }> {
  const { part, locale, path, content, declared } = source;
  const file = await readText(path, content);
  file.data.locale = locale;
  if (file.messages.length > 0) return { file };
  if (String(file).trim() === '') {
    report(file, 'source/empty-text', 'Unexpected empty file, expected front matter and a text');
    return { file };
  }
  const { body, head } =
    part === 'letter' ? readFrontMatter(file, letterSchema) : readFrontMatter(file, annexSchema);
  if (body === undefined) return { file };
  const annexes = head && 'annexes' in head.value ? head.value.annexes : {};
  if (declared && head) {
    checkTranslatedFrom(file, locale, head.value.translatedFrom, declared, head.at);
    if (part === 'letter') checkAnnexTitles(file, annexes, declared, head.at);
  }
  const tree = parseMarkdown(body, declared?.links ?? linkNames(body));
  if (isEmpty(tree)) {
    const end = { line: body.split(/\r\n|\r|\n/).length, column: 1 };
    report(file, 'source/empty-text', 'Unexpected empty body, expected a text after the front matter', end);
    return { file };
  }
  const text: Text = {
    part,
    locale,
    file,
    title: head ? titleOf(head.value) : '',
    status: head?.value.status ?? 'draft',
    translatedFrom: head?.value.translatedFrom,
    annexes,
    tree,
    links: declared?.links,
    images: await findImages(file, tree, path),
  };
  return { file, text };
}

function titleOf(head: { subject: string } | { title: string }): string {
  return 'subject' in head ? head.subject : head.title;
}

/** Whether a body gives its readers nothing: definitions alone are not shown. */
function isEmpty({ children }: Root): boolean {
  return children.every(({ type }) => type === 'definition' || type === 'footnoteDefinition');
}
