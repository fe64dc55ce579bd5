import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { edit, enter, hashes, hexapla } from './workspace.ts';

const html = ['build', '--format', 'html'];

describe('hexapla build', () => {
  test('says what it does on stderr, and what was built on stdout', async () => {
    await enter('sound');
    const { code, stdout, stderr } = await hexapla(html);
    expect(code).toBe(0);
    expect(stderr).toBe('Look at the content …\nCheck the content and make the pages …\nPublish …\n');
    expect(stdout).toMatch(
      /^Built 8 pages in \d+\.\d s: \d+ kB in dist\n {2}CL-24\/1 {2}en fr ar zh\n {2}CL-24\/2 {2}en fr\nOpen before a release: 4 draft letters; 1 link without an address \(CL-24\/1 presidency-letter\); labels nobody has reviewed \(.*\)\nChecked: 3 errors, 8 warnings, 1 remark; `hexapla check` shows them\n$/,
    );
  });

  test('says nothing when it is to be quiet and all is well', async () => {
    await enter('sound');
    expect(await hexapla(['--quiet', ...html])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await hexapla([...html, '-q'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('shows on a terminal what it is at, and leaves the cursor as it was', async () => {
    await enter('sound');
    const well = await hexapla(html, { isTTY: true });
    expect(well.code).toBe(0);
    for (const title of ['Look at the content', 'Check the content and make the pages', 'Publish']) {
      expect(well.stderr).toContain(title);
    }
    expect(well.stderr.lastIndexOf('\u001b[?25h')).toBeGreaterThan(well.stderr.lastIndexOf('\u001b[?25l'));
    await edit('content/cl-24-1/letter.en.md', 'Dear:colleague', '<b>Dear</b>');
    const bad = await hexapla(html, { isTTY: true });
    expect(bad.code).toBe(1);
    expect(bad.stderr.lastIndexOf('\u001b[?25h')).toBeGreaterThan(bad.stderr.lastIndexOf('\u001b[?25l'));
    expect(bad.stderr).toContain('content/cl-24-1/letter.en.md:8:1: error: Unexpected HTML `<b>`');
  });

  test('builds from and to other folders', async () => {
    await enter('sound');
    await rename('content', 'letters');
    const { code, stdout } = await hexapla([...html, '--content', 'letters', '--out', 'public/circulars']);
    expect(code).toBe(0);
    expect(stdout).toContain(' in public/circulars\n');
    expect(await readdir('public/circulars')).toContain('manifest.json');
  });

  test('takes references in capitals or not, folders, and several of them', async () => {
    await enter('sound');
    const argv = [...html, '--only', 'cl-24/1', 'CL-24-2', '--locale', 'fr', 'zh'];
    const { stdout } = await hexapla(argv);
    expect(stdout).toContain('  CL-24/1  fr zh\n  CL-24/2  fr\n');
  });

  test.each([
    [
      ['--only', 'CL-24/7'],
      'There is no circular CL-24/7, did you mean `CL-24/1`?; there are: CL-24/1, CL-24/2',
    ],
    [['--only', 'letter'], 'There is no circular letter; there are: CL-24/1, CL-24/2'],
    [['--locale', 'de'], 'There is no language de in publication.yaml, which has en, fr, ar, zh'],
    [['--only', 'CL-24/2', '--locale', 'zh'], 'There is no letter of CL-24/2 in zh; there are: en, fr'],
    [
      ['--out', 'content/dist'],
      'The content (content) and the folder to build to (content/dist) must lie apart',
    ],
    [['--out', '.'], 'The content (content) and the folder to build to (.) must lie apart'],
    [['--out', 'file'], expect.stringMatching(/^Cannot build to file: EEXIST/)],
  ])('says what cannot be done as it was asked: %j', async (argv, message) => {
    await enter('sound');
    await writeFile('file', 'No folder');
    const before = await hashes('.');
    const { code, stdout, stderr } = await hexapla(['--quiet', ...html, ...argv]);
    expect(stderr.replace(/^hexapla: (.*)\n$/, '$1')).toEqual(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(await hashes('.')).toEqual(before);
  });

  test.each([
    [[], 'content/publication.yaml'],
    [['--content', 'nowhere'], 'nowhere/publication.yaml'],
    [['--content', 'file'], 'file/publication.yaml'],
  ])('says where there is no publication, and what to do: %j', async (argv, path) => {
    await enter();
    await mkdir('content');
    await writeFile('file', 'No folder');
    expect(await hexapla(['--quiet', 'build', ...argv])).toEqual({
      code: 1,
      stdout: '',
      stderr: `${path}:1:1: error: Missing file, expected a publication here; name the folder it is in with \`--content\`, or write a new one with \`hexapla init\` (source/unreadable)\nNothing was built.\n`,
    });
  });
});

describe('hexapla build --only', () => {
  test.each([
    ['a text', () => edit('content/cl-24-1/letter.fr.md', 'La réunion', '<b>La</b>')],
    ['a missing text', () => rm('content/cl-24-1/letter.zh.md')],
    ['facts', () => edit('content/cl-24-1/circular.yaml', 'date: 2024-02-29', 'date: 2024-02-30')],
    ['YAML', () => edit('content/cl-24-1/circular.yaml', 'date: 2024-02-29', 'date: "2024-02-29')],
    ['missing facts', () => rm('content/cl-24-1/circular.yaml')],
    ['a label', () => edit('content/cl-24-1/circular.yaml', 'place.geneva', 'place.genevva')],
    ['the name of its folder', () => rename('content/cl-24-1', 'content/CL_24_1')],
  ])('is not stopped by what is wrong with another circular: %s', async (_what, breakIt) => {
    await enter('sound');
    await breakIt();
    expect((await hexapla(html)).code).toBe(1);
    const { code, stdout, stderr } = await hexapla(['--quiet', ...html, '--only', 'CL-24/2']);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readdir('dist')).toEqual(expect.arrayContaining(['cl-24-2', 'index.html']));
    expect(await readdir('dist')).not.toContain('cl-24-1');
  });

  test.each([
    'CL-24/1',
    'cl-24-1',
  ])('is stopped by what is wrong with the circular itself: %s', async (name) => {
    await enter('sound');
    await edit('content/cl-24-1/circular.yaml', 'date: 2024-02-29', 'date: 2024-02-30');
    await edit('content/cl-24-2/circular.yaml', 'date: 2024-03-01', 'date: March');
    const { code, stderr } = await hexapla(['--quiet', ...html, '--only', name]);
    expect(stderr).toBe(
      'content/cl-24-1/circular.yaml:2:7: error: Unexpected value of `date`: `"2024-02-30"`, expected a date of the calendar, as `2024-11-07` (source/schema)\nNothing was built.\n',
    );
    expect(code).toBe(1);
  });

  test('is stopped by facts that are not sound where they may be those it was asked for', async () => {
    await enter('sound');
    await rename('content/cl-24-1', 'content/meeting');
    expect((await hexapla([...html, '--only', 'CL-24/1'])).code).toBe(0);
    await edit('content/meeting/circular.yaml', 'date: 2024-02-29', 'date: "2024-02-29');
    const { code, stderr } = await hexapla(['--quiet', ...html, '--only', 'CL-24/1']);
    expect(stderr).toBe(
      'content/meeting/circular.yaml:2:7: error: Unexpected YAML: Missing closing "quote (source/yaml)\nNothing was built.\n',
    );
    expect(code).toBe(1);
  });

  test('is stopped by what is wrong with the publication', async () => {
    await enter('sound');
    await edit('content/publication.yaml', 'typography: itu', 'typography: din');
    const { code, stderr } = await hexapla(['--quiet', ...html, '--only', 'CL-24/2']);
    expect(stderr).toMatch(/^content\/publication\.yaml:7:13: error: /);
    expect(code).toBe(1);
  });
});

describe('catalogues', () => {
  test('that lack a key or are missing stop a build, with what to do', async () => {
    await enter('sound');
    await mkdir('templates/locales', { recursive: true });
    for (const locale of ['en', 'fr', 'ar']) {
      await writeFile(`templates/locales/${locale}.json`, `{ "seal": { "caption": "Seal" } }`);
    }
    await writeFile('templates/locales/zh.json', '{}');
    await edit('content/publication.yaml', '[en, fr, ar, zh]', '[en, fr, ar, zh, de]');
    const { code, stderr } = await hexapla(['--quiet', ...html]);
    expect(stderr).toBe(
      [
        'templates/locales/zh.json:1:1: error: Missing `seal.caption`, which other languages have (catalogue/missing-key)',
        'templates/locales/de.json:1:1: error: Missing catalogue, expected one for each language of the publication; copy that of another language and translate it (catalogue/missing)',
        'Nothing was built.\n',
      ].join('\n'),
    );
    expect(code).toBe(1);
  });
});
