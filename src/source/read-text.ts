import { realpath } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { isInside, readText } from './read-file.ts';
import { report } from './report.ts';
import { annexSchema, letterSchema } from './schemas.ts';

const imageTypes = ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.svg'];

/** Where a text is to be found, and what it belongs to. */
export interface TextSource {
  readonly part: string;
  readonly locale: Locale;
  /** The Markdown file, absolute. */
  readonly path: string;
  /** The `content` folder, absolute. */
  readonly content: string;
  /** The link names of the circular, where its facts could be read. */
  readonly links: readonly string[] | undefined;
}

/**
 * Reads one text: front matter, body and the images that the body shows.
 *
 * @returns the file with its messages, and the text where there were none that keep it from being read.
 */
export async function readPartText(source: TextSource): Promise<{ file: VFile; text?: Text }> {
  const { part, locale, path, content, links } = source;
  const file = await readText(path, content);
  if (file.messages.length > 0) return { file };
  if (String(file).trim() === '') {
    report(file, 'source/empty-text', 'Unexpected empty file, expected front matter and a text');
    return { file };
  }
  const head = part === 'letter' ? readFrontMatter(file, letterSchema) : readFrontMatter(file, annexSchema);
  if (!head) return { file };
  const { body, value } = head;
  if (body.trim() === '') {
    const end = { line: body.split('\n').length, column: 1 };
    report(file, 'source/empty-text', 'Unexpected empty body, expected a text after the front matter', end);
    return { file };
  }
  const tree = parseMarkdown(body, links ?? []);
  const text: Text = {
    part,
    locale,
    file,
    title: 'subject' in value ? value.subject : value.title,
    status: value.status,
    translatedFrom: value.translatedFrom,
    annexes: 'annexes' in value ? value.annexes : {},
    tree,
    links,
    images: await findImages(file, tree, dirname(path)),
  };
  return { file, text };
}

/** The images of a body, each a file beside the text or below it; what is not becomes a message. */
async function findImages(file: VFile, tree: Root, folder: string): Promise<Map<string, string>> {
  const images = new Map<string, string>();
  const found: Promise<void>[] = [];
  visit(tree, 'image', (node) => {
    const address = decodeURI(node.url);
    const path = resolve(folder, address);
    const wrong = (reason: string) => report(file, 'source/image', reason, node);
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
      wrong(`Unexpected image address \`${address}\`, expected a file in the folder of the circular`);
    } else if (!imageTypes.includes(extname(path).toLowerCase())) {
      wrong(`Unexpected image \`${address}\`, expected one of ${imageTypes.join(' ')}`);
    } else {
      const inside = async () =>
        isInside(path, folder) && isInside(await realpath(path), await realpath(folder));
      const check = inside().then(
        (is) => {
          if (is) images.set(node.url, path);
          else
            wrong(
              `Unexpected image \`${address}\` outside of the folder of the circular, expected it inside`,
            );
        },
        () => wrong(`Missing image \`${address}\`, expected it at \`${path}\``),
      );
      found.push(check);
    }
  });
  await Promise.all(found);
  return images;
}
