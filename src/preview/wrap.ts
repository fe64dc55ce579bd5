import type { Told } from '../check/told.ts';
import type { ShownMessage } from './page-messages.ts';

/** What a page's script is told. */
export interface PageState {
  /** The circular that the page is of; nothing on the status page. */
  readonly slug: string | undefined;
  readonly messages: readonly ShownMessage[];
  /** Why the page shows a former state, where it does. */
  readonly broken: readonly string[];
}

/** A message as a line, for what stands above a page. */
export function tellLine({ file, line, column, reason }: Told): string {
  return `${file.path}:${line}:${column}: ${reason}`;
}

/** Puts into a page what previews have: its state, the style and the script that show it. */
export function wrap(html: string, state: PageState): string {
  // Within a script `<` might begin the tag that ends it.
  const json = JSON.stringify(state).replaceAll('<', String.raw`\u003c`);
  const head = [
    '<link rel="stylesheet" href="/assets/preview/preview.css">',
    `<script type="application/json" id="preview-state">${json}</script>`,
    '<script type="module" src="/assets/preview/preview.js"></script>',
  ].join('');
  return html.replace('</head>', () => `${head}</head>`);
}
