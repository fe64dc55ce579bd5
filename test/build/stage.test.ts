import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStage } from '../../src/build/stage.ts';
import { enter, hashes } from '../commands/workspace.ts';

describe('a stage', () => {
  test('shows nothing until it is published', async () => {
    const out = join(await enter(), 'dist');
    const stage = await openStage(out);
    await stage.put('a/index.html', 'A');
    await stage.put('manifest.json', '{}');
    expect((await readdir(out)).filter((name) => !name.startsWith('.staging-'))).toEqual([]);
    await stage.publish([]);
    await stage.discard();
    expect(Object.keys(await hashes(out))).toEqual(['a/index.html', 'manifest.json']);
    expect(await readdir(out)).toEqual(['a', 'manifest.json']);
  });

  test('takes the files of any number of folders, in any order', async () => {
    const out = join(await enter(), 'dist');
    const stage = await openStage(out);
    const folders = Array.from({ length: 120 }, (_, number) => `${number}`);
    for (const name of ['a.txt', 'b.txt'])
      for (const folder of folders) await stage.put(`${folder}/${name}`, folder);
    await stage.publish([]);
    await stage.discard();
    expect((await readdir(out)).toSorted()).toEqual(folders.toSorted());
    expect(await readdir(join(out, '0'))).toEqual(['a.txt', 'b.txt']);
  });

  test('adds to folders that are there, and leaves what else is in them', async () => {
    const out = join(await enter(), 'dist');
    await mkdir(join(out, 'there/a'), { recursive: true });
    await writeFile(join(out, 'there/a/old.txt'), 'Before');
    const stage = await openStage(out);
    for (const path of ['there/a/1.txt', 'new/a/1.txt', 'there/b/2.txt', 'last/3.txt'])
      await stage.put(path, 'After');
    await stage.publish([]);
    await stage.discard();
    expect(Object.keys(await hashes(out))).toEqual([
      'last/3.txt',
      'new/a/1.txt',
      'there/a/1.txt',
      'there/a/old.txt',
      'there/b/2.txt',
    ]);
    expect(await readdir(out)).toEqual(['last', 'new', 'there']);
  });

  test('keeps a file that comes in pieces where its hash says that it is needed', async () => {
    const out = join(await enter(), 'dist');
    const stage = await openStage(out);
    const sha256 = 'b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78';
    const file = { path: 'a/1.txt', size: 3, sha256 };
    expect(await stage.putPieces('a/1.txt', ['A', 'BC'], (hash) => hash === sha256)).toEqual(file);
    expect(await stage.putPieces('a/2.txt', ['A', 'BC'], (hash) => hash !== sha256)).toEqual({
      ...file,
      path: 'a/2.txt',
    });
    expect(stage.count()).toBe(1);
    await stage.publish([]);
    await stage.discard();
    expect(Object.keys(await hashes(out))).toEqual(['a/1.txt']);
  });

  test('tells of each file its size in bytes and its hash', async () => {
    const stage = await openStage(join(await enter(), 'dist'));
    expect(await stage.put('a.txt', '文字')).toEqual({
      path: 'a.txt',
      size: 6,
      sha256: '14b69bd6eeb0839b41f193e8190713b89e19d280bf1b688bfff962dca31362b9',
    });
  });

  test('that is discarded leaves what was there', async () => {
    const out = join(await enter(), 'dist');
    await mkdir(out);
    await writeFile(join(out, 'a.txt'), 'Before');
    const stage = await openStage(out);
    await stage.put('a.txt', 'After');
    await stage.discard();
    expect(await readdir(out)).toEqual(['a.txt']);
    expect(await readFile(join(out, 'a.txt'), 'utf8')).toBe('Before');
  });

  test('that is discarded leaves no folder that it made', async () => {
    const folder = await enter();
    await mkdir('public');
    const stage = await openStage(join(folder, 'public/letters/dist'));
    await stage.put('a/b.txt', 'Text');
    await stage.discard();
    expect(await readdir(folder, { recursive: true })).toEqual(['public']);
  });

  test('puts the file that came last in its place after all that is obsolete is gone', async () => {
    const out = join(await enter(), 'dist');
    await mkdir(join(out, 'old'), { recursive: true });
    // A file that cannot be taken away, as there is a folder in its place, ends the publishing.
    await mkdir(join(out, 'old/index.html'));
    await writeFile(join(out, 'manifest.json'), 'Before');
    const stage = await openStage(out);
    await stage.put('index.html', 'After');
    await stage.put('manifest.json', 'After');
    await expect(stage.publish(['old/index.html'])).rejects.toThrow('old/index.html');
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('After');
    expect(await readFile(join(out, 'manifest.json'), 'utf8')).toBe('Before');
  });

  test('takes away obsolete files and the folders that are empty then, and nothing outside of its folder', async () => {
    const folder = await enter();
    const out = join(folder, 'dist');
    await mkdir(join(out, 'a/b'), { recursive: true });
    await mkdir(join(out, 'c'));
    for (const path of ['dist/a/b/1', 'dist/c/1', 'dist/c/2', 'outside']) await writeFile(path, 'Text');
    const stage = await openStage(out);
    await stage.put('manifest.json', '{}');
    await stage.publish(['a/b/1', 'c/1', '../outside', 'missing/file', join(folder, 'outside')]);
    await stage.discard();
    expect(Object.keys(await hashes(folder))).toEqual(['dist/c/2', 'dist/manifest.json', 'outside']);
    expect(await readdir(out)).toEqual(['c', 'manifest.json']);
  });

  test('says why there can be none', async () => {
    const folder = await enter();
    await writeFile('file', 'Text');
    await expect(openStage(join(folder, 'file'))).rejects.toThrow(/^Cannot build to file: EEXIST/);
    await expect(openStage(join(folder, 'file/dist'))).rejects.toThrow(
      /^Cannot build to file\/dist: ENOTDIR/,
    );
  });
});
