import type { PDFDict } from '@pdfme/pdf-lib';
import type { Operand } from './lexer.ts';
import { dictAt, numberAt, textAt } from './objects.ts';

/** Marked content: what stands between `BDC` or `BMC` and `EMC` (ISO 32000-1, 14.6). */
export interface Marked {
  /** Without its slash: `P`, `Artifact`. */
  readonly tag: string;
  /** The page or form whose entry in the parent tree knows the number. */
  readonly container: PDFDict;
  /** The number by which the structure tree knows it. */
  readonly mcid: number | undefined;
  readonly actualText: string | undefined;
  readonly lang: string | undefined;
  /** The marked content around it. */
  readonly around: Marked | undefined;
}

/** The property list of marked content: written in place, or named among the resources. */
export function propertiesOf(
  operand: Operand | undefined,
  resources: PDFDict | undefined,
): Pick<Marked, 'mcid' | 'actualText' | 'lang'> {
  if (operand instanceof Map) {
    const mcid = operand.get('/MCID');
    return {
      mcid: typeof mcid === 'number' ? mcid : undefined,
      actualText: toText(operand.get('/ActualText')),
      lang: toText(operand.get('/Lang')),
    };
  }
  const name = typeof operand === 'string' ? operand.slice(1) : '';
  const dict = dictAt(dictAt(resources, 'Properties'), name);
  return { mcid: numberAt(dict, 'MCID'), actualText: textAt(dict, 'ActualText'), lang: textAt(dict, 'Lang') };
}

/** The innermost marked content around something, itself included, that is as wanted. */
export function enclosing(
  within: Marked | undefined,
  wanted: (marked: Marked) => boolean,
): Marked | undefined {
  for (let one = within; one; one = one.around) if (wanted(one)) return one;
  return undefined;
}

/** Whether something is, or is in, an artifact: no part of the text. */
export function isArtifact(within: Marked | undefined): boolean {
  return enclosing(within, ({ tag }) => tag === 'Artifact') !== undefined;
}

/** The innermost marked content that the structure tree knows. */
export function tagged(within: Marked | undefined): Marked | undefined {
  return enclosing(within, ({ mcid }) => mcid !== undefined);
}

/** The text of a string: UTF-16 with a mark before it, or single bytes. */
function toText(string: Operand | undefined): string | undefined {
  if (!(string instanceof Uint8Array)) return undefined;
  const isWide = string[0] === 0xfe && string[1] === 0xff;
  return isWide ? new TextDecoder('utf-16be').decode(string) : Buffer.from(string).toString('latin1');
}
