import type { TextStatus } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';

/** The formats an edition can be built in. */
export const formats = ['html', 'pdf'] as const;
export type Format = (typeof formats)[number];

/** The files of an edition that are published, by format; sizes in bytes. */
export type Places = Partial<Record<Format, { readonly path: string; readonly size: number }>>;

/** An edition that was built. */
export interface Built {
  readonly slug: string;
  readonly reference: string;
  readonly locale: Locale;
  readonly status: TextStatus;
}
