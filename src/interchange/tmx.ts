import type { Element } from 'xast';
import { x } from 'xastscript';
import { version } from '../model/version.ts';
import type { AlignedFiles, AlignedUnit } from './aligned.ts';
import { onLines, writeXml } from './xml.ts';

/**
 * Two aligned files as a translation memory, TMX 1.4b (LISA OSCAR, 2005-04-26): a unit a bead, with its confidence as
 * a property. What only one of the files has is in no memory. No date is in it: the same files give the same bytes.
 */
export function toTmx({ sourceLocale, targetLocale, units }: AlignedFiles): string {
  const shared = units.filter(({ source, target }) => source.length > 0 && target.length > 0);
  return writeTmx(
    sourceLocale,
    shared.map((unit) => toUnit(unit, sourceLocale, targetLocale)),
  );
}

/**
 * A translation memory.
 *
 * @param sourceLocale that of the source texts, BCP 47; `*all*` where any language may be the source.
 * @param units `tu` elements.
 */
export function writeTmx(sourceLocale: string, units: readonly Element[]): string {
  const header = x('header', {
    creationtool: 'hexapla',
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': 'hexapla',
    adminlang: 'en',
    srclang: sourceLocale,
    datatype: 'plaintext',
  });
  const body = x('body', onLines(units));
  const doctype = { type: 'doctype', name: 'tmx', system: 'tmx14.dtd' } as const;
  return writeXml(x('tmx', { version: '1.4' }, onLines([header, body])), doctype);
}

function toUnit(unit: AlignedUnit, sourceLocale: string, targetLocale: string): Element {
  return x('tu', [
    x('prop', { type: 'x-confidence' }, unit.confidence.toFixed(3)),
    x('tuv', { 'xml:lang': sourceLocale }, [x('seg', unit.sourceText)]),
    x('tuv', { 'xml:lang': targetLocale }, [x('seg', unit.targetText)]),
  ]);
}
