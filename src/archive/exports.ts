import { circularToJson } from '../interchange/circular-json.ts';
import { type Alignments, circularRows } from '../interchange/circular-rows.ts';
import { circularToTmx } from '../interchange/circular-tmx.ts';
import { circularToXliff } from '../interchange/xliff/to-xliff.ts';
import type { Accepted } from '../model/accepted.ts';
import type { Circular } from '../model/circular.ts';

/** A circular in every format that others read: the texts by the names of their files. */
export function exportsOf(
  circular: Circular,
  alignments: Alignments,
  accepted: Accepted,
): Map<string, string> {
  const { slug } = circular;
  const rows = circularRows(circular, alignments);
  const files = new Map([
    [`${slug}.tmx`, circularToTmx(rows)],
    [`${slug}.json`, circularToJson(rows)],
  ]);
  for (const { source, target, xml } of circularToXliff(circular, alignments, accepted)) {
    files.set(`${slug}.${source}-${target}.xlf`, xml);
  }
  return files;
}
