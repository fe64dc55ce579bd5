import type { Font } from './font.ts';
import type { Marked } from './marked.ts';
import type { Painted, PaintedPage, ShownText } from './painted.ts';

/** Whether something painted is text. */
export function isText(painted: Painted): painted is ShownText {
  return painted.kind === 'text';
}

/** A character code that a page shows, and where it is shown first. */
export interface ShownCode {
  readonly font: Font;
  readonly code: number;
  readonly within: Marked | undefined;
}

/** Each character code of each font that pages show, once with ActualText around it and once without. */
export function codesShown(pages: readonly PaintedPage[]): ShownCode[] {
  const shown: ShownCode[] = [];
  const seen = new Map<Font, Set<number>>();
  for (const { painted } of pages)
    for (const text of painted) {
      if (!isText(text)) continue;
      const { font, codes, within } = text;
      const ofFont = seen.get(font) ?? new Set();
      seen.set(font, ofFont);
      for (const code of codes) {
        const key = within?.actualText === undefined ? code : code + 0x1_0000;
        if (ofFont.has(key)) continue;
        ofFont.add(key);
        shown.push({ font, code, within });
      }
    }
  return shown;
}
