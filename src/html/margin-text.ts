import type { Circular, Publication, Text } from '../model/circular.ts';
import type { Catalogue } from './catalogue.ts';
import { draftKey } from './letter-values.ts';

/** Custom properties of a page and the text they hold. */
export type MarginText = Readonly<Record<string, string>>;

/** The text that `print.css` puts into the margins of the pages: it comes from facts and catalogue, in custom properties. */
export function marginText(
  { publisher }: Publication,
  { facts }: Circular,
  letter: Text,
  { t }: Catalogue,
): MarginText {
  const [before = '', after = ''] = t('page.folio', { page: '\n' }).split('\n');
  return {
    '--folio-before': before,
    '--folio-after': after,
    '--reference': facts.reference,
    '--draft-label': ` · ${t(draftKey(letter, 'label'))}`,
    '--address-line': publisher.address,
  };
}

/** The same as a `style` attribute. */
export function marginStyle(text: MarginText): string {
  const quote = (value: string) => `"${value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\a ')}"`;
  return Object.entries(text)
    .map(([property, value]) => `${property}:${quote(value)}`)
    .join(';');
}
