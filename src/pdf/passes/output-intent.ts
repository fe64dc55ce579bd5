import { Dict, PdfString, Stream } from '../document/values.ts';
import type { Draft } from './pass.ts';
import { srgbProfile } from './srgb-profile.ts';

const PROFILE = srgbProfile();

/**
 * States which red, green and blue are meant: those of CSS. Chromium writes colours of the device.
 *
 * Clauses: ISO 19005-3, 6.2.3 (output intent), 6.2.4.3 (device colours).
 */
export function outputIntent({ document: { catalog } }: Draft): void {
  const intent = Dict.of({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PdfString.of('sRGB'),
    Info: PdfString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: new Stream(Dict.of({ N: 3 }), PROFILE),
  });
  catalog.set('OutputIntents', [intent]);
}
