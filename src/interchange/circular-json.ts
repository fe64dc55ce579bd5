import { basename } from 'node:path';
import type { CircularRows } from './circular-rows.ts';

/**
 * The alignment of a circular as JSON: its parts, their texts, and in `rows` what corresponds, each wording by its language with
 * the numbers of its segments, its place in the file and its confidence, rounded to thousandths.
 */
export function circularToJson({ circular, parts }: CircularRows): string {
  const { reference, date, version, corrected } = circular.facts;
  const value = {
    reference,
    date,
    version,
    corrected,
    parts: parts.map(({ part, texts, rows }) => ({
      name: part.name,
      source: part.source,
      texts: texts.map(({ locale, file, title, status, translatedFrom }) => ({
        locale,
        file: `${circular.slug}/${basename(file.path)}`,
        title,
        status,
        translatedFrom,
      })),
      rows: rows.map(({ id, blocks, sides }) => ({
        id,
        blocks,
        texts: Object.fromEntries(
          [...sides].map(([locale, { confidence, ...side }]) => [
            locale,
            { ...side, confidence: confidence && Math.round(confidence * 1000) / 1000 },
          ]),
        ),
      })),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
