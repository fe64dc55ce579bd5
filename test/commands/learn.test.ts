import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edit, enter, hashes, hexapla } from './workspace.ts';

describe('hexapla learn', () => {
  it('writes what the circulars teach, and nothing more when it is run again', async () => {
    const folder = await enter('sound');
    const first = await hexapla(['learn']);
    expect(first).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^content\/lexicon\.tsv: \d+ concepts? in \d+ circulars?\n$/),
      stderr: '',
    });
    expect(await readFile('content/lexicon.tsv', 'utf8')).toMatch(/^# Words that correspond/);
    const before = await hashes(folder);
    expect((await hexapla(['learn'])).stdout).toContain(', nothing new\n');
    expect(await hashes(folder)).toEqual(before);
  });

  it('learns from the circulars alone, not from what it wrote', async () => {
    await enter('sound');
    await hexapla(['--quiet', 'learn']);
    const learned = await readFile('content/lexicon.tsv', 'utf8');
    await writeFile('content/lexicon.tsv', 'en\tfr\nletter\n');
    expect(await hexapla(['--quiet', 'learn'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readFile('content/lexicon.tsv', 'utf8')).toBe(learned);
  });

  it('learns nothing from content that has errors', async () => {
    const folder = await enter('sound');
    await edit(join(folder, 'content/cl-24-1/letter.en.md'), '---', '--');
    const { code, stdout, stderr } = await hexapla(['learn']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Nothing was written.');
  });

  it('says where there is no publication to learn from', async () => {
    await enter();
    expect(await hexapla(['learn', '--content', 'nosuch'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'hexapla: There is no publication in nosuch; name its folder with --content, or write a new one with hexapla init\n',
    });
  });

  it('has faults in the lexicon be told wherever it is used', async () => {
    await enter('sound');
    await writeFile('content/lexicon.tsv', 'en\tfr\nletter\n');
    await writeFile('a.txt', 'One.');
    const locales = ['--source-locale', 'en', '--target-locale', 'fr'];
    for (const argv of [['check'], ['align', 'a.txt', 'a.txt', ...locales]]) {
      const { code, stdout, stderr } = await hexapla(argv);
      expect(code).toBe(1);
      expect(stdout + stderr).toContain('Unexpected 1 cell, expected 2 with tabs between them');
    }
  });
});
