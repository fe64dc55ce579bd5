/** An element of an XML document, names resolved. */
export interface XmlElement {
  /** Its name without a prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly namespace: string;
  /** Attributes by namespace and name: `http://… part`; those without a prefix by name alone. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its characters, without those of its children. */
  readonly text: string;
}

const token =
  /<\?(?<instruction>[\s\S]*?)\?>|<!--(?<comment>[\s\S]*?)-->|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<\/(?<end>[^\s<>]+)\s*>|<(?<start>[^\s<>/!?]+)(?<attributes>(?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/gy;
const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/**
 * Reads an XML document as XMP has it: without a document type.
 *
 * @returns its element.
 * @throws Error that says what is not well formed.
 */
export function parseXml(source: string): XmlElement {
  const top: Open = { name: '', prefix: '', namespace: '', attributes: new Map(), children: [], text: '' };
  const open: { element: Open; written: string; prefixes: ReadonlyMap<string, string> }[] = [
    { element: top, written: '', prefixes: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]) },
  ];
  let place = 0;
  for (const match of source.matchAll(token)) {
    place = match.index + match[0].length;
    const { data, end, start, attributes = '', empty, text } = match.groups ?? {};
    const current = open.at(-1);
    if (!current) break;
    if (text !== undefined) current.element.text += decode(text);
    else if (data !== undefined) current.element.text += data;
    else if (end !== undefined) {
      if (end !== current.written) throw new Error(`</${end}> does not end <${current.written}>`);
      open.pop();
    } else if (start !== undefined) {
      const prefixes = declared(attributes, current.prefixes);
      const element = {
        ...nameOf(start, prefixes),
        attributes: readAttributes(attributes, prefixes),
        children: [],
        text: '',
      };
      current.element.children.push(element);
      if (!empty) open.push({ element, written: start, prefixes });
    }
  }
  if (place < source.length) throw new Error(`unexpected characters at ${place}`);
  if (open.length > 1) throw new Error(`<${open.at(-1)?.written}> does not end`);
  const [element, ...others] = top.children;
  if (!element || others.length > 0 || top.text.trim()) throw new Error('there is not one element alone');
  return element;
}

/** All elements of a name, at any depth. */
export function descendants(element: XmlElement, namespace: string, name: string): XmlElement[] {
  const own = element.namespace === namespace && element.name === name ? [element] : [];
  return [...own, ...element.children.flatMap((child) => descendants(child, namespace, name))];
}

function declared(attributes: string, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const prefixes = new Map(outer);
  for (const [, name = '', double, single] of attributes.matchAll(attributePattern))
    if (name === 'xmlns' || name.startsWith('xmlns:'))
      prefixes.set(name.slice(6), decode(double ?? single ?? ''));
  return prefixes;
}

function readAttributes(attributes: string, prefixes: ReadonlyMap<string, string>): Map<string, string> {
  const read = new Map<string, string>();
  for (const [, written = '', double, single] of attributes.matchAll(attributePattern)) {
    if (written === 'xmlns' || written.startsWith('xmlns:')) continue;
    const { prefix, namespace, name } = nameOf(written, prefixes);
    const key = prefix ? `${namespace} ${name}` : name;
    if (read.has(key)) throw new Error(`the attribute ${written} stands twice`);
    read.set(key, decode(double ?? single ?? ''));
  }
  return read;
}

function nameOf(written: string, prefixes: ReadonlyMap<string, string>) {
  const [name = '', prefix = ''] = written.split(':').toReversed();
  const namespace = prefixes.get(prefix);
  if (prefix && namespace === undefined) throw new Error(`the prefix of ${written} is not declared`);
  return { name, prefix, namespace: namespace ?? '' };
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w*))?;?/g, (whole, decimal, hexadecimal, name) => {
    if (decimal && whole.endsWith(';')) return String.fromCodePoint(Number(decimal));
    if (hexadecimal && whole.endsWith(';')) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    const character = whole.endsWith(';') ? entities[name] : undefined;
    if (character === undefined) throw new Error(`unexpected ${whole}`);
    return character;
  });
}
