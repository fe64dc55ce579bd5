import { type Document, isMap, isNode, isScalar, type Node, type Pair, visit } from 'yaml';

/** What is wrong with a YAML document, and where: an offset into its text. */
export interface YamlFault {
  readonly reason: string;
  readonly offset: number;
}

/** Takes the value out of a document; there is none where there are faults. */
export function readDocument(document: Document.Parsed): { value?: unknown; faults: readonly YamlFault[] } {
  const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    reason: code === 'MULTIPLE_DOCS' ? 'a second `---`, expected one document' : message,
    offset: code === 'MISSING_CHAR' ? startOfQuoted(document, pos[0]) : pos[0],
  }));
  visit(document, {
    Alias(_, alias, above) {
      const named = alias.resolve(document);
      if (!named || !above.includes(named)) return;
      faults.push({
        reason: 'an alias within what it names, expected a value',
        offset: alias.range?.[0] ?? 0,
      });
    },
  });
  if (faults.length > 0) return { faults };
  try {
    return { value: document.toJS(), faults };
  } catch (error) {
    // An alias that names nothing, or so many of them that the value would fill the memory.
    return { faults: [{ reason: (error as Error).message, offset: startOfUnresolved(document) }] };
  }
}

/** Where the quoted words begin that are still open at an offset: they are to be mended there, not at the end. */
function startOfQuoted(document: Document.Parsed, offset: number): number {
  let start = offset;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] <= offset && offset <= range[2]) start = range[0];
    },
  });
  return start;
}

/** Where the first alias stands that names nothing, or the value. */
function startOfUnresolved(document: Document.Parsed): number {
  let start = document.contents?.range[0] ?? 0;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      start = alias.range?.[0] ?? start;
      return visit.BREAK;
    },
  });
  return start;
}

/** The node at a path, or the nearest one above it that is there; of a pair its key, with `key`. */
export function findNode(
  document: Document,
  path: readonly PropertyKey[],
  which: 'key' | 'value',
): Node | undefined {
  let node = document.contents;
  let key: Node | undefined;
  for (const name of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item: Pair) => isScalar(item.key) && String(item.key.value) === String(name),
      );
      if (!pair) break;
      key = pair.key as Node;
      node = pair.value as Node | null;
      continue;
    }
    const item: unknown = isNode(node) && 'get' in node ? node.get(name, true) : undefined;
    if (!isNode(item)) break;
    node = item;
    key = item;
  }
  return (which === 'key' ? key : node) ?? key ?? undefined;
}
