import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { report } from './report.ts';
import { schemaFaults } from './schema-faults.ts';
import { findNode, readDocument } from './yaml-document.ts';

/** A YAML file after reading: its value, and where each piece of it stands. */
export interface Parsed<T> {
  readonly value: T;
  /**
   * The point of the value at a path of keys, or of the key itself with `key`; where there is none, of
   * what it is missing in.
   */
  readonly at: (path: readonly PropertyKey[], which?: 'key' | 'value') => Point;
}

/**
 * Reads YAML against a schema. What does not fit becomes messages on `file` (`source/yaml`,
 * `source/schema`), each at its place.
 *
 * @param text the YAML.
 * @param above how many lines of the file stand above it: 1 for front matter.
 * @returns nothing where there was a message.
 */
export function parseYaml<T>(
  file: VFile,
  text: string,
  schema: z.ZodType<T>,
  above = 0,
): Parsed<T> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const point = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + above, column: Math.max(col, 1) };
  };
  const { value, faults } = readDocument(document);
  for (const { reason, offset } of faults) {
    report(file, 'source/yaml', `Unexpected YAML: ${reason}`, point(offset));
  }
  if (faults.length > 0) return undefined;

  const at: Parsed<T>['at'] = (path, which = 'value') =>
    point(findNode(document, path, which)?.range?.[0] ?? document.contents?.range?.[0] ?? 0);
  // A file of comments alone says nothing: it lists nothing, or has no keys.
  const nothing = schema instanceof z.ZodArray ? [] : {};
  const result = schema.safeParse(value ?? nothing, { reportInput: true });
  if (result.success) return { value: result.data, at };
  for (const { reason, path, which } of schemaFaults(schema, result.error)) {
    report(file, 'source/schema', reason, at(path, which));
  }
  return undefined;
}
