import type { VFile } from 'vfile';
import { segmentBlocks } from '../../align/index.ts';
import type { CheckedText } from '../../check/rule.ts';
import { report } from '../../source/report.ts';
import { joinPieces, pieceCutter } from './pieces.ts';
import type { XliffFile } from './read-xliff.ts';
import type { Token } from './token.ts';

/**
 * Looks whether the segments of a file are translations of what the source text says: where a `source` was changed, who
 * translated had other words before them. That becomes a message (`exchange/xliff`) on the XLIFF file.
 */
export function matchSources({ segments }: XliffFile, source: CheckedText, file: VFile) {
  const own = segmentBlocks(source).segments;
  const cut = pieceCutter(source, own);
  const sentences = Array.from(own.keys(), (number) => wordsOf(joinPieces(cut([number]))));
  const wrong = segments.filter((segment) => {
    const words = wordsOf(segment.source);
    const { side, numbers } = segment.name;
    if (side === 'source') return words !== numbers.map((number) => sentences[number]).join('');
    return words !== '' && !sentences.some((_, first) => isRun(words, sentences, first));
  });
  for (const { id, element } of wrong) {
    const reason = `Segment \`${id}\`: Unexpected source, expected the words of ${source.file.path}; export it again`;
    report(file, 'exchange/xliff', reason, element);
  }
}

/** Whether words are those of sentences that follow each other. */
function isRun(words: string, sentences: readonly string[], first: number): boolean {
  let at = 0;
  for (let number = first; at < words.length; number += 1) {
    const sentence = sentences[number];
    if (sentence === undefined || !words.startsWith(sentence, at)) return false;
    at += sentence.length;
  }
  return true;
}

/** Words and markup without blanks, and without what stands between sentences only. */
function wordsOf(tokens: readonly Token[]): string {
  const said = tokens.map((token) => {
    if (token.type === 'words') return token.value;
    const { type, kind, markdown } = token;
    return kind === 'block' || kind === 'break' ? '' : `\0${type}\0${kind}\0${markdown}\0`;
  });
  return said.join('').replace(/\s+/g, '');
}
