import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AlignableText, Block } from '../../src/align/index.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { readBlocks } from '../../src/source/read-blocks.ts';

export const locales = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

/** The letter of a folder in six languages, `letter.<locale>.md`; in each of them block corresponds to block. */
export async function readLetters(folder: string): Promise<Map<string, AlignableText>> {
  const read = locales.map(async (locale) => {
    const markdown = await readFile(join(folder, `letter.${locale}.md`), 'utf8');
    const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, (front) => front.replace(/[^\n]/g, ' '));
    return [locale, { locale, blocks: makeBlocks(body) }] as const;
  });
  return new Map(await Promise.all(read));
}

/** The blocks of some Markdown. */
export function makeBlocks(markdown: string): Block[] {
  return readBlocks(parseMarkdown(markdown, ['green', 'digitalisation', 'presidency-letter']), markdown);
}
