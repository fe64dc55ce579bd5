import { VFile } from 'vfile';
import type { Text } from '../../src/model/circular.ts';
import type { Locale } from '../../src/model/locale.ts';
import { linkNames } from '../../src/source/free-text.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import type { ReadCircular } from '../../src/source/read-circular.ts';
import { readPublication } from '../../src/source/read-publication.ts';
import { readArticles } from '../corpus/declaration.ts';

/** A circular whose letters are spoilt, one at a time; an annex is as good as a letter. */
export interface Letters {
  readonly name: string;
  readonly circular: Pick<ReadCircular, 'circular'>;
  readonly source: Locale;
  readonly texts: ReadonlyMap<Locale, Text>;
}

/** Reads the letters of a `content` folder that have a translation. */
export async function readLetters(content: string): Promise<Letters[]> {
  const { read } = await readPublication(content);
  return read.flatMap(({ circular, parts, folder }) =>
    parts
      .filter(({ texts }) => texts.size > 1)
      .map(({ name, source, texts }) => ({
        name: `${folder.split('/').at(-1)} ${name}`,
        circular: circular ? { circular } : {},
        source,
        texts,
      })),
  );
}

/** Reads the articles of the Universal Declaration of Human Rights as a letter. */
export async function readDeclaration(): Promise<Letters> {
  const texts = Array.from(await readArticles(), ([locale, articles]) => {
    const blocks = articles.flatMap(({ heading, paragraphs }) => [`## ${heading}`, ...paragraphs]);
    return [locale, makeText(locale, blocks.join('\n\n'))] as const;
  });
  return { name: 'UDHR', circular: {}, source: 'en', texts: new Map(texts) };
}

function makeText(locale: Locale, markdown: string): Text {
  const file = new VFile({ path: `letter.${locale}.md`, value: markdown, data: { locale } });
  const tree = parseMarkdown(markdown, linkNames(markdown));
  const status = 'draft';
  return { part: 'letter', locale, file, title: '', status, annexes: {}, tree, links: [], images: new Map() };
}

/** A text with another body and without messages; its front matter stays. */
export function withBody(text: Text, body: string): Text {
  const [head, before] = cutText(text);
  const file = new VFile({ path: text.file.path, value: head + body, data: { locale: text.locale } });
  if (body === before) return { ...text, file };
  const blank = head.replace(/[^\r\n]/g, ' ');
  return { ...text, file, tree: parseMarkdown(blank + body, text.links ?? []) };
}

/** The front matter of a text, and its body. */
export function cutText({ file }: Text): [head: string, body: string] {
  const text = String(file);
  const head = /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text)?.[0] ?? '';
  return [head, text.slice(head.length)];
}
