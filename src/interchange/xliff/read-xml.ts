import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { pointAt } from '../../source/point-of.ts';
import { report } from '../../source/report.ts';
import { scanXml } from './scan-xml.ts';

/**
 * Reads XML that somebody else wrote. It has no document type: with it would come entities, which can be bombs and can name
 * files. What is wrong becomes a message (`exchange/xml`).
 *
 * @returns the outermost element; nothing where there was a message.
 */
export function readXml(file: VFile): Element | undefined {
  const text = String(file);
  const fault = scanXml(text);
  if (fault) {
    report(file, 'exchange/xml', fault.reason, pointAt(file, fault.at));
    return undefined;
  }
  try {
    // Ends of lines are one to XML; the parser takes very long to find that where there are many.
    const tree: Root = fromXml(text.replace(/\r\n?/g, '\n'));
    return tree.children.find((node) => node.type === 'element');
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const [why = ''] = ((error.cause as Error | undefined)?.message ?? error.reason).split('\n');
    const place = error.place && 'line' in error.place ? error.place : undefined;
    const cause = why.replace(/ \(line \d+, column \d+\)$/, '');
    report(
      file,
      'exchange/xml',
      `Unreadable XML: ${cause}; expected an XLIFF file as it was exported`,
      place,
    );
    return undefined;
  }
}
