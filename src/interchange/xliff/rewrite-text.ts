import type { CheckedText } from '../../check/rule.ts';
import { areAllSame, plainAddresses } from './token.ts';
import { blockTokens } from './block-tokens.ts';
import { type Change, changed, type Edit, editBlock, efforts } from './change.ts';
import { editTitle } from './edit-title.ts';
import { rereadText } from './reread-text.ts';
import type { XliffSegment } from './read-xliff.ts';

/** A text with its changes made, or the segment that its Markdown cannot say. */
export type Rewritten = { readonly markdown: string } | { readonly impossible: XliffSegment };

/**
 * Makes changes in the Markdown of a text, and nothing but them: what is written is read again, and says what it was to say.
 *
 * @param changes at least one.
 */
export function rewriteText(text: CheckedText, changes: readonly Change[]): Rewritten {
  const byBlock = Map.groupBy(changes, ({ block }) => block);
  let rewritten: Rewritten | undefined;
  for (const effort of efforts) {
    rewritten = attempt(text, byBlock, effort);
    if ('markdown' in rewritten) break;
  }
  return rewritten as Rewritten;
}

function attempt(
  text: CheckedText,
  byBlock: ReadonlyMap<number, readonly Change[]>,
  effort: (typeof efforts)[number],
): Rewritten {
  const markdown = String(text.file);
  const edits: Edit[] = [];
  for (const [number, changes] of byBlock) {
    const [{ segment } = {}] = changes;
    const block = text.blocks[number];
    if (!block || !segment) continue;
    if (block.kind === 'title') {
      const edit = editTitle(changes, number, text);
      if (!edit) return { impossible: segment };
      edits.push(edit);
    } else edits.push(...changes.map((change) => editBlock(change, block, markdown, effort)));
  }
  const written = applyEdits(markdown, edits);
  const wrong = firstWrong(text, written, byBlock);
  return wrong ? { impossible: wrong } : { markdown: written };
}

function applyEdits(markdown: string, edits: readonly Edit[]): string {
  let written = '';
  let at = 0;
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    written += markdown.slice(at, from) + text;
    at = to;
  }
  return written + markdown.slice(at);
}

/** The segment because of which a text that was written does not say what it was to say, if there is one. */
function firstWrong(
  text: CheckedText,
  written: string,
  byBlock: ReadonlyMap<number, readonly Change[]>,
): XliffSegment | undefined {
  const [[{ segment: first } = {}] = []] = [...byBlock.values()];
  const again = rereadText(text, written);
  if (!again) return first;
  for (const [number, block] of text.blocks.entries()) {
    const now = again.blocks[number];
    const changes = byBlock.get(number) ?? [];
    const wanted = plainAddresses(changed(changes, blockTokens(block, String(text.file))));
    const isRight =
      now?.kind === block.kind &&
      now.level === block.level &&
      areAllSame(plainAddresses(blockTokens(now, written)), wanted);
    if (!isRight) return changes[0]?.segment ?? first;
  }
  return again.blocks.length === text.blocks.length ? undefined : first;
}
