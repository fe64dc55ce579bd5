import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rooms of the house, from the top: a room imports only from those above it. */
const rooms = [
  'model',
  'source',
  'align',
  'check',
  'html',
  'pdf',
  'interchange',
  'build',
  'archive',
  'preview',
  'commands',
];
/** What a room does not import even from above: printing knows nothing of Markdown, or of how pages are made. */
const barred: Readonly<Record<string, readonly string[]>> = { pdf: ['source', 'align', 'check', 'html'] };

const src = resolve(import.meta.dirname, '../src');

async function readEdges(): Promise<{ file: string; from: string; to: string }[]> {
  const files = (await readdir(src, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const edges = files.map(async (name) => {
    const text = await readFile(join(src, name), 'utf8');
    const specifiers = [...text.matchAll(/(?:from|import\()\s*'(?<path>\.[^']*)'/g)];
    return specifiers.map(({ groups }) => {
      const target = relative(src, resolve(dirname(join(src, name)), groups?.path ?? ''));
      return { file: name, from: name.split(sep)[0] ?? '', to: target.split(sep)[0] ?? '' };
    });
  });
  return (await Promise.all(edges)).flat();
}

describe('the house', () => {
  it('has rooms that import only from the rooms above them', async () => {
    const edges = await readEdges();
    const seen = new Set(edges.map(({ from }) => from).filter((from) => rooms.includes(from)));
    const wrong = edges.filter(
      ({ from, to }) =>
        rooms.includes(from) &&
        to !== from &&
        !to.startsWith('..') &&
        (rooms.indexOf(to) === -1 || rooms.indexOf(to) > rooms.indexOf(from) || barred[from]?.includes(to)),
    );
    expect(wrong).toEqual([]);
    expect([...seen].toSorted()).toEqual(rooms.toSorted());
  });

  it('leaves printing to the command line, and exit codes to cli.ts', async () => {
    const files = (await readdir(src, { recursive: true })).filter(
      (name) => name.endsWith('.ts') && name !== 'cli.ts',
    );
    const found: string[] = [];
    for (const name of files) {
      if (/process\.exit|console\./.test(await readFile(join(src, name), 'utf8'))) found.push(name);
    }
    expect(files.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });
});
