import { PDFArray, PDFName, type PDFObject } from '@pdfme/pdf-lib';

/** The device colour spaces that a colour space is, or is built on: `DeviceRGB`. */
export function deviceColours(space: PDFObject | undefined): string[] {
  if (space instanceof PDFName) return space.decodeText().startsWith('Device') ? [space.decodeText()] : [];
  if (!(space instanceof PDFArray)) return [];
  const family = space.lookup(0);
  switch (family instanceof PDFName && family.decodeText()) {
    case 'DeviceGray':
    case 'DeviceRGB':
    case 'DeviceCMYK':
      return deviceColours(family);
    case 'Indexed':
    case 'Pattern':
      return deviceColours(space.lookup(1));
    case 'Separation':
    case 'DeviceN':
      return deviceColours(space.lookup(2));
    default:
      return [];
  }
}
