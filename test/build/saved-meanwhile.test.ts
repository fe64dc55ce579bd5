import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import type { Step } from '../../src/build/step.ts';
import { enter, hashes } from '../commands/workspace.ts';
import { onceBuilt } from './built.ts';

const enterBuilt = onceBuilt(['html']);
const letter = 'content/cl-24-1/letter.en.md';
const page = 'dist/cl-24-1/en/index.html';

/** Saves something when a step of a build begins. */
function saving(title: string, save: () => Promise<void>): Step {
  return async (now, work) => {
    if (now === title) await save();
    return work(() => {});
  };
}

describe('a file that is saved while a build is at work', () => {
  test.each([
    ['in this process', 1],
    ['in another process', 2],
  ])('is built as it is then, and again as it was, made %s', async (_where, jobs) => {
    await enter('sound');
    const order = { content: 'content', out: 'dist', formats: ['html'], jobs } as const;
    const before = await readFile(letter, 'utf8');
    const save = () => appendFile(letter, '\nSaved meanwhile.\n');
    await build(order, saving('Check the content and make the pages', save));
    expect(await readFile(page, 'utf8')).toContain('Saved meanwhile.');
    const { freshPages } = await build(order);
    expect(freshPages).toBe(0);
    await writeFile(letter, before);
    await build(order);
    expect(await readFile(page, 'utf8')).not.toContain('Saved meanwhile.');
  });

  test.each([
    'content/publication.yaml',
    'templates/locales/fr.json',
  ])('stops the build where all circulars are made from it, as %s, and dist stays as it was', async (path) => {
    await enterBuilt();
    const there = await hashes('dist');
    await mkdir('templates/locales', { recursive: true });
    await writeFile('templates/locales/fr.json', '{}');
    const order = { content: 'content', out: 'dist', formats: ['html'], jobs: 1 } as const;
    const save = () => appendFile(path, ' ');
    await expect(build(order, saving('Check the content and make the pages', save))).rejects.toThrow(
      `${path} changed while it was built; build again`,
    );
    expect(await hashes('dist')).toEqual(there);
  });

  test('stops the build where it is one that pages link to, and dist stays as it was', async () => {
    await enterBuilt();
    const there = await hashes('dist');
    const picture = 'content/cl-24-1/plan of the hall.png';
    const order = { content: 'content', out: 'dist', formats: ['html'] as const };
    await appendFile(picture, 'changed');
    const save = () => appendFile(picture, ' again');
    await expect(build(order, saving('Publish', save))).rejects.toThrow(
      'content/cl-24-1/plan of the hall.png changed while it was built; build again',
    );
    expect(await hashes('dist')).toEqual(there);
  });
});
