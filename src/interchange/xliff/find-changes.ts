import type { VFile } from 'vfile';
import { segmentBlocks } from '../../align/index.ts';
import type { CheckedText } from '../../check/rule.ts';
import { report } from '../../source/report.ts';
import { blankBetween } from '../join-segments.ts';
import type { Change } from './change.ts';
import { cleanTokens, knownMarkup, splitBlocks } from './clean-tokens.ts';
import { joinPieces, type Piece, pieceCutter } from './pieces.ts';
import type { XliffFile, XliffSegment } from './read-xliff.ts';
import { strangeCharacters } from './strange-characters.ts';
import { areAllSame, type Token, type Words } from './token.ts';

/** A segment that the translation has: its sentence there, and what it is to be, for each block. */
interface Plan {
  readonly segment: XliffSegment;
  readonly pieces: readonly Piece[];
  readonly parts: Token[][];
}

/** Tells what cannot be done with a segment. */
type Refuse = (segment: XliffSegment, reason: string) => void;

/**
 * Finds what a translator changed: sentences that say something else than those of the text, and new ones where there
 * were none. What cannot be done becomes a message (`exchange/xliff`) on the XLIFF file.
 */
export function findChanges(
  xliff: XliffFile,
  source: CheckedText,
  target: CheckedText,
  file: VFile,
): Change[] {
  if (!isWhole(xliff, target, file)) return [];
  const refuse: Refuse = (segment, reason) =>
    report(file, 'exchange/xliff', `Segment \`${segment.id}\`: ${reason}`, segment.element);
  return planSegments(xliff, source, target, refuse).flatMap(({ segment, pieces, parts }) =>
    pieces.flatMap(({ block, tokens: placed }, index): Change[] => {
      const wanted = parts[index] ?? [];
      if (areAllSame(placed, wanted)) return [];
      if (target.blocks[block]?.kind !== 'code') return [{ segment, block, placed, wanted }];
      refuse(segment, 'Unexpected change of code, expected it as it was');
      return [];
    }),
  );
}

/** Whether a file has every sentence of the translation, and each once. */
function isWhole({ part, segments, element }: XliffFile, target: CheckedText, file: VFile): boolean {
  const numbers = segments.flatMap(({ name }) => (name.side === 'target' ? name.numbers : []));
  const wanted = [...segmentBlocks(target).segments.keys()];
  const lost = wanted.filter((number) => !numbers.includes(number)).map((number) => `\`t${number}\``);
  if (lost.length === 0 && numbers.length === wanted.length) return true;
  const what = lost.length > 0 ? `Missing segments ${lost.slice(0, 5).join(', ')}` : 'Unexpected segments';
  report(file, 'exchange/xliff', `${what} in part \`${part}\`, expected those of the exported file`, element);
  return false;
}

function planSegments(
  { segments }: XliffFile,
  source: CheckedText,
  target: CheckedText,
  refuse: Refuse,
): Plan[] {
  const cut = pieceCutter(target, segmentBlocks(target).segments);
  const known = knownMarkup([source, target]);
  const blank: Words = { type: 'words', value: blankBetween(target.locale), verbatim: false };
  const plans: Plan[] = [];
  let waiting: { segment: XliffSegment; tokens: readonly Token[] }[] = [];
  const refuseWaiting = () => {
    const reason = `No place for it in ${target.file.path}, expected a passage there that corresponds; write that first`;
    for (const { segment } of waiting) refuse(segment, reason);
    waiting = [];
  };
  for (const segment of segments) {
    if (waiting[0] && waiting[0].segment.unit !== segment.unit) refuseWaiting();
    const tokens = cleanTokens(segment.tokens, known);
    const strange = strangeCharacters(segment.tokens, [source, target]);
    if (strange.length > 0) {
      const reason = `Unexpected characters ${strange.join(', ')}, expected such as can be read`;
      refuse(segment, reason);
    } else if (!tokens) {
      refuse(segment, 'Unexpected markup, expected such as stands in the source text or the translation');
    } else if (segment.name.side === 'target') {
      const pieces = cut(segment.name.numbers);
      const before = joinPieces(pieces);
      const parts = splitBlocks(tokens);
      if (tokens.length === 0 && before.length > 0) {
        refuse(
          segment,
          `Unexpected empty target, expected words; take it out of ${target.file.path} by hand`,
        );
      } else if (parts.length === pieces.length) {
        for (const one of waiting.toReversed()) parts[0]?.unshift(...one.tokens, blank);
        waiting = [];
        plans.push({ segment, pieces, parts });
      } else {
        const reason = `Unexpected words in ${parts.length} blocks, expected ${pieces.length}: keep the marks between blocks`;
        refuse(segment, reason);
      }
    } else if (tokens.length > 0) {
      const before = plans.at(-1);
      if (before?.segment.unit === segment.unit) before.parts.at(-1)?.push(blank, ...tokens);
      else waiting.push({ segment, tokens });
    }
  }
  refuseWaiting();
  return plans;
}
