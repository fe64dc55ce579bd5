import { VFile } from 'vfile';
import { readPageText } from '../html/read-page-text.ts';
import { readFreeText } from '../source/free-text.ts';
import type { BagFault } from './bag-fault.ts';
import { type BagFiles, payload } from './bag-files.ts';

/** Where an edition's page lies in a bag. */
const editions = new RegExp(`^${payload}editions/(?<slug>[^/]+)/(?<locale>[^/]+)/index\\.html$`);

/** Where a text lies in a bag. */
const texts = new RegExp(`^${payload}content/(?<slug>[^/]+)/(?<part>[^/.]+)\\.(?<locale>[^/.]+)\\.md$`);

/** Characters that show nothing: signs of direction, joiners, soft hyphens. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Checks that the page of each edition says what the texts say that it was made from, block by block, in their order. Spaces do
 * not count: typography changes them. An annex that is not there in the language of the edition is shown in another.
 */
export function checkSources(files: BagFiles): BagFault[] {
  const sources = Array.from(files.keys()).flatMap((path) => {
    const { slug = '', part = '', locale = '' } = texts.exec(path)?.groups ?? {};
    return part === '' ? [] : [{ path, slug, part, locale }];
  });
  return Array.from(files).flatMap(([page, bytes]): BagFault[] => {
    const { slug, locale } = editions.exec(page)?.groups ?? {};
    const found = locale === 'parallel' || slug === undefined ? undefined : wordsOfPage(bytes);
    if (found === undefined) return [];
    const parts = Map.groupBy(
      sources.filter((one) => one.slug === slug),
      ({ part }) => part,
    );
    return [...parts.values()].flatMap((own): BagFault[] => {
      const wanted = own.filter((one) => one.locale === locale);
      const shown = wanted.length > 0 ? wanted : own;
      const lost = shown.map(({ path }) => ({ path, words: lostWords(path, files, found) }));
      const [first] = lost;
      if (!first || lost.some(({ words }) => words === undefined)) return [];
      const reason = `Missing words of \`${first.path}\`, from which it was made: “${first.words}”`;
      return [{ where: page, reason }];
    });
  });
}

/** What a page says, without its spaces; nothing where it is no page of Hexapla's, which is told of its PDF. */
function wordsOfPage(bytes: Uint8Array): string | undefined {
  try {
    const { blocks } = readPageText(Buffer.from(bytes).toString());
    return plain(blocks.map(({ text }) => text).join(''));
  } catch {
    return undefined;
  }
}

/** The first words of a text that do not stand in a page behind those before them. */
function lostWords(path: string, files: BagFiles, page: string): string | undefined {
  const value = Buffer.from(files.get(path) ?? new Uint8Array()).toString();
  // Footnotes stand at the end of a page, wherever they stand in the text.
  const blocks = readFreeText(new VFile({ path, value })).toSorted(
    (a, b) => Number(a.kind === 'footnote') - Number(b.kind === 'footnote'),
  );
  let from = 0;
  for (const { text, marks } of blocks) {
    for (const words of stretches(text, marks)) {
      const at = page.indexOf(plain(words), from);
      if (at < 0) return words.trim().slice(0, 60);
      from = at + plain(words).length;
    }
  }
  return undefined;
}

/** The words of a block between images and footnote marks, which a page shows in another way. */
function stretches(text: string, marks: readonly { kind: string; start: number; end: number }[]): string[] {
  const cuts = marks.filter(({ kind }) => kind === 'image' || kind === 'footnote');
  const found: string[] = [];
  let from = 0;
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
    found.push(text.slice(from, start));
    from = Math.max(from, end);
  }
  return [...found, text.slice(from)].filter((words) => words.trim() !== '');
}

function plain(text: string): string {
  return text.replace(invisible, '').normalize('NFKC').replace(/\s+/g, '').replace(/[‐‑]/g, '-');
}
