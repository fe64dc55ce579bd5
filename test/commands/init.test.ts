import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { enter, hashes, hexapla } from './workspace.ts';

describe('hexapla init', () => {
  test('writes a publication that builds into an empty folder', async () => {
    await enter();
    expect(await hexapla(['init'])).toEqual({
      code: 0,
      stdout: [
        'content/publication.yaml',
        'content/cl-1/circular.yaml',
        'content/cl-1/letter.en.md',
        'content/cl-1/letter.fr.md',
        'dist/.gitignore',
        'Build it with: hexapla build\n',
      ].join('\n'),
      stderr: '',
    });
    const { code, stdout } = await hexapla(['build', '--format', 'html']);
    expect(stdout).toMatch(/^Built 3 pages in .*\n {2}CL-1 {2}en fr\n/);
    expect(code).toBe(0);
  });

  test('writes into the folder that is named, in the languages asked for, each of them once', async () => {
    await enter();
    const locales = ['ar', 'zh', 'ar', 'ru', 'es'];
    const { code, stdout } = await hexapla(['init', 'letters/new', '--locale', ...locales]);
    expect(code).toBe(0);
    expect(stdout).toContain('Build it with: cd letters/new && hexapla build\n');
    expect(await readFile('letters/new/content/publication.yaml', 'utf8')).toContain(
      'locales: [ ar, zh, ru, es ]',
    );
    const folders = ['--content', 'letters/new/content', '--out', 'letters/new/dist'];
    const built = await hexapla(['build', '--format', 'html', ...folders]);
    expect(built.stdout).toContain('  CL-1  ar zh ru es\n');
    expect(built.code).toBe(0);
  });

  test.each([
    'content/publication.yaml',
    'content/cl-1/letter.fr.md',
    'dist/.gitignore',
  ])('overwrites nothing, and then writes nothing: %s', async (path) => {
    await enter();
    await mkdir(path.slice(0, path.lastIndexOf('/')), { recursive: true });
    await writeFile(path, 'Mine');
    const before = await hashes('.');
    expect(await hexapla(['init'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `hexapla: ${path} is there already; nothing was written\n`,
    });
    expect(await hashes('.')).toEqual(before);
  });

  test('says what to do for a language without a catalogue', async () => {
    await enter();
    const { code, stdout, stderr } = await hexapla(['init', '--locale', 'en', 'de']);
    expect(stderr).toBe(
      'templates/locales/de.json:1:1: error: Missing catalogue, expected one for each language of the publication; copy that of another language and translate it (catalogue/missing)\nNothing was written.\n',
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(await hashes('.')).toEqual({});
  });

  test("takes the catalogue of a new language from the publication's own templates", async () => {
    await enter();
    await mkdir('templates/locales', { recursive: true });
    const english = await readFile(new URL('../../templates/locales/en.json', import.meta.url), 'utf8');
    const words = ['Write the letter here.', 'Schreiben Sie den Brief hier.'] as const;
    await writeFile('templates/locales/de.json', english.replace(...words));
    expect((await hexapla(['init', '--locale', 'de'])).code).toBe(0);
    expect(await readFile('content/cl-1/letter.de.md', 'utf8')).toContain(words[1]);
    expect((await hexapla(['build', '--format', 'html'])).code).toBe(0);
  });

  test('says nothing when it is to be quiet', async () => {
    await enter();
    expect(await hexapla(['init', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
