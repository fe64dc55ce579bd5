import type { core, z } from 'zod';
import { didYouMean } from './nearest.ts';

/** What does not fit a schema, and where. */
export interface SchemaFault {
  readonly reason: string;
  readonly path: readonly PropertyKey[];
  /** Whether the key at the path is at fault, or the value. */
  readonly which: 'key' | 'value';
}

/** Words an error of zod for the editor of the file. */
export function schemaFaults(schema: z.ZodType, { issues }: z.ZodError): SchemaFault[] {
  const faults = issues.flatMap((issue) => faultsOf(schema, issue));
  // Of an empty list where words are expected zod says both that it is no words and that it is too short.
  return faults.filter(
    (fault, index) =>
      !faults.some(
        (one, i) => i < index && one.reason === fault.reason && one.path.join() === fault.path.join(),
      ),
  );
}

function faultsOf(schema: z.ZodType, issue: core.$ZodIssue): SchemaFault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const hint = didYouMean(key, known) || `, expected one of ${known.map((k) => `\`${k}\``).join(', ')}`;
      return { reason: `Unexpected key \`${key}\`${hint}`, path: [...path, key], which: 'key' };
    });
  }
  if (issue.code === 'invalid_key') {
    const reason = `Unexpected key \`${String(path.at(-1))}\`, ${issue.issues[0]?.message}`;
    return [{ reason, path, which: 'key' }];
  }
  if (issue.code === 'invalid_union') {
    // Of the kinds of value it can be, the one that it is but for something within it.
    const within = issue.errors.find((issues) => issues.every((one) => one.path.length > 0));
    if (within) return within.flatMap((one) => faultsOf(schema, { ...one, path: [...path, ...one.path] }));
  }
  const what = path.length === 0 ? 'the whole' : `\`${path.map(String).join('.')}\``;
  if (issue.input === undefined) {
    return [{ reason: `Missing ${what}, ${expected(issue)}`, path, which: 'key' }];
  }
  const reason = `Unexpected value of ${what}: ${show(issue.input)}, ${expected(issue)}`;
  return [{ reason, path, which: 'value' }];
}

/** The schemas word what they expect; objects and records leave that to zod. */
function expected({ message }: core.$ZodIssue): string {
  return message
    .replace(/^Invalid input: /, '')
    .replace(/^expected (?:object|record), received .*/, 'expected keys and their values');
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
    here = (shape as Record<PropertyKey, unknown> | undefined)?.[name] ?? valueType ?? element ?? {};
  }
  return Object.keys(unwrap(here).def?.shape ?? {});
}

function unwrap<S extends { def?: { innerType?: unknown } }>(schema: S): S {
  return schema.def?.innerType ? unwrap(schema.def.innerType as S) : schema;
}
