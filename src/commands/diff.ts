import { resolve } from 'node:path';
import type { BlockChange } from '../archive/compare-texts.ts';
import { compareVersions, type FactChange, type VersionChange } from '../archive/compare-versions.ts';
import type { Piece } from '../archive/compare-words.ts';
import { withVersion } from '../archive/find-version.ts';
import { readVersion, type Version } from '../archive/read-version.ts';
import { UsageError } from '../build/errors.ts';
import { toSlug } from '../build/select.ts';
import type { Terminal } from './terminal.ts';

/** What the command line says to `hexapla diff`. */
export interface DiffArguments {
  /** The folder of the archive. */
  readonly archive: string;
  readonly format: 'pretty' | 'json';
}

/**
 * `hexapla diff`: tells what became of a circular from one version that is kept to another, language by language, block
 * by block, word by word.
 *
 * @param name the circular's reference or slug.
 * @param versions the numbers of both: `1`, `v1`.
 * @throws UsageError where no such version is kept; ContentError where one is not as it was.
 */
export async function diffCommand(
  name: string,
  versions: readonly [old: string, now: string],
  { archive, format }: DiffArguments,
  { stdout }: Terminal,
) {
  const [first, second] = versions.map(numberOf) as [number, number];
  const read = (version: number) => withVersion(resolve(archive), toSlug(name), version, readVersion);
  const [old, now] = [await read(first), await read(second)];
  const change = compareVersions(old, now);
  stdout.write(format === 'json' ? `${JSON.stringify(change, null, 2)}\n` : describe(old, now, change));
}

function numberOf(version: string): number {
  const { digits } = /^v?(?<digits>[1-9]\d*)$/i.exec(version)?.groups ?? {};
  if (digits === undefined)
    throw new UsageError(`Unexpected version ${version}, expected a number such as 1 or v1`);
  return Number(digits);
}

function describe(old: Version, now: Version, { facts, texts }: VersionChange): string {
  const named = ({ circular: { facts: own } }: Version) =>
    `version ${own.version} (${own.corrected ?? own.date})`;
  const same = texts.filter(({ change }) => change === 'same').map(({ name }) => name);
  const sections = texts
    .filter(({ change }) => change !== 'same')
    .flatMap(({ name, change, facts: stated, blocks }) => [
      '',
      `${name}${change === 'changed' ? '' : ` (${change})`}`,
      ...stated.map(describeFact),
      ...blocks.map(describeBlock),
    ]);
  const lines = [
    `${now.circular.facts.reference}: ${named(old)} and ${named(now)}`,
    ...(facts.length > 0 ? ['', 'circular.yaml', ...facts.map(describeFact)] : []),
    ...sections,
    ...(same.length > 0 ? ['', `The same in both: ${same.join(', ')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function describeFact({ key, old, now }: FactChange): string {
  return `  ${key}: ${pieceOf({ text: old ?? '', kind: 'gone' })}${pieceOf({ text: now ?? '', kind: 'new' })}`;
}

function describeBlock({ change, block, pieces }: BlockChange): string {
  const what = { new: 'new', gone: 'gone', reworded: 'reworded', markup: 'the same words, other markup' }[
    change
  ];
  const place = [block.id, block.kind].filter(Boolean).join(' ');
  return `  ${place}, ${what}: ${pieces.map(pieceOf).join('')}`;
}

/** Marks what is gone and what is new as wdiff does: it needs no colours. */
function pieceOf({ text, kind }: Piece): string {
  const shown = text.replaceAll('\n', ' ');
  if (kind === 'same' || shown === '') return shown;
  return kind === 'gone' ? `[-${shown}-]` : `{+${shown}+}`;
}
