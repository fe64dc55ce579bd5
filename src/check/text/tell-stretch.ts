import type { Block } from '../../model/block.ts';
import { offsetsInFile, placeInBlock } from '../../source/place-in-block.ts';
import type { Fix } from '../../source/report.ts';
import type { CheckedText, TellText } from '../rule.ts';

/** What may be said of a stretch of a block beyond what is wrong with it. */
interface About {
  /** What to write instead, where that needs no judgement. */
  readonly by?: string | undefined;
  readonly confidence?: number | undefined;
}

/** Tells what is wrong with stretches of the blocks of a text. Offsets are into the block's text. */
export type TellStretch = (block: Block, start: number, end: number, reason: string, about?: About) => void;

/** How a rule tells of stretches of a text. */
export function stretchesOf(text: CheckedText, tell: TellText): TellStretch {
  return (block, start, end, reason, { by, confidence } = {}) => {
    const fix = by === undefined ? undefined : fixIn(text, block, start, end, by);
    tell(reason, placeInBlock(text.file, block, start, end), { fix, confidence });
  };
}

/**
 * The repair of a stretch. There is none where markup stands within the stretch or its characters are written as escapes, nor
 * where it would change how YAML reads a title.
 */
function fixIn({ file }: CheckedText, block: Block, start: number, end: number, by: string): Fix | undefined {
  const [from, to] = offsetsInFile(block, start, end);
  const written = String(file).slice(from, to);
  if (written !== block.text.slice(start, end)) return undefined;
  if (block.kind === 'title' && (end === start || /["'\\:#]/.test(by + written))) return undefined;
  return { start: from, end: to, text: by };
}
