import type { TextStatus } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';

/** The formats an edition can be built in. */
export const formats = ['html', 'pdf'] as const;
export type Format = (typeof formats)[number];

/** The files of an edition that are published, by format; sizes in bytes. */
export type Places = Partial<Record<Format, { readonly path: string; readonly size: number }>>;

/** What there is by format, in their order, whichever was there first. */
export function inOrder<T>(byFormat: Partial<Record<Format, T>>): Partial<Record<Format, T>> {
  return Object.fromEntries(formats.flatMap((one) => (byFormat[one] ? [[one, byFormat[one]]] : [])));
}

/** An edition that was built. */
export interface Built {
  readonly slug: string;
  readonly reference: string;
  readonly locale: Locale;
  readonly status: TextStatus;
}
