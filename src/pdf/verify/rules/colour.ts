import type { PDFDict } from '@pdfme/pdf-lib';
import {
  asDict,
  asList,
  asName,
  at,
  bytesOf,
  dictAt,
  isTrue,
  keysOf,
  listAt,
  nameAt,
  streamAt,
} from '../read/objects.ts';
import type { OpenPdf } from '../read/open-pdf.ts';
import { pageName, type Rule } from './rule.ts';

/** The profile of the PDF/A output intent. */
function profile({ catalog }: OpenPdf): Buffer | undefined {
  const intents = listAt(catalog, 'OutputIntents').flatMap((value) => asDict(value) ?? []);
  const stream = streamAt(
    intents.find((intent) => nameAt(intent, 'S') === 'GTS_PDFA1'),
    'DestOutputProfile',
  );
  return stream && Buffer.from(bytesOf(stream));
}

/** The colour space of an ICC profile: `RGB`. */
function spaceOf(icc: Buffer | undefined): string | undefined {
  return icc && icc.length >= 128 ? icc.toString('latin1', 16, 20).trim() : undefined;
}

export const outputIntent: Rule = {
  id: 'output-intent',
  a: ['6.2.3'],
  title: 'There is a PDF/A output intent, with an ICC profile',
  check(pdf, tell) {
    const icc = profile(pdf);
    if (!icc) return tell('Missing output intent /GTS_PDFA1 with its DestOutputProfile in the catalog');
    const isProfile =
      icc.length >= 128 && icc.toString('latin1', 36, 40) === 'acsp' && icc.readUInt32BE(0) === icc.length;
    if (!isProfile) return tell('Unexpected output profile, expected an ICC profile');
    const [kind, space] = [icc.toString('latin1', 12, 16), icc.toString('latin1', 16, 20)];
    if (!['prtr', 'mntr'].includes(kind)) tell(`Unexpected device class ${kind} of the output profile`);
    if (!['RGB ', 'CMYK', 'GRAY'].includes(space))
      tell(`Unexpected colour space ${space} of the output profile`);
    if ((icc[8] ?? 0) >= 5)
      tell(`Unexpected version ${icc[8]} of the output profile, expected 4 at the most`);
    return undefined;
  },
};

export const deviceColours: Rule = {
  id: 'device-colours',
  a: ['6.2.4.3'],
  title: 'Device colours are those of the output intent',
  check(pdf, tell) {
    const space = spaceOf(profile(pdf));
    const allowed = {
      RGB: ['DeviceRGB', 'DeviceGray'],
      CMYK: ['DeviceCMYK', 'DeviceGray'],
      GRAY: ['DeviceGray'],
    };
    const names = allowed[space as keyof typeof allowed] ?? [];
    for (const [index, page] of pdf.pages().entries())
      for (const colour of page.deviceColours)
        if (!names.includes(colour))
          tell(
            `Unexpected ${colour}, ${space ? `the output intent is ${space}` : 'there is no output intent'}`,
            pageName(index),
          );
  },
};

const blendModes = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);

export const transparency: Rule = {
  id: 'transparency',
  a: ['6.2.10'],
  title: 'Transparency has a colour space to be blended in, and a blend mode that there is',
  check(pdf, tell) {
    const hasIntent = profile(pdf) !== undefined;
    for (const [index, page] of pdf.pages().entries()) {
      const states = [...page.graphicsStates];
      for (const mode of states.flatMap((state) => asList(at(state, 'BM'))).map(asName))
        if (mode !== undefined && !blendModes.has(mode))
          tell(`Unexpected blend mode ${mode}`, pageName(index));
      const isTransparent =
        states.some((state) => isTranslucent(state)) ||
        [...page.images].some((image) => streamAt(image, 'SMask') !== undefined) ||
        [...page.forms].some((form) => nameAt(dictAt(form, 'Group'), 'S') === 'Transparency');
      if (isTransparent && !hasIntent && at(dictAt(page.dict, 'Group'), 'CS') === undefined)
        tell('Transparency without an output intent, or a group with a colour space', pageName(index));
    }
  },
};

function isTranslucent(state: PDFDict): boolean {
  const alphas = ['ca', 'CA'].map((key) => Number(at(state, key)?.toString() ?? 1));
  const modes = asList(at(state, 'BM')).map(asName);
  return (
    alphas.some((alpha) => alpha < 1) ||
    modes.some((mode) => mode !== 'Normal' && mode !== 'Compatible') ||
    dictAt(state, 'SMask') !== undefined
  );
}

export const graphics: Rule = {
  id: 'graphics',
  a: ['6.2.2', '6.2.5', '6.2.8', '6.2.9'],
  ua: ['7.20'],
  title: 'Graphics states, images and forms have nothing that is forbidden',
  check({ pages }, tell) {
    for (const [index, page] of pages().entries()) {
      const where = pageName(index);
      for (const operator of page.unknown) tell(`Unexpected operator ${operator}`, where);
      for (const state of page.graphicsStates) {
        for (const key of keysOf(state))
          if (key === 'TR' || key === 'HTP') tell(`Unexpected ${key} in a graphics state`, where);
        if (at(state, 'TR2') && nameAt(state, 'TR2') !== 'Default')
          tell('Unexpected TR2 in a graphics state', where);
      }
      for (const image of page.images) {
        for (const key of keysOf(image))
          if (key === 'Alternates' || key === 'OPI') tell(`Unexpected ${key} of an image`, where);
        if (isTrue(image, 'Interpolate')) tell('Unexpected Interpolate of an image', where);
        if (nameAt(image, 'Subtype') === 'PS') tell('Unexpected PostScript', where);
      }
      for (const form of page.forms)
        for (const key of keysOf(form))
          if (['OPI', 'PS', 'Ref', 'Subtype2'].includes(key)) tell(`Unexpected ${key} of a form`, where);
    }
  },
};
