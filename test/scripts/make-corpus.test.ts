import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeCorpus } from '../../scripts/corpus/make-corpus.ts';
import { checkContent } from '../../src/build/check-content.ts';
import { hasErrors } from '../../src/build/errors.ts';
import { enter, hashes } from '../commands/workspace.ts';

describe('a corpus', () => {
  test('has circulars in six languages that build, no two with the same letter', async () => {
    const folder = await enter();
    await makeCorpus(8, folder);
    const { files, read } = await checkContent(join(folder, 'content'), []);
    expect(hasErrors(files)).toBe(false);
    expect(read.map(({ parts }) => parts[0]?.texts.size)).toEqual(Array(8).fill(6));
    const made = await hashes(folder);
    expect(new Set(Object.values(made)).size).toBe(Object.keys(made).length);
  });

  test('is the same each time', async () => {
    const folder = await enter();
    await makeCorpus(3, join(folder, 'one'));
    await makeCorpus(3, join(folder, 'other'));
    expect(await hashes(join(folder, 'one'))).toEqual(await hashes(join(folder, 'other')));
  });
});
