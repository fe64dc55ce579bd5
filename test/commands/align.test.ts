import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enter, fixture, hexapla } from './workspace.ts';

const workshop = fixture('workshop');
const locales = ['--source-locale', 'en', '--target-locale', 'fr'];

/** Writes files into the folder of the test, by their paths. */
async function write(files: Record<string, string>) {
  await enter();
  for (const folder of ['a', 'b']) await mkdir(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(path, text);
}

describe('hexapla align', () => {
  it('aligns files of a sentence a line, and prints a bead a line', async () => {
    await write({
      'a.txt': 'The Council met in 2024.\nIt adopted Resolution 1429.\nNobody objected.\n',
      'b.txt': "Le Conseil s'est réuni en 2024 et a adopté la Résolution 1429.\nNul n'a fait objection.",
    });
    const { code, stdout, stderr } = await hexapla(['align', 'a.txt', 'b.txt', '--segmented', ...locales]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^0,1:0:[01]\.\d{3}\n2:1:[01]\.\d{3}\n$/);
  });

  it('aligns Markdown, and tells where in the files each sentence stands', async () => {
    const files = ['zh', 'ar'].map((locale) => join(workshop, `letter.${locale}.md`));
    const tags = ['--source-locale', 'zh', '--target-locale', 'ar'];
    const { stdout } = await hexapla(['align', ...files, ...tags, '--format', 'json']);
    const beads = JSON.parse(stdout) as Record<string, unknown>[];
    expect(beads.every(({ source, target }) => String(source) === String(target))).toBe(true);
    expect(beads[4]).toEqual({
      source: [4],
      target: [4],
      sourceText: '洪水和风暴早期预警系统',
      targetText: 'نظم الإنذار المبكر بالفيضانات والعواصف',
      confidence: expect.closeTo(1, 1),
      sourceRange: { line: 9, column: 3, endLine: 9, endColumn: 14 },
      targetRange: { line: 9, column: 3, endLine: 9, endColumn: 41 },
    });
  });

  it('aligns the files of two folders, and tells which are passed over', async () => {
    await write({
      'a/1.md': 'The letter.',
      'b/1.md': 'La lettre.',
      'a/2.txt': 'The list.',
      'b/2.txt': 'La liste.',
      'a/3.md': 'Alone.',
      'b/4.md': 'Seul.',
    });
    const argv = ['align', 'a', 'b', ...locales, '--out', 'c/d', '--format', 'tmx'];
    expect(await hexapla(argv)).toEqual({
      code: 0,
      stdout: 'c/d/1.tmx\nc/d/2.tmx\n',
      stderr:
        'hexapla: a/3.md has no counterpart: passed over\nhexapla: b/4.md has no counterpart: passed over\n',
    });
    expect(await readFile('c/d/2.tmx', 'utf8')).toContain('<tuv xml:lang="fr"><seg>La liste.</seg></tuv>');
  });

  it('leaves all alone where a file is empty, and passes over what is no text', async () => {
    await write({ 'a/1.txt': 'One. Two.', 'b/1.txt': '\n', 'a/2.txt': '', 'b/2.txt': 'Un.', 'b/2.png': 'P' });
    await writeFile('a/2.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]));
    const argv = ['align', 'a', 'b', ...locales];
    expect(await hexapla([...argv, '--out', 'c'])).toEqual({
      code: 0,
      stdout: 'c/1.beads\nc/2.beads\n',
      stderr:
        'hexapla: a/2.png:1:1: Unexpected byte 0x89, expected text in UTF-8; save the file as UTF-8: passed over\n',
    });
    expect(await readFile('c/1.beads', 'utf8')).toMatch(/^0::[01]\.\d{3}\n1::[01]\.\d{3}\n$/);
    const { code, stdout } = await hexapla(['align', 'a/2.txt', 'b/2.txt', ...locales, '--segmented']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^:0:[01]\.\d{3}\n$/) });
  });

  it('takes any language by its tag', async () => {
    await write({ 'a.txt': 'Fyra brev.\n', 'b.txt': '4通の手紙。\n' });
    const tags = ['--source-locale', 'SV-se', '--target-locale', 'ja'];
    const { code, stdout } = await hexapla(['align', 'a.txt', 'b.txt', ...tags, '--format', 'tmx']);
    expect(code).toBe(0);
    expect(stdout).toContain('srclang="sv-SE"');
  });

  it.each([
    [['a.txt', 'none.txt', ...locales], 'none.txt: Missing file, expected a text here'],
    [
      ['a.txt', 'picture.png', ...locales],
      'picture.png:1:1: Unexpected byte 0x89, expected text in UTF-8; save the file as UTF-8',
    ],
    [
      ['a.txt', 'a.txt', ...locales, '--out', 'a.txt'],
      'Unexpected file at a.txt, expected a folder: name another one with --out',
    ],
    [
      ['a.txt', 'a.txt', ...locales, '--out', 'a.txt/b'],
      'Unexpected file at a.txt/b, expected a folder: name another one with --out',
    ],
    [['a', 'a.txt', ...locales], 'Expected two files or two folders: only a is a folder'],
    [['a', 'b', ...locales, '--out', 'c'], 'There are no files of the same name in a and b'],
    [
      ['a.txt', 'a.txt', '--source-locale', 'en_GB', '--target-locale', 'fr'],
      'Unexpected language `en_GB`, expected a BCP 47 tag such as en, fr or zh-Hans',
    ],
  ])('says what it cannot align: %j', async (argv, message) => {
    await write({ 'a.txt': 'One.' });
    await writeFile('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]));
    expect(await hexapla(['align', ...argv])).toEqual({
      code: 2,
      stdout: '',
      stderr: `hexapla: ${message}\n`,
    });
  });

  it('wants a folder for the results of folders, and a name for each', async () => {
    await write({ 'a/1.md': 'One.', 'b/1.md': 'Un.' });
    const { code, stderr } = await hexapla(['align', 'a', 'b', ...locales]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'hexapla: Folders are aligned into another one: name it with --out\n',
    });
    for (const folder of ['a', 'b']) await writeFile(`${folder}/1.txt`, 'Two.');
    expect((await hexapla(['align', 'a', 'b', ...locales, '--out', 'c'])).stderr).toBe(
      'hexapla: Two files are called 1: their results would have one name\n',
    );
  });
});
