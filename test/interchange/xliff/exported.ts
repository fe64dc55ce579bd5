import { checkContent } from '../../../src/build/check-content.ts';
import { circularToXliff, type XliffPair } from '../../../src/interchange/xliff/to-xliff.ts';
import type { Circular } from '../../../src/model/circular.ts';

/** A pair of languages that was exported, and the circular that it is of. */
export interface ExportedPair extends XliffPair {
  readonly circular: Circular;
  /** `CL-24/63 ru-en`. */
  readonly title: string;
}

/** Every pair of languages of a publication, as XLIFF. */
export async function exportPairs(content: string): Promise<ExportedPair[]> {
  const { read, sound } = await checkContent(content, []);
  if (!sound) throw new Error(`${content} is not sound`);
  return sound.publication.circulars.flatMap((circular) => {
    const accepted = read.find(({ folder }) => folder === circular.folder)?.accepted ?? {};
    return circularToXliff(circular, sound.alignments, accepted).map((pair) => ({
      ...pair,
      circular,
      title: `${circular.facts.reference} ${pair.source}-${pair.target}`,
    }));
  });
}
