import { bytesOf, nameAt, streamAt } from '../read/objects.ts';
import type { OpenPdf } from '../read/open-pdf.ts';
import { descendants, parseXml, type XmlElement } from '../read/xml.ts';
import type { Rule } from './rule.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DC = 'http://purl.org/dc/elements/1.1/';
const PDFA = 'http://www.aiim.org/pdfa/ns/id/';
const PDFUA = 'http://www.aiim.org/pdfua/ns/id/';
const EXTENSION = 'http://www.aiim.org/pdfa/ns/extension/';
const SCHEMA = 'http://www.aiim.org/pdfa/ns/schema#';
const PROPERTY = 'http://www.aiim.org/pdfa/ns/property#';
/** Namespaces of properties that need no extension schema (XMP 2005; ISO 19005-3, 6.6.2.3). */
const predefined = new Set([
  RDF,
  DC,
  PDFA,
  EXTENSION,
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://www.w3.org/XML/1998/namespace',
]);

/** The packet's text; nothing where the catalog has no metadata. */
function packet({ catalog }: OpenPdf): string | undefined {
  const stream = streamAt(catalog, 'Metadata');
  return stream && new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(stream));
}

/** The packet's document; an empty one where it is missing, or is none: other rules tell that. */
function read(pdf: OpenPdf): XmlElement | undefined {
  try {
    return parseXml(packet(pdf) ?? '');
  } catch {
    return undefined;
  }
}

/** The value of a property: an element's text, or an attribute of the description. */
function property(root: XmlElement | undefined, namespace: string, name: string): string | undefined {
  if (!root) return undefined;
  const element = descendants(root, namespace, name)[0];
  if (element) return allText(element).trim();
  const descriptions = descendants(root, RDF, 'Description');
  return descriptions
    .map(({ attributes }) => attributes.get(`${namespace} ${name}`))
    .find((value) => value !== undefined);
}

function allText(element: XmlElement): string {
  return element.text + element.children.map(allText).join('');
}

export const metadata: Rule = {
  id: 'metadata',
  a: ['6.6.2.1'],
  ua: ['7.1'],
  title: 'The catalog has metadata: a well-formed XMP packet in UTF-8',
  check(pdf, tell) {
    const stream = streamAt(pdf.catalog, 'Metadata');
    if (!stream) return tell('Missing Metadata in the catalog');
    if (nameAt(stream.dict, 'Type') !== 'Metadata' || nameAt(stream.dict, 'Subtype') !== 'XML')
      tell('Unexpected Type or Subtype of the metadata stream, expected /Metadata and /XML');
    let source: string;
    try {
      source = packet(pdf) ?? '';
    } catch {
      return tell('Unexpected bytes in the metadata, expected UTF-8');
    }
    const header = /<\?xpacket begin=[^?]*\?>/.exec(source)?.[0];
    if (!header) tell('Missing header of the XMP packet');
    else if (/\s(?:bytes|encoding)=/.test(header))
      tell('Unexpected bytes or encoding in the header of the XMP packet');
    try {
      parseXml(source);
    } catch (error) {
      return tell(`The metadata is not well formed: ${(error as Error).message}`);
    }
    return undefined;
  },
};

export const metadataTitle: Rule = {
  id: 'metadata-title',
  ua: ['7.1'],
  title: 'The metadata state a title',
  check(pdf, tell) {
    if (!property(read(pdf), DC, 'title')) tell('Missing dc:title in the metadata');
  },
};

export const identificationA: Rule = {
  id: 'identification-a',
  a: ['6.6.4'],
  title: 'The metadata say that the file is PDF/A-3, level A',
  check(pdf, tell) {
    const root = read(pdf);
    const [part, conformance] = [property(root, PDFA, 'part'), property(root, PDFA, 'conformance')];
    if (part !== '3')
      tell(`${part === undefined ? 'Missing' : `Unexpected ${part} as`} pdfaid:part, expected 3`);
    if (conformance !== 'A')
      tell(
        `${conformance === undefined ? 'Missing' : `Unexpected ${conformance} as`} pdfaid:conformance, expected A`,
      );
  },
};

export const identificationUa: Rule = {
  id: 'identification-ua',
  ua: ['5'],
  title: 'The metadata say that the file is PDF/UA-1',
  check(pdf, tell) {
    const part = property(read(pdf), PDFUA, 'part');
    if (part !== '1')
      tell(`${part === undefined ? 'Missing' : `Unexpected ${part} as`} pdfuaid:part, expected 1`);
  },
};

export const extensionSchemas: Rule = {
  id: 'extension-schemas',
  a: ['6.6.2.3.1', '6.6.2.3.3'],
  title:
    'Each property of the metadata is of a schema that PDF/A knows, or that an extension schema describes',
  check(pdf, tell) {
    const root = read(pdf);
    if (!root) return;
    const described = new Set<string>();
    for (const schemas of descendants(root, EXTENSION, 'schemas'))
      for (const one of descendants(schemas, RDF, 'li').filter((item) => has(item, SCHEMA, 'namespaceURI'))) {
        const namespace = own(one, SCHEMA, 'namespaceURI');
        for (const key of ['schema', 'prefix'])
          if (!own(one, SCHEMA, key))
            tell(`Missing pdfaSchema:${key} in the extension schema of ${namespace}`);
        for (const item of descendants(one, RDF, 'li').filter(
          (li) => li !== one && has(li, PROPERTY, 'name'),
        )) {
          const name = own(item, PROPERTY, 'name');
          for (const key of ['valueType', 'category', 'description'])
            if (!own(item, PROPERTY, key))
              tell(`Missing pdfaProperty:${key} of ${name} in the extension schema of ${namespace}`);
          described.add(`${namespace} ${name}`);
        }
      }
    for (const name of properties(root))
      if (!predefined.has(name.split(' ')[0] ?? '') && !described.has(name))
        tell(`Unexpected property ${name.replace(' ', '')}, which no extension schema describes`);
  },
};

/** The properties of all descriptions: namespace and name. */
function properties(root: XmlElement): string[] {
  const top = descendants(root, RDF, 'RDF').flatMap(({ children }) => children);
  return top.flatMap(({ attributes, children }) => [
    ...[...attributes.keys()].filter((name) => name.includes(' ')),
    ...children.map(({ namespace, name }) => `${namespace} ${name}`),
  ]);
}

function has(element: XmlElement, namespace: string, name: string): boolean {
  return own(element, namespace, name) !== undefined;
}

/** The text of a child or of an attribute, the element itself being an rdf:li that has or is a description. */
function own(element: XmlElement, namespace: string, name: string): string | undefined {
  const attribute = element.attributes.get(`${namespace} ${name}`);
  if (attribute !== undefined) return attribute;
  const nested = element.children.filter((child) => child.namespace === RDF && child.name === 'Description');
  const places = [element, ...nested];
  const child = places
    .flatMap(({ children }) => children)
    .find((one) => one.namespace === namespace && one.name === name);
  return child
    ? allText(child).trim()
    : nested.map((one) => one.attributes.get(`${namespace} ${name}`)).find(Boolean);
}
