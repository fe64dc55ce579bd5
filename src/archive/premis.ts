import { versionName } from '../html/head.ts';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { legal, onLines, writeXml } from '../interchange/xml.ts';
import { version } from '../model/version.ts';
import { type BagFiles, inOrder, sha512 } from './bag-files.ts';
import { bagName, type Described } from './describe.ts';
import { formatOf } from './formats.ts';

const namespaces = {
  xmlns: 'http://www.loc.gov/premis/v3',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  version: '3.0',
};

/** What was done when a circular was made ready to be kept. */
export interface Deed {
  /** What kind of deed: `validation`. */
  readonly type: string;
  readonly detail: string;
  readonly outcome: string;
  /** The paths of the files that it was done to, or that it made. */
  readonly paths: readonly string[];
  /** The programs that did it beside Hexapla. */
  readonly agents?: readonly Agent[];
}

/** A program that did something. */
export interface Agent {
  readonly name: string;
  readonly version: string;
}

const hexapla: Agent = { name: 'Hexapla', version };

/**
 * What is kept and how it came about, as PREMIS 3.0 (Library of Congress, 2015): an object for each file of the payload and one
 * for the circular, the deeds as events, the programs as agents. No time is that of a clock: deeds bear the day of the bag.
 *
 * @param files of the payload.
 */
export function premis(described: Described, files: BagFiles, deeds: readonly Deed[]): string {
  const elements = [
    workOf(described),
    ...inOrder(files).map(([path, bytes]) => fileOf(path, bytes, described)),
    ...deeds.map((deed, index) => eventOf(deed, index, described)),
    ...[hexapla, ...deeds.flatMap(({ agents = [] }) => agents)].map(agentOf),
  ];
  return writeXml(x('premis', namespaces, onLines(elements)));
}

/** The circular in this version: what the files are files of. */
function workOf({ circular }: Described): Element {
  const replaced = circular.facts.replaces;
  return x('object', { 'xsi:type': 'intellectualEntity' }, [
    identifier('object', 'reference', versionName(circular.facts)),
    relationship('logical', 'is version of', 'reference', circular.facts.reference),
    ...(replaced === undefined
      ? []
      : [relationship('logical', 'supersedes', 'reference', versionName(circular.facts, replaced))]),
  ]);
}

function fileOf(path: string, bytes: Uint8Array, described: Described): Element {
  const { name, version: ofFormat } = formatOf(path);
  return x('object', { 'xsi:type': 'file' }, [
    identifier('object', 'path', placeOf(path, described)),
    x('objectCharacteristics', [
      x('fixity', [x('messageDigestAlgorithm', 'SHA-512'), x('messageDigest', sha512(bytes))]),
      x('size', String(bytes.length)),
      x('format', [
        x('formatDesignation', [
          x('formatName', name),
          ...(ofFormat === undefined ? [] : [x('formatVersion', ofFormat)]),
        ]),
      ]),
    ]),
    relationship('structural', 'is part of', 'reference', versionName(described.circular.facts)),
  ]);
}

function eventOf(
  { type, detail, outcome, paths, agents = [] }: Deed,
  index: number,
  described: Described,
): Element {
  return x('event', [
    identifier('event', 'local', `${bagName(described)}/event-${index + 1}`),
    x('eventType', type),
    x('eventDateTime', described.day),
    x('eventDetailInformation', [x('eventDetail', legal(detail))]),
    x('eventOutcomeInformation', [x('eventOutcome', legal(outcome))]),
    ...[hexapla, ...agents].map((agent) =>
      x('linkingAgentIdentifier', [
        x('linkingAgentIdentifierType', 'name'),
        x('linkingAgentIdentifierValue', nameOf(agent)),
      ]),
    ),
    ...paths.map((path) =>
      x('linkingObjectIdentifier', [
        x('linkingObjectIdentifierType', 'path'),
        x('linkingObjectIdentifierValue', placeOf(path, described)),
      ]),
    ),
  ]);
}

function agentOf(agent: Agent): Element {
  return x('agent', [
    identifier('agent', 'name', nameOf(agent)),
    x('agentName', legal(agent.name)),
    x('agentType', 'software'),
    x('agentVersion', legal(agent.version)),
  ]);
}

function nameOf({ name, version: ofAgent }: Agent): string {
  return legal(`${name} ${ofAgent}`);
}

/** A place that is a file's own among all bags. */
function placeOf(path: string, described: Described): string {
  return legal(`${bagName(described)}/${path}`);
}

function identifier(of: 'object' | 'event' | 'agent', type: string, value: string): Element {
  return x(`${of}Identifier`, [x(`${of}IdentifierType`, type), x(`${of}IdentifierValue`, legal(value))]);
}

function relationship(type: string, subtype: string, idType: string, value: string): Element {
  return x('relationship', [
    x('relationshipType', type),
    x('relationshipSubType', subtype),
    x('relatedObjectIdentifier', [
      x('relatedObjectIdentifierType', idType),
      x('relatedObjectIdentifierValue', legal(value)),
    ]),
  ]);
}
