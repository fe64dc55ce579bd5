import type { Circular, Publication } from '../model/circular.ts';
import type { Label } from '../model/locale.ts';
import { didYouMean } from '../source/nearest.ts';
import { pointOf } from '../source/point-of.ts';
import { report } from '../source/report.ts';
import type { Catalogues } from './catalogue.ts';

/** Facts that name a key of the catalogues name one that is there (`catalogue/unknown-key`). */
export function checkFactKeys({ file, publisher, circulars, locales }: Publication, catalogues: Catalogues) {
  const [catalogue] = locales.map(catalogues.get);
  if (!catalogue) return;
  const check = (on: Circular['file'], labels: readonly Label[]) => {
    for (const key of labels) {
      if (typeof key !== 'string' || catalogue.keys.includes(key)) continue;
      const hint =
        didYouMean(key, catalogue.keys) ||
        ', expected one of templates/locales or a wording for each language';
      report(on, 'catalogue/unknown-key', `Unknown key \`${key}\` of the catalogue${hint}`, pointOf(on, key));
    }
  };
  check(file, [publisher.name, publisher.short]);
  for (const { file: own, facts } of circulars) {
    const { place, office, contact, addressees, signatory } = facts;
    check(own, [place, office, contact.name, ...addressees, signatory.name, signatory.role]);
  }
}
