import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { inOrder } from '../../src/archive/bag-files.ts';
import { readFolder } from '../../src/archive/read-bag.ts';
import { readTar } from '../../src/archive/read-tar.ts';
import { release, reseal, writeKeys } from '../archive/kept.ts';
import { edit, enter, hashes, hexapla } from './workspace.ts';

const content = resolve(import.meta.dirname, '../../content');

describe('hexapla archive', () => {
  test('keeps a release: sources, editions in every format, exports, messages, licences, metadata', async () => {
    await enter('sound');
    await release();
    const { code, stdout } = await hexapla(['archive', 'CL-24/2']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^archive\/cl-24-2\.v1: \d+ files, released\n$/),
    });
    const paths = Object.keys(await hashes('archive/cl-24-2.v1'));
    expect(paths.filter((path) => !path.includes('/assets/'))).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/content/cl-24-2/circular.yaml',
      'data/content/cl-24-2/letter.en.md',
      'data/content/cl-24-2/letter.fr.md',
      'data/content/publication.yaml',
      'data/editions/cl-24-2/en/cl-24-2.en.pdf',
      'data/editions/cl-24-2/en/index.html',
      'data/editions/cl-24-2/fr/cl-24-2.fr.pdf',
      'data/editions/cl-24-2/fr/index.html',
      'data/editions/cl-24-2/parallel/index.html',
      'data/editions/index.html',
      'data/editions/sitemap.xml',
      'data/exports/cl-24-2.en-fr.xlf',
      'data/exports/cl-24-2.en.akn.xml',
      'data/exports/cl-24-2.fr.akn.xml',
      'data/exports/cl-24-2.json',
      'data/exports/cl-24-2.tmx',
      'data/licences/fonts/noto-sans.txt',
      'data/messages.sarif',
      'manifest-sha512.txt',
      'metadata/dublin-core.xml',
      'metadata/premis.xml',
      'tagmanifest-sha512.txt',
    ]);
    expect(await readFile('archive/cl-24-2.v1/bag-info.txt', 'utf8')).toMatch(
      /^Source-Organization: International Telecommunication Union\n[^]*External-Identifier: CL-24\/2 v1\n[^]*Bagging-Date: 2024-03-01\nPayload-Oxum: \d+\.\d+\nBag-Software-Agent: Hexapla [\d.]+\n[^]*Circular-Status: released\n$/,
    );
    expect(await readFile('archive/cl-24-2.v1/metadata/premis.xml', 'utf8')).toContain(
      '<eventOutcome>2 PDFs checked, 0 faults</eventOutcome>',
    );
  });

  test('keeps a draft as one, and says so in its name and in what it tells of itself', async () => {
    await enter('sound');
    const { code, stdout } = await hexapla(['archive', 'cl-24-2']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^archive\/cl-24-2\.v1\.draft: \d+ files, a draft: the letter is a draft \(fr\)\n$/,
    );
    const info = await readFile('archive/cl-24-2.v1.draft/bag-info.txt', 'utf8');
    expect(info).toContain('Circular-Status: draft\nCircular-Open: the letter is a draft (fr)\n');
    expect(info).toContain('Internal-Sender-Identifier: cl-24-2.v1.draft\n');
  });

  test('keeps CL-24/63 whole, and names no place outside of the bag', async () => {
    await enter();
    const { code } = await hexapla(['archive', 'CL-24/63', '--content', content]);
    expect(code).toBe(0);
    const [bag = ''] = await readdir('archive');
    const verified = await hexapla(['verify', join('archive', bag)]);
    expect(verified.stdout).toMatch(/is whole: \d+ files as they were, 6 PDFs that conform/);
    const sarif = await readFile(join('archive', bag, 'data/messages.sarif'), 'utf8');
    expect(sarif).toContain('"uri": "content/cl-24-63/');
    expect(sarif).toContain('"justification": "The declaration is printed as it was endorsed');
    for (const path of Object.keys(await hashes(join('archive', bag)))) {
      const text = await readFile(join('archive', bag, path), 'latin1');
      expect([path, /\/tmp\/|hexapla-archive-|node_modules/.test(text)]).toEqual([path, false]);
    }
  });

  test('gives the same bytes for the same release, as a folder and as a tar', async () => {
    await enter('sound');
    await release();
    await writeKeys('office');
    for (const out of ['one', 'two']) {
      for (const as of [[], ['--tar']]) {
        const argv = ['archive', 'CL-24/2', '--out', out, '--sign', 'office.pem', ...as];
        expect((await hexapla(argv)).code).toBe(0);
      }
    }
    expect(await readdir('one')).toEqual(['cl-24-2.v1', 'cl-24-2.v1.tar']);
    expect(await hashes('one')).toEqual(await hashes('two'));
  });

  test('signs a release that is kept already, and leaves it its signature', async () => {
    await enter('sound');
    await release();
    await writeKeys('office');
    const bag = 'archive/cl-24-2.v1';
    const verify = ['-q', 'verify', bag, '--key', 'office.pub.pem'];
    for (const as of [[], ['--sign', 'office.pem'], []]) {
      expect((await hexapla(['-q', 'archive', 'CL-24/2', ...as])).code).toBe(0);
    }
    expect(await hexapla(verify)).toMatchObject({ code: 0, stdout: '' });
  });

  test('bears the day of SOURCE_DATE_EPOCH where it is set', async () => {
    await enter('sound');
    vi.stubEnv('SOURCE_DATE_EPOCH', '1735689600');
    try {
      expect((await hexapla(['archive', 'CL-24/2'])).code).toBe(0);
    } finally {
      vi.unstubAllEnvs();
    }
    const bag = 'archive/cl-24-2.v1.draft';
    expect(await readFile(`${bag}/bag-info.txt`, 'utf8')).toContain('Bagging-Date: 2025-01-01\n');
    expect(await readFile(`${bag}/metadata/premis.xml`, 'utf8')).toContain(
      '<eventDateTime>2025-01-01</eventDateTime>',
    );
  });

  test('builds the editions from the sources as they are kept: they can be built again from the bag', async () => {
    await enter('sound');
    await hexapla(['archive', 'CL-24/1']);
    const data = 'archive/cl-24-1.v1.draft/data';
    expect((await hexapla(['build', '--content', `${data}/content`, '--out', 'again'])).code).toBe(0);
    await rm('again/manifest.json');
    expect(await hashes('again')).toEqual(await hashes(`${data}/editions`));
  });

  test('takes the place of a draft, and never that of a release', async () => {
    await enter('sound');
    await hexapla(['archive', 'CL-24/2']);
    await edit('content/cl-24-2/letter.en.md', 'It has', 'This has');
    expect((await hexapla(['archive', 'CL-24/2'])).code).toBe(0);
    await release();
    expect((await hexapla(['archive', 'CL-24/2'])).code).toBe(0);
    expect((await hexapla(['archive', 'CL-24/2'])).code).toBe(0);
    const before = await hashes('archive');
    await edit('content/cl-24-2/letter.en.md', 'This has', 'That has');
    const { code, stderr } = await hexapla(['archive', 'CL-24/2']);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'content/cl-24-2/circular.yaml:1:1: error: Unexpected changes in version 1, which is kept already in `archive/cl-24-2.v1`; a corrigendum makes a new version: write `version: 2` and the day it was `corrected` (archive/version)\nNothing was written.\n',
    );
    expect(await hashes('archive')).toEqual(before);
    expect(await readdir('archive')).toEqual(['cl-24-2.v1', 'cl-24-2.v1.draft']);
  });

  test('leaves a release as it was made, though another program would make other files of it', async () => {
    await enter('sound');
    await release();
    await writeKeys('office');
    await hexapla(['archive', 'CL-24/2']);
    await edit('archive/cl-24-2.v1/bag-info.txt', 'Hexapla 0', 'Hexapla 99');
    await reseal('archive/cl-24-2.v1');
    const before = await hashes('archive');
    expect(await hexapla(['-q', 'archive', 'CL-24/2'])).toMatchObject({ code: 0 });
    expect((await hexapla(['archive', 'CL-24/2'])).stdout).toBe(
      'archive/cl-24-2.v1: kept already, and stays as it was\n',
    );
    const { code, stderr } = await hexapla(['-q', 'archive', 'CL-24/2', '--sign', 'office.pem']);
    expect(code).toBe(2);
    expect(stderr).toContain('archive/cl-24-2.v1 is kept already and cannot be signed');
    expect(await hashes('archive')).toEqual(before);
  });

  test('takes the place of a draft that was kept before, and says so', async () => {
    await enter('sound');
    await hexapla(['archive', 'CL-24/2']);
    const { code, stdout } = await hexapla(['archive', 'CL-24/2']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/a draft: the letter is a draft \(fr\); replaces the draft kept before\n$/);
    await writeFile('archive/cl-24-2.v1.draft/data/my-notes.txt', 'n');
    const { code: second, stderr } = await hexapla(['archive', 'CL-24/2']);
    expect(second).toBe(2);
    expect(stderr).toContain(
      'archive/cl-24-2.v1.draft is in the way and holds what is not of the bag, `data/my-notes.txt`; nothing may be lost, move it away first',
    );
    expect(await readFile('archive/cl-24-2.v1.draft/data/my-notes.txt', 'utf8')).toBe('n');
  });

  test.each([
    ['cl-24-2.v1.draft/my-notes.txt', []],
    ['cl-24-2.v1.draft.tar/my-notes.txt', ['--tar']],
    ['cl-24-2.v1.draft', []],
  ])('takes the place of nothing that is no bag of the circular: %s', async (path, as) => {
    await enter('sound');
    await mkdir(dirname(join('archive', path)), { recursive: true });
    await writeFile(join('archive', path), 'n');
    const { code, stderr } = await hexapla(['archive', 'CL-24/2', ...as]);
    expect(code).toBe(2);
    expect(stderr).toContain('is in the way and is no bag of cl-24-2.v1.draft; nothing may be lost');
    expect(await readFile(join('archive', path), 'utf8')).toBe('n');
  });

  test.each([
    ['a folder', [], 'archive/cl-24-2.v1', ['--tar']],
    ['a tar', ['--tar'], 'archive/cl-24-2.v1.tar', []],
  ])('never keeps a second, other version in another form than %s', async (_form, first, kept, second) => {
    await enter('sound');
    await release();
    expect((await hexapla(['-q', 'archive', 'CL-24/2', ...first])).code).toBe(0);
    const before = await hashes('archive');
    await edit('content/cl-24-2/letter.en.md', 'It has', 'That has');
    const { code, stderr } = await hexapla(['archive', 'CL-24/2', ...second]);
    expect(code).toBe(1);
    expect(stderr).toContain(`Unexpected changes in version 1, which is kept already in \`${kept}\``);
    expect(await hashes('archive')).toEqual(before);
  });

  test('gives the other form the bytes that are kept, and their signature', async () => {
    await enter('sound');
    await release();
    await writeKeys('office');
    await hexapla(['-q', 'archive', 'CL-24/2', '--sign', 'office.pem']);
    await edit('archive/cl-24-2.v1/bag-info.txt', 'Hexapla 0', 'Hexapla 99');
    await reseal('archive/cl-24-2.v1');
    expect(await hexapla(['-q', 'archive', 'CL-24/2', '--tar'])).toMatchObject({ code: 0 });
    const { files } = await readTar(await readFile('archive/cl-24-2.v1.tar'));
    expect(new Map(files)).toEqual(new Map(inOrder((await readFolder('archive/cl-24-2.v1')).files)));
  });

  test.each([
    ['content/publication.yaml', 'publisher'],
    ['messages.sarif', 'Hexapla'],
  ])('says that what is kept is damaged, and calls for no corrigendum: %s', async (path, words) => {
    await enter('sound');
    await release();
    await hexapla(['-q', 'archive', 'CL-24/2']);
    await edit(`archive/cl-24-2.v1/data/${path}`, words, 'Rotten');
    for (const as of [[], ['--tar']]) {
      const { code, stderr } = await hexapla(['archive', 'CL-24/2', ...as]);
      expect(code).toBe(1);
      expect(stderr).toContain('archive/cl-24-2.v1 is not as it was archived; see `hexapla verify`');
      expect(stderr).not.toContain('version: 2');
    }
  });

  test('says which of its texts stops it, by the name it has in the content', async () => {
    await enter('sound');
    await edit('content/cl-24-2/letter.en.md', 'one paragraph', 'one paragraph \u{10900}');
    const { code, stderr } = await hexapla(['-q', 'archive', 'CL-24/1', 'CL-24/2']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^content\/cl-24-2\/letter\.en\.md:\d+:\d+: error: .*\(html\/glyph\)$/m);
    expect(await readdir('archive')).toEqual([]);
  });

  test('clears away what a killed run left behind', async () => {
    await enter('sound');
    await mkdir('archive/.staging-99999999-killed', { recursive: true });
    await hexapla(['-q', 'archive', 'CL-24/2']);
    expect(await readdir('archive')).toEqual(['cl-24-2.v1.draft']);
  });

  test('ends when it is told to, and leaves nothing', async () => {
    await enter('sound');
    const stop = new AbortController();
    const { code, stderr } = await hexapla(['archive', 'CL-24/2'], {
      signal: stop.signal,
      hear: (text) => text.includes('Print the PDFs') && stop.abort(new Error('stopped')),
    });
    expect(code).toBe(2);
    expect(stderr).toContain('hexapla: stopped\n');
    expect(await readdir('archive')).toEqual([]);
  });

  test('judges waivers by the day of the circular: it was released then', async () => {
    await enter('sound');
    await release();
    await edit('content/cl-24-2/letter.fr.md', 'un paragraphe', 'un paragraphe du 5 mars 2024');
    const { stdout } = await hexapla(['archive', 'CL-24/2']);
    expect(stdout).toContain('a draft: 1 error (fr)');
    await writeFile(
      'content/cl-24-2/waivers.yaml',
      '- rule: facts/date\n  text: letter.fr.md\n  reason: It is so\n  by: A. Person\n  until: 2024-03-01\n',
    );
    expect((await hexapla(['archive', 'CL-24/2'])).stdout).toContain('released');
  });

  test.each([
    ['none.pem', 'none.pem:1:1: error: Missing file, expected the private key here'],
    ['office.pub.pem', 'office.pub.pem:1:1: error: Unexpected public key, expected an Ed25519 private key'],
    ['content/publication.yaml', 'Unexpected content, expected an Ed25519 private key in PEM'],
  ])('signs with no such key: %s', async (key, told) => {
    await enter('sound');
    await writeKeys('office');
    const { code, stderr } = await hexapla(['archive', 'CL-24/2', '--sign', key]);
    expect(code).toBe(1);
    expect(stderr).toContain(told);
    expect(stderr).toContain('Nothing was written.');
    expect(await readdir('.')).not.toContain('archive');
  });

  test('says what it cannot keep', async () => {
    await enter('sound');
    const unknown = await hexapla(['archive', 'CL-9/9']);
    expect(unknown).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no circular CL-9/9'),
    });
    const inside = await hexapla(['archive', 'CL-24/2', '--out', 'content/archive']);
    expect(inside).toMatchObject({ code: 2, stderr: expect.stringContaining('must lie apart') });
    await writeFile('taken', '');
    const taken = await hexapla(['archive', 'CL-24/2', '--out', 'taken']);
    expect(taken).toMatchObject({ code: 2, stderr: expect.stringContaining('Cannot write to taken') });
    expect((await hexapla(['archive'])).code).toBe(2);
  });
});
