import { resolve } from 'node:path';
import { diffArrays } from 'diff';
import type { Told, ToldPlace } from '../check/told.ts';
import type { Workshop } from '../html/workshop.ts';
import type { Circular, Level } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { locate, type PagePlace } from './locate.ts';

/** A place as a page's script knows it. */
interface ShownPlace extends Partial<PagePlace> {
  /** The file, as it is told everywhere, with line and column. */
  readonly at: string;
  readonly locale: Locale | undefined;
  /** What opens it in the editor. */
  readonly editor: string;
}

/** A piece of words that changed: what stays, what was taken out, what was put in. */
type Change = readonly ['same' | 'out' | 'in', string];

/** A message as a page's script shows it. */
export interface ShownMessage extends ShownPlace {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly related: readonly (ShownPlace & { readonly text: string })[];
  /** How the words of the source changed since the translation was accepted. */
  readonly changes: readonly Change[];
}

/** How places open in an editor: an address with `{file}`, `{line}` and `{column}` in it. */
export type EditorAddress = string;

/**
 * The messages of a circular as its pages show them, each at its place.
 *
 * @param shown what its pages were made of; a message of other files stands in no page.
 */
export function pageMessages(
  told: readonly Told[],
  shown: { readonly circular: Circular; readonly workshop: Workshop } | undefined,
  editor: EditorAddress,
): ShownMessage[] {
  const place = (one: ToldPlace): ShownPlace => ({
    at: `${one.file.path}:${one.line}:${one.column}`,
    locale: one.file.data.locale,
    editor: editorLink(one, editor),
    ...(shown && locate(one, shown.circular, shown.workshop)),
  });
  return told.map((one) => ({
    rule: one.ruleId,
    level: one.level,
    message: one.reason,
    confidence: one.confidence,
    ...place(one),
    related: one.related.map((other) => ({ ...place(other), text: other.text })),
    changes: one.related.flatMap(({ text, former, file }) =>
      former === undefined ? [] : changesOf(former, text, file.data.locale),
    ),
  }));
}

function editorLink({ file, line, column }: ToldPlace, editor: EditorAddress): string {
  const path = encodeURI(resolve(file.path)).replace(/[?#]/g, encodeURIComponent);
  return editor
    .replace('{file}', path.replace(/^(?!\/)/, '/'))
    .replace('{line}', String(line))
    .replace('{column}', String(column));
}

function changesOf(former: string, now: string, locale: Locale | undefined): Change[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  return diffArrays(wordsOf(former), wordsOf(now)).map(({ value, added, removed }) => [
    added ? 'in' : removed ? 'out' : 'same',
    value.join(''),
  ]);
}
