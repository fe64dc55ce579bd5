import type { Point } from 'unist';
import type { VFile } from 'vfile';
import {
  type Document,
  LineCounter,
  type Node,
  type Pair,
  isMap,
  isNode,
  isScalar,
  parseDocument,
} from 'yaml';
import type { core, z } from 'zod';
import { didYouMean } from './nearest.ts';
import { report } from './report.ts';

/** A YAML file after reading: its value, and where each piece of it stands. */
export interface Parsed<T> {
  readonly value: T;
  /** The point of the value at a path of keys, or of the key itself with `key`. */
  readonly at: (path: readonly PropertyKey[], which?: 'key' | 'value') => Point | undefined;
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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const point = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + above, column: Math.max(col, 1) };
  };
  for (const error of document.errors) {
    report(file, 'source/yaml', `Unexpected YAML: ${error.message}`, point(error.pos[0]));
  }
  if (document.errors.length > 0) return undefined;

  const at: Parsed<T>['at'] = (path, which = 'value') => {
    const offset = find(document, path, which)?.range?.[0];
    return offset === undefined ? undefined : point(offset);
  };
  const result = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, at };
  for (const issue of result.error.issues) reportIssue(file, schema, issue, at);
  return undefined;
}

/** The node at a path, or the nearest one above it that is there. */
function find(document: Document, path: readonly PropertyKey[], which: 'key' | 'value'): Node | undefined {
  let node = document.contents;
  let key: Node | undefined;
  for (const name of path) {
    if (isMap(node)) {
      const pair = node.items.find((item: Pair) => isScalar(item.key) && item.key.value === name);
      if (!pair) break;
      key = pair.key as Node;
      node = pair.value as Node | null;
      continue;
    }
    const item: unknown = isNode(node) && 'get' in node ? (node.get(name, true)) : undefined;
    if (!isNode(item)) break;
    node = item;
    key = item;
  }
  return (which === 'key' ? key : node) ?? key ?? undefined;
}

function reportIssue<T>(file: VFile, schema: z.ZodType<T>, issue: core.$ZodIssue, at: Parsed<T>['at']) {
  const name = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    for (const key of issue.keys) {
      const hint = didYouMean(key, known) || `, expected one of ${known.map((k) => `\`${k}\``).join(', ')}`;
      report(file, 'source/schema', `Unexpected key \`${key}\`${hint}`, at([...issue.path, key], 'key'));
    }
    return;
  }
  const missing = issue.input === undefined;
  const wanted = issue.message.replace(/^Invalid input: /, '');
  const reason = missing
    ? `Missing \`${name}\`: ${wanted}`
    : `Unexpected value of \`${name}\`: ${show(issue.input)}, ${wanted}`;
  report(file, 'source/schema', reason, at(issue.path, missing ? 'key' : 'value'));
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}

/** The keys that a schema knows at a path. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let here = schema as {
    def?: { shape?: object; innerType?: unknown; valueType?: unknown; element?: unknown };
  };
  for (const name of path) {
    const { shape, valueType, element } = unwrap(here).def ?? {};
    here = ((shape as Record<PropertyKey, unknown> | undefined)?.[name] ??
      valueType ??
      element ??
      {});
  }
  return Object.keys(unwrap(here).def?.shape ?? {});
}

function unwrap<S extends { def?: { innerType?: unknown } }>(schema: S): S {
  return schema.def?.innerType ? unwrap(schema.def.innerType as S) : schema;
}
