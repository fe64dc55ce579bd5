import type { EditionPage } from '../html/edition-page.ts';
import type { Edition } from './select.ts';

/** The formats an edition can be built in. */
export const formats = ['html', 'pdf'] as const;
export type Format = (typeof formats)[number];

/** An edition that was made. */
export interface Built extends Edition {
  readonly page: EditionPage;
  pdf?: Uint8Array;
}
