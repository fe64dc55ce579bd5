import type { Told } from '../check/told.ts';
import { editorLink, type ShownMessage } from './page-messages.ts';

/** What a page's script is told. */
export interface PageState {
  /** What was seen of the content when the page was made: how often it had been looked at. */
  readonly version: number;
  /** The circular that the page is of; nothing on the status page. */
  readonly slug: string | undefined;
  readonly messages: readonly ShownMessage[];
  /** Why the page shows a former state, where it does. */
  readonly broken: readonly Fault[];
}

/** Why something cannot be shown, and where that is to be mended, where a place is known. */
export type Fault = Pick<ShownMessage, 'message'> & Partial<Pick<ShownMessage, 'at' | 'editor'>>;

/** Why something cannot be shown. */
export function faultsOf(told: readonly Told[], others: readonly string[], editor: string): Fault[] {
  return [
    ...told.map((one) => ({
      message: one.reason,
      at: `${one.file.path}:${one.line}:${one.column}`,
      editor: editorLink(one, editor),
    })),
    ...others.map((message) => ({ message })),
  ];
}

/** Puts into a page what previews have: its state, the style and the script that show it. */
export function withState(html: string, state: PageState): string {
  // Within a script `<` might begin the tag that ends it.
  const json = JSON.stringify(state).replaceAll('<', String.raw`\u003c`);
  const head = [
    '<link rel="stylesheet" href="/assets/preview/preview.css">',
    `<script type="application/json" id="preview-state">${json}</script>`,
    '<script type="module" src="/assets/preview/preview.js"></script>',
  ].join('');
  return html.replace('</head>', () => `${head}</head>`);
}
