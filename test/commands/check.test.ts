import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { changes, edit, enter, fixture, hashes, hexapla } from './workspace.ts';

const folder = 'content/cl-25-7';

/** The lines of a plain report, with nothing but place and rule. */
const told = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => line.replace(/^(\S+:\d+):\d+: .* \((\S+)\)$/, '$1 $2'));

beforeEach(() => {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2025, 2, 4) / 1000));
  vi.stubEnv('NO_COLOR', undefined);
  return () => vi.unstubAllEnvs();
});

describe('hexapla check', () => {
  test.each([
    ['pretty', 'pretty.txt'],
    ['plain', 'plain.txt'],
    ['json', 'report.json'],
    ['github', 'github.txt'],
  ])('reports on a publication in six languages: %s', async (format, expected) => {
    await enter('six-faults');
    const { code, stdout, stderr } = await hexapla(['check', '--format', format]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(join(fixture('six-faults'), 'expected', expected));
  });

  test('reports in colours on a terminal, unless NO_COLOR says no', async () => {
    await enter('six-faults');
    expect((await hexapla(['check'], { isTTY: true })).stdout).toContain('\u001b[31m');
    vi.stubEnv('NO_COLOR', '1');
    expect((await hexapla(['check'], { isTTY: true })).stdout).not.toContain('\u001b');
  });

  test.each([
    ['error', 1, 0],
    ['warning', 1, 1],
    ['info', 1, 1],
  ])('fails at %s and what is worse', async (level, all, spanish) => {
    await enter('six-faults');
    const argv = ['check', '--fail-level', level];
    expect((await hexapla(argv)).code).toBe(all);
    expect((await hexapla([...argv, `${folder}/letter.es.md`])).code).toBe(spanish);
  });

  test('says that there is nothing to say; nothing at all when quiet', async () => {
    await enter('sound');
    expect(await hexapla(['check', 'CL-24/2'])).toMatchObject({ code: 0, stderr: '' });
    await enter('workshop');
    expect(await hexapla(['check', '.'])).toEqual({
      code: 0,
      stdout: 'No messages on 6 files\n',
      stderr: '',
    });
    expect(await hexapla(['--quiet', 'check', '.'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await hexapla(['check', '.', '--format', 'json'])).stdout).toBe('[]\n');
  });
});

describe('what hexapla check is asked for', () => {
  const plain = (...argv: string[]) => hexapla(['check', '--format', 'plain', ...argv]);

  test.each([
    ['its reference', 'cl-25/7'],
    ['its folder', 'cl-25-7'],
    ['the path of its folder', './content/cl-25-7/'],
    ['the path of the publication', 'content'],
  ])('is a circular by %s', async (_what, name) => {
    await enter('six-faults');
    const all = (await plain()).stdout;
    expect(all).toContain('letter.zh.md:7:23: error');
    expect(await plain(name)).toEqual({ code: 1, stdout: all, stderr: '' });
  });

  test('is a text of a circular: held against the others, told of alone', async () => {
    await enter('six-faults');
    expect(told((await plain(`${folder}/letter.fr.md`)).stdout)).toEqual([
      `${folder}/letter.fr.md:7 facts/date`,
    ]);
    const both = await plain('CL-25/7', `${folder}/letter.fr.md`);
    expect(both.stdout).toBe((await plain()).stdout);
  });

  test('is a language', async () => {
    await enter('six-faults');
    const { stdout } = await plain('--locale', 'zh', 'en');
    expect(told(stdout)).toEqual([
      `${folder}/circular.yaml:17 links/gap`,
      `${folder}/letter.zh.md:7 facts/number`,
      `${folder}/letter.en.md:10 text/doubled-word`,
      ...[6, 11, 15].map((line) => expect.stringContaining(`${folder}/waivers.yaml:${line} waivers/`)),
    ]);
  });

  test('is files without a circular, front matter or publication', async () => {
    await enter('six-faults');
    await rm('content/publication.yaml');
    await rm(`${folder}/circular.yaml`);
    const names = ['en', 'fr', 'zh'].map((locale) => `${folder}/letter.${locale}.md`);
    for (const name of names) {
      await writeFile(name, (await readFile(name, 'utf8')).replace(/^---.*?---\n+/s, ''));
    }
    const { stdout } = await plain(...names);
    expect(told(stdout)).toEqual([
      `${folder}/letter.en.md:5 text/doubled-word`,
      expect.stringContaining(`${folder}/letter.fr.md:1 facts/date`),
      expect.stringContaining(`${folder}/letter.fr.md:3 typography/capital-accents`),
      expect.stringContaining(`${folder}/letter.zh.md:1 facts/number`),
    ]);
  });

  test('is folders with files of the same names, each a part of its own', async () => {
    await enter();
    for (const [name, day] of [
      ['a', 1],
      ['b', 2],
    ]) {
      await mkdir(String(name));
      await writeFile(`${name}/letter.en.md`, `It opens on ${day} June 2025.\n`);
      await writeFile(`${name}/letter.fr.md`, `Elle s'ouvre le 1er juin 2025.\n`);
    }
    expect(told((await plain('a', 'b')).stdout)).toEqual([
      expect.stringMatching(/^b\/letter\.(?:en|fr)\.md:1 facts\/date$/),
    ]);
  });

  test('is a file whose name says no language, where --locale says it', async () => {
    await enter();
    await writeFile('draft.md', 'This is is a draft.\n');
    expect(await plain('draft.md')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'hexapla: draft.md does not say its language, expected a name such as letter.fr.md, or one --locale\n',
    });
    expect(told((await plain('draft.md', '--locale', 'en')).stdout)).toEqual([
      'draft.md:1 text/doubled-word',
    ]);
  });

  test.each([
    ['CL-25/8', 'There is no circular CL-25/8, did you mean `CL-25/7`?; there are: CL-25/7'],
    ['none.en.md', 'There is no file none.en.md'],
    ['plan.txt', 'plan.txt is no Markdown file, expected one named *.md'],
    ['empty', 'empty has no texts, expected a publication, a circular, or files such as letter.fr.md'],
  ])('is nothing: %s', async (name, message) => {
    await enter('six-faults');
    await writeFile('plan.txt', '');
    await mkdir('empty');
    expect(await plain(name)).toEqual({ code: 2, stdout: '', stderr: `hexapla: ${message}\n` });
  });

  test('is a language that no text is in', async () => {
    await enter('six-faults');
    expect(await plain('--locale', 'de')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'hexapla: There is no text in de; there are: ar, zh, en, fr, ru, es\n',
    });
  });

  test('is a folder that is not there', async () => {
    await enter();
    const { code, stderr } = await hexapla(['check', '--content', 'nosuch']);
    expect(code).toBe(2);
    expect(stderr).toBe('hexapla: There is no folder nosuch; name that of the content with --content\n');
  });

  test('has files of comments alone: they say nothing', async () => {
    await enter('sound');
    for (const name of ['content/cl-24-1/waivers.yaml', 'content/glossary.yaml'])
      await writeFile(name, '# Nothing any more.\n');
    const { stdout } = await hexapla(['check', '--format', 'plain']);
    expect(stdout).toContain('letter.fr.md');
    expect(stdout).not.toMatch(/source\/|waivers|glossary/);
  });

  test('is no publication: that is told, and what is there is checked', async () => {
    await enter('six-faults');
    await rename('content/publication.yaml', 'publication.yaml');
    const { code, stdout } = await plain();
    expect(code).toBe(1);
    expect(told(stdout)).toEqual(
      expect.arrayContaining([
        'content/publication.yaml:1 source/unreadable',
        `${folder}/letter.zh.md:7 facts/number`,
      ]),
    );
  });
});

describe('hexapla check --fix', () => {
  test('repairs what is mechanical and not waived, once and for all, and reports on what is left', async () => {
    const root = await enter('six-faults');
    const before = await hashes(root);
    const { code, stdout, stderr } = await hexapla(['check', '--fix', '--format', 'plain']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'Fixed 2 files.\n' });
    expect(stdout).not.toMatch(/typography\/arabic|letter\.es\.md/);
    expect(stdout).toContain(`${folder}/letter.zh.md:7:23`);
    const fixed = await hashes(root);
    expect(changes(before, fixed)).toEqual([`${folder}/letter.ar.md`, `${folder}/letter.es.md`]);
    expect(await readFile(`${folder}/letter.ar.md`, 'utf8')).toContain('في جنيف، ويجمع');
    const again = await hexapla(['check', '--fix', '--format', 'plain']);
    expect(again).toEqual({ code: 1, stdout, stderr: 'Nothing to fix.\n' });
    expect(changes(fixed, await hashes(root))).toEqual([]);
  });

  test('says nothing of it when quiet, and touches only what it is asked for', async () => {
    const root = await enter('six-faults');
    const before = await hashes(root);
    const { stderr } = await hexapla(['--quiet', 'check', '--fix', `${folder}/letter.es.md`]);
    expect(stderr).toBe('');
    expect(changes(before, await hashes(root))).toEqual([`${folder}/letter.es.md`]);
  });
});

describe('levels in publication.yaml', () => {
  test('are those of rules that there are, and that take one', async () => {
    await enter('six-faults');
    await edit(
      'content/publication.yaml',
      'typography/arabic: info',
      'text/doubled-wrod: off\n  html/*: off\n  source/yaml: info\n  facts/*: off\n  links/gap: off',
    );
    const { stdout } = await hexapla(['check', '--format', 'plain', '--locale', 'zh']);
    expect(stdout.split('\n').filter((line) => !line.includes('waivers.yaml'))).toEqual([
      'content/publication.yaml:9:3: error: Unknown rule `text/doubled-wrod`, did you mean `text/doubled-word`? (source/level)',
      'content/publication.yaml:10:3: error: Unexpected level of `html/*`, expected none: what it tells of cannot be built, or is a plain fact (source/level)',
      'content/publication.yaml:11:3: error: Unexpected level of `source/yaml`, expected none: what it tells of cannot be built, or is a plain fact (source/level)',
      'content/publication.yaml:13:3: error: Unexpected level of `links/gap`, expected none: what it tells of cannot be built, or is a plain fact (source/level)',
      'content/cl-25-7/circular.yaml:17:3: info: Missing address of the link `programme`: a declared gap, to be closed before a release (links/gap)',
      '',
    ]);
  });
});
