import type { Block } from '../../model/block.ts';
import type { CheckedText, TextRule } from '../rule.ts';
import { languageOf } from '../text/language.ts';
import { listLabel } from '../text/list-label.ts';
import { endMark, endsSentence } from '../text/sentence-end.ts';
import { shown } from '../text/shown.ts';
import { stretchesOf, type TellStretch } from '../text/tell-stretch.ts';

/** How many of the others have to end in one way for another way to be wrong. */
const MOST = 2 / 3;

/**
 * Sentences end with a full stop where the others of the text do, and the items of a list all end alike; the last may end the sentence
 * that the list is in.
 *
 * @example bad: `One sentence is here.` ` ` `Another is here.` ` ` `The third is here`: "Missing full stop at the end of `The third is here`"
 * @example bad: `- the first point;` `- the second point` `- the third point;` `- the last one.`: "Missing `;` at the end of an item, as the others of its list have it"
 * @example good: `- the first point;` `- the second point; and` `- the last one.`
 * @example good: `One sentence is here.` ` ` `Another is here:` ` ` `- Baku` `- Geneva`
 */
export const textEndPunctuation: TextRule = {
  id: 'text/end-punctuation',
  level: 'warning',
  scope: 'text',
  check(text, tell) {
    if (!languageOf(text.locale)) return;
    const tellStretch = stretchesOf(text, tell);
    checkParagraphs(text, tellStretch);
    const groups = Map.groupBy(
      text.blocks.filter(({ kind }) => kind === 'item'),
      ({ group }) => group,
    );
    for (const items of groups.values()) checkItems(items, tellStretch);
  },
};

function checkParagraphs({ blocks, locale }: CheckedText, tellStretch: TellStretch) {
  const paragraphs = blocks.filter(
    ({ kind, level, text }) => kind === 'paragraph' && level === 0 && !text.includes('\n'),
  );
  const marked = paragraphs.filter(({ text }) => endMark(text) !== '');
  const others = paragraphs.length - 1;
  if (others < 2 || marked.length < others * MOST || !marked.some(({ text }) => endsSentence(text))) return;
  for (const [index, block] of paragraphs.entries()) {
    const { text } = block;
    if (endMark(text) !== '') continue;
    // Several lines without a mark are an address or a display; a few words, bold ones, and a label with what it labels are no
    // sentence either; and a list may end the sentence.
    if ([index - 1, index + 1].some((one) => paragraphs[one] && !marked.includes(paragraphs[one]))) continue;
    if (lengthInWords(text, locale) < 4 || isWholeStrong(block) || isLabelled(text)) continue;
    const next = blocks[blocks.indexOf(block) + 1];
    if (next && (/^(?:item|cell|code)$/.test(next.kind) || listLabel(next.text) !== undefined)) continue;
    const last = text.trimEnd().length;
    tellStretch(
      block,
      last - 1,
      last,
      `Missing full stop at the end of \`${shown(text)}\`, as the other sentences have one`,
      { confidence: 0.9 },
    );
  }
}

/** `Deadline: 15 May 2025`. */
function isLabelled(words: string): boolean {
  return words.length < 80 && /[:：]\s*\S/.test(words);
}

function checkItems(items: readonly Block[], tellStretch: TellStretch) {
  const ends = items.map(({ text }) => endMark(text));
  const inner = ends.slice(0, -1);
  const counts = Map.groupBy(
    inner.filter((end) => end !== ':' && end !== '：'),
    (end) => end,
  );
  const [usual, same] = [...counts].toSorted((a, b) => b[1].length - a[1].length)[0] ?? ['', []];
  if (same.length < 2 || same.length < inner.length * MOST) return;
  items.forEach((block, row) => {
    const end = ends[row] ?? '';
    const last = row === items.length - 1;
    if (end === usual || end === ':' || end === '：' || /[?!؟？！…]/.test(end)) return;
    if (last && (endsSentence(block.text) || (usual === '' && end === ''))) return;
    const length = block.text.trimEnd().length;
    const wanted = last && usual !== '' ? (/[。；]/.test(usual) ? '。' : '.') : usual;
    const reason =
      end === ''
        ? `Missing \`${wanted}\` at the end of an item, `
        : wanted === ''
          ? `Unexpected \`${end}\` at the end of an item, expected none, `
          : `Unexpected \`${end}\` at the end of an item, expected \`${wanted}\`, `;
    tellStretch(block, length - 1, length, `${reason}as the others of its list have it`, { confidence: 0.9 });
  });
}

function lengthInWords(words: string, locale: string): number {
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(words))
    if (isWordLike) count += 1;
  return count;
}

function isWholeStrong({ text, marks }: Block): boolean {
  return marks.some(
    ({ kind, start, end }) => kind === 'strong' && start === 0 && end >= text.trimEnd().length,
  );
}
