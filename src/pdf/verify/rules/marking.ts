import { enclosing, isArtifact, type Marked, tagged } from '../read/marked.ts';
import { at, dictAt, isTrue } from '../read/objects.ts';
import type { Painted } from '../read/painted.ts';
import { pageName, type Rule } from './rule.ts';

export const markInfo: Rule = {
  id: 'mark-info',
  a: ['6.7.2.2'],
  ua: ['6.2', '7.1'],
  title: 'The catalog says that the file is tagged, and that no tag is in doubt',
  check({ catalog }, tell) {
    const info = dictAt(catalog, 'MarkInfo');
    if (!isTrue(info, 'Marked')) tell('Missing MarkInfo with Marked true in the catalog');
    if (isTrue(info, 'Suspects')) tell('Unexpected Suspects true in MarkInfo');
  },
};

export const contentMarked: Rule = {
  id: 'content-marked',
  ua: ['7.1'],
  title: 'All that is painted is tagged, or an artifact',
  check({ pages }, tell) {
    for (const [index, { painted }] of pages().entries()) {
      const bare = painted.filter(({ within }) => !tagged(within) && !isArtifact(within));
      for (const [kind, ones] of Object.entries(Object.groupBy(bare, (one: Painted) => one.kind)))
        tell(`Unexpected ${kind}, ${ones.length} times, neither tagged nor an artifact`, pageName(index));
    }
  },
};

export const artifactApart: Rule = {
  id: 'artifact-apart',
  ua: ['7.1'],
  title: 'Nothing tagged is within an artifact, and no artifact within something tagged',
  check({ pages }, tell) {
    for (const [index, { marked }] of pages().entries())
      for (const one of marked) {
        const isOwn = (other: Marked) => other.tag === 'Artifact';
        if (one.mcid !== undefined && enclosing(one.around, isOwn))
          tell(`Unexpected ${one.tag} within an artifact`, pageName(index));
        if (isOwn(one) && tagged(one.around))
          tell(`Unexpected artifact within ${tagged(one.around)?.tag}`, pageName(index));
      }
  },
};

export const contentUnique: Rule = {
  id: 'content-numbers',
  a: ['6.7.3.3'],
  ua: ['7.1'],
  title: 'The numbers of marked content are unique on their page',
  check({ pages }, tell) {
    for (const [index, { marked }] of pages().entries()) {
      const seen = new Set<string>();
      const containers = new Map<unknown, number>();
      for (const { mcid, container } of marked) {
        if (mcid === undefined) continue;
        containers.set(container, containers.get(container) ?? containers.size);
        const key = `${containers.get(container)} ${mcid}`;
        if (seen.has(key)) tell(`Unexpected second content with MCID ${mcid}`, pageName(index));
        seen.add(key);
      }
    }
  },
};

export const parentTree: Rule = {
  id: 'parent-tree',
  a: ['6.7.3.3'],
  ua: ['7.1', '7.18.5'],
  title: 'The structure tree and its parent tree agree on whose each content is',
  check(pdf, tell) {
    const structure = pdf.structure();
    if (!structure) return;
    const { parents } = pdf;
    const owners = new Map<unknown, Map<number, unknown>>();
    for (const { dict, kids, type } of structure.elements)
      for (const kid of kids) {
        if (kid.kind !== 'content') continue;
        const ofPage = owners.get(kid.container) ?? new Map<number, unknown>();
        owners.set(kid.container, ofPage);
        if (ofPage.has(kid.mcid)) tell(`Unexpected second element for MCID ${kid.mcid}`, `element ${type}`);
        ofPage.set(kid.mcid, dict);
      }
    for (const [index, { marked }] of pdf.pages().entries()) {
      const ofPage = new Set(marked.filter(({ mcid }) => mcid !== undefined));
      for (const { mcid = -1, container, tag } of ofPage) {
        const owner = owners.get(container)?.get(mcid);
        const key = at(container, 'StructParents')?.toString();
        const entry = key === undefined ? undefined : parents().get(Number(key));
        const parent =
          entry && 'lookup' in entry ? (entry as { lookup(i: number): unknown }).lookup(mcid) : undefined;
        if (!owner) tell(`Missing element of the content ${tag} ${mcid}`, pageName(index));
        else if (parent !== owner)
          tell(`Unexpected parent of the content ${tag} ${mcid} in the parent tree`, pageName(index));
      }
    }
  },
};
