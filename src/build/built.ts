import type { TextStatus } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';

/** The formats an edition can be built in. */
export const formats = ['html', 'pdf'] as const;
export type Format = (typeof formats)[number];

/** An edition that was built. */
export interface Built {
  readonly slug: string;
  readonly reference: string;
  readonly locale: Locale;
  readonly status: TextStatus;
}
