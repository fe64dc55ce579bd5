import type { Root } from 'xast';
import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import { version } from '../model/version.ts';
import type { AlignedFiles, AlignedUnit } from './aligned.ts';

/**
 * Two aligned files as a translation memory, TMX 1.4b (LISA OSCAR, 2005-04-26): a unit a bead, with its confidence as
 * a property. What only one of the files has is in no memory. No date is in it: the same files give the same bytes.
 */
export function toTmx({ sourceLocale, targetLocale, units }: AlignedFiles): string {
  const header = x('header', {
    creationtool: 'hexapla',
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': 'hexapla',
    adminlang: 'en',
    srclang: sourceLocale,
    datatype: 'plaintext',
  });
  const body = x(
    'body',
    units
      .filter(({ source, target }) => source.length > 0 && target.length > 0)
      .flatMap((unit) => ['\n', toUnit(unit, sourceLocale, targetLocale)]),
    '\n',
  );
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      { type: 'text', value: '\n' },
      { type: 'doctype', name: 'tmx', system: 'tmx14.dtd' },
      { type: 'text', value: '\n' },
      x('tmx', { version: '1.4' }, ['\n', header, '\n', body, '\n']),
      { type: 'text', value: '\n' },
    ],
  };
  return toXml(tree);
}

function toUnit(unit: AlignedUnit, sourceLocale: string, targetLocale: string) {
  return x('tu', [
    x('prop', { type: 'x-confidence' }, unit.confidence.toFixed(3)),
    x('tuv', { 'xml:lang': sourceLocale }, [x('seg', legal(unit.sourceText))]),
    x('tuv', { 'xml:lang': targetLocale }, [x('seg', legal(unit.targetText))]),
  ]);
}

/** A text without the characters that XML 1.0 cannot hold. */
function legal(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
