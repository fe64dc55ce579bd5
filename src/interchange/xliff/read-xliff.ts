import type { Element } from 'xast';
import type { VFile } from 'vfile';
import { report } from '../../source/report.ts';
import { InlineFault, readInline, type UnitCodes } from './read-inline.ts';
import { readXml } from './read-xml.ts';
import { readSegmentName, type SegmentName } from './segment-name.ts';
import { areAllSame, type Token } from './token.ts';
import { xliffNamespace } from './to-xliff.ts';

/** A segment of an XLIFF file that has a target. */
export interface XliffSegment {
  readonly id: string;
  readonly name: SegmentName;
  /** The id of its unit. */
  readonly unit: string;
  /** The words of the source. */
  readonly source: readonly Token[];
  /** The words of the target. */
  readonly tokens: readonly Token[];
  readonly element: Element;
}

/** What an XLIFF file says of one part. */
export interface XliffFile {
  /** The name of the part. */
  readonly part: string;
  /** Its notes, by category. */
  readonly notes: ReadonlyMap<string, string>;
  /** In the order of the file. */
  readonly segments: readonly XliffSegment[];
  readonly element: Element;
}

/** An XLIFF file. */
export interface Xliff {
  readonly source: string;
  readonly target: string;
  readonly files: readonly XliffFile[];
}

/**
 * Reads an XLIFF file that was exported, and came back. What is wrong with it becomes messages (`exchange/xml`,
 * `exchange/xliff`).
 *
 * @returns what it says; nothing where there was a message.
 */
export function readXliff(file: VFile): Xliff | undefined {
  const root = readXml(file);
  if (!root) return undefined;
  const { name, attributes } = root;
  if (name !== 'xliff' || attributes.xmlns !== xliffNamespace || !attributes.version?.startsWith('2.')) {
    report(
      file,
      'exchange/xliff',
      `Unexpected \`${name}\`, expected XLIFF 2.1 from \`hexapla export xliff\``,
      root,
    );
    return undefined;
  }
  const files = elements(root, 'file').map((one) => readFile(one, file));
  refuseSecond(files, file);
  if (files.length === 0) report(file, 'exchange/xliff', 'Missing `file`, expected one for each part', root);
  if (file.messages.length > 0) return undefined;
  return { source: attributes.srcLang ?? '', target: attributes.trgLang ?? '', files };
}

/** Of two that say what one part is to be, neither is to win. */
function refuseSecond(files: readonly XliffFile[], file: VFile) {
  const seen = new Set<string>();
  for (const { part, notes, element } of files) {
    const key = `${notes.get('circular')} ${part}`;
    if (seen.has(key)) {
      report(
        file,
        'exchange/xliff',
        `Unexpected second \`file\` of part \`${part}\`, expected it once`,
        element,
      );
    }
    seen.add(key);
  }
}

function readFile(element: Element, file: VFile): XliffFile {
  const notes = elements(element, 'notes').flatMap((one) => elements(one, 'note'));
  const seen = new Set<string>();
  const segments = unitsIn(element).flatMap((unit) =>
    elements(unit, 'segment').flatMap((segment): XliffSegment[] => {
      const read = readSegment(segment, unit, file);
      if (!read) return [];
      if (!seen.has(read.id)) {
        seen.add(read.id);
        return [read];
      }
      report(file, 'exchange/xliff', `Unexpected second segment \`${read.id}\`, expected it once`, segment);
      return [];
    }),
  );
  return {
    part: element.attributes.id ?? '',
    notes: new Map(notes.map((note) => [note.attributes.category ?? '', textOf(note)])),
    segments,
    element,
  };
}

/** Units, also those in groups. */
function unitsIn(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.name === 'unit') return [child];
    return child.name === 'group' ? unitsIn(child) : [];
  });
}

function readSegment(segment: Element, unit: Element, file: VFile): XliffSegment | undefined {
  const id = segment.attributes.id ?? '';
  const name = readSegmentName(id);
  const [target] = elements(segment, 'target');
  if (!name) {
    const reason = `Unexpected segment \`${id}\`, expected ids as they were exported; segments are not to be cut or joined`;
    report(file, 'exchange/xliff', reason, segment);
    return undefined;
  }
  if (!target) {
    if (name.side === 'source') return undefined;
    report(file, 'exchange/xliff', `Missing target of segment \`${id}\`, expected words`, segment);
    return undefined;
  }
  const data = elements(unit, 'originalData').flatMap((one) => elements(one, 'data'));
  try {
    const original = new Map(data.map((one) => [one.attributes.id ?? '', dataOf(one)]));
    const codes = codesOf(unit);
    const tokens = readInline(target, original, codes);
    const source = elements(segment, 'source').flatMap((one) => readInline(one, original, codes));
    // Tools put the words of the source where nobody has translated them yet.
    if (name.side === 'source' && areAllSame(source, tokens)) return undefined;
    return { id, name, unit: unit.attributes.id ?? '', source, tokens, element: segment };
  } catch (error) {
    if (!(error instanceof InlineFault)) throw error;
    report(file, 'exchange/xliff', `Segment \`${id}\`: ${error.message}`, segment);
    return undefined;
  }
}

/** The codes of a unit, by their ids; those of targets go before those of sources. */
function codesOf(unit: Element): UnitCodes {
  const codes = new Map<string, Element>();
  const visit = (element: Element) => {
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      if (['pc', 'ph', 'sc'].includes(child.name)) codes.set(child.attributes.id ?? '', child);
      visit(child);
    }
  };
  for (const side of ['source', 'target']) {
    for (const segment of elements(unit, 'segment')) for (const one of elements(segment, side)) visit(one);
  }
  return codes;
}

function elements({ children }: Element, name: string): Element[] {
  return children.filter((child) => child.type === 'element').filter((child) => child.name === name);
}

function dataOf(element: Element): string {
  return readInline(element, new Map(), new Map())
    .map((token) => (token.type === 'words' ? token.value : ''))
    .join('');
}

function textOf({ children }: Element): string {
  return children
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .trim();
}
