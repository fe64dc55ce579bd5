import type { Circular, Part } from '../../model/circular.ts';
import type { Locale } from '../../model/locale.ts';
import type { Workshop } from '../workshop.ts';

/** The address of a circular's parallel text, below the site. */
export function parallelPath({ slug }: Circular): string {
  return `${slug}/parallel/index.html`;
}

/** Whether a circular has a parallel text: its letter is there in two languages. */
export function hasParallel({ parts }: Circular, { alignments }: Workshop): boolean {
  return parts[0] !== undefined && alignments.has(parts[0]);
}

/** The languages that a parallel text shows to a reader of one: it, and the source; with the source English, or what there is. */
export function pairFor(locale: Locale, { source, texts }: Part): Locale[] {
  const others = [...texts.keys()].filter((one) => one !== locale);
  const other = [source, 'en'].find((one) => others.includes(one)) ?? others[0];
  return other === undefined ? [locale] : [locale, other];
}
