import { editionToAkomaNtoso } from '../interchange/akoma-ntoso/to-akoma-ntoso.ts';
import { circularToJson } from '../interchange/circular-json.ts';
import { circularRows } from '../interchange/circular-rows.ts';
import { circularToTmx } from '../interchange/circular-tmx.ts';
import { circularToXliff } from '../interchange/xliff/to-xliff.ts';
import type { CheckedContent } from '../build/check-content.ts';
import type { Accepted } from '../model/accepted.ts';
import type { Circular } from '../model/circular.ts';

/** A circular in every format that others read, in all its languages: the texts by the names of their files. */
export async function exportsOf(
  circular: Circular,
  accepted: Accepted,
  sound: NonNullable<CheckedContent['sound']>,
): Promise<Map<string, string>> {
  const { slug } = circular;
  const { alignments } = sound;
  const rows = circularRows(circular, alignments);
  const files = new Map([
    [`${slug}.tmx`, circularToTmx(rows)],
    [`${slug}.json`, circularToJson(rows)],
  ]);
  for (const { source, target, xml } of circularToXliff(circular, alignments, accepted)) {
    files.set(`${slug}.${source}-${target}.xlf`, xml);
  }
  for (const locale of circular.parts[0]?.texts.keys() ?? []) {
    files.set(`${slug}.${locale}.akn.xml`, await editionToAkomaNtoso(circular, locale, sound));
  }
  return files;
}
