import { execFileSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { type Header, pack } from 'tar-stream';
import { describe, expect, test } from 'vitest';
import { checkManifests } from '../../src/archive/check-manifests.ts';
import { readTar } from '../../src/archive/read-tar.ts';
import { checkSignature } from '../../src/archive/signature.ts';
import { writeTar } from '../../src/archive/write-tar.ts';
import { hashes, hexapla } from '../commands/workspace.ts';
import { onceArchived } from './kept.ts';

const enterArchived = onceArchived();
const tar = 'archive/cl-24-2.v1.tar';
const verify = ['verify', tar, '--key', 'office.pub.pem'];

/** A tar of entries, such as nobody's bag has them. */
async function tarOf(...entries: readonly (Partial<Header> & { name: string })[]): Promise<Uint8Array> {
  const stream = pack();
  for (const entry of entries) {
    const isFile = (entry.type ?? 'file') === 'file';
    stream.entry({ mtime: new Date(0), ...entry }, isFile ? 'x' : '');
  }
  stream.finalize();
  return buffer(stream);
}

describe('a bag that is one tar', () => {
  test('holds the same files as the folder, in a folder of its own', async () => {
    await enterArchived();
    await mkdir('unpacked');
    execFileSync('tar', ['-xf', tar, '-C', 'unpacked']);
    expect(await hashes('unpacked/cl-24-2.v1')).toEqual(await hashes('archive/cl-24-2.v1'));
    const { code, stdout } = await hexapla(verify);
    expect(code).toBe(0);
    expect(stdout).toContain(`${tar} is whole: `);
  });

  test('bears no time and no owner, and is the same whatever the order of the files', async () => {
    const files = [
      ['a/карта, город.png', Buffer.from('1')],
      [`b/${'long/'.repeat(60)}name.txt`, Buffer.from('2')],
      ['c.txt', Buffer.alloc(1024, 3)],
    ] as const;
    const bytes = await writeTar('bag', new Map(files));
    expect(Buffer.compare(bytes, await writeTar('bag', new Map(files.toReversed())))).toBe(0);
    const found = await readTar(bytes);
    expect(found.faults).toEqual([]);
    expect(new Map(found.files)).toEqual(new Map(files));
  });

  test.each([
    ['in its middle', 5000],
    ['within a header', 512 * 3 + 100],
    ['before the blocks that end it', -1024],
    ['by a byte', -1],
    ['to nothing', 0],
  ])('is told to be cut short: %s', async (_where, length) => {
    await enterArchived();
    await truncate(tar, length < 0 ? (await readFile(tar)).length + length : length);
    const { code, stdout, stderr } = await hexapla(verify);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^FAIL {3}\.: Un.* cut short/m);
  });

  test.each([
    ['a changed name', 20, '.: Unreadable tar, it may be damaged'],
    ['a changed content', 512 + 10, 'bag-info.txt: Unexpected content'],
  ])('is told to be tampered with: %s', async (_what, offset, told) => {
    await enterArchived();
    const bytes = await readFile(tar);
    bytes[offset] = (bytes[offset] ?? 0) ^ 1;
    await writeFile(tar, bytes);
    const { code, stdout } = await hexapla(verify);
    expect(code).toBe(1);
    expect(stdout).toContain(told);
  });

  test('is told to be tampered with, whatever byte is changed, or holds the same files', async () => {
    await enterArchived();
    const bytes = await readFile(tar);
    const { files } = await readTar(bytes);
    const key = createPublicKey(await readFile('office.pub.pem'));
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.integer({ min: 1, max: 255 }) });
    const property = fc.asyncProperty(change, async ({ at, to }) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ to;
      const found = await readTar(changed);
      const faults = [...found.faults, ...checkManifests(found.files), ...checkSignature(found.files, key)];
      const isTold = faults.length > 0;
      const isSame = [...files].every(([path, own]) =>
        Buffer.from(own).equals(found.files.get(path) ?? Buffer.of()),
      );
      return isTold || (isSame && found.files.size === files.size);
    });
    expect((await fc.check(property, { numRuns: 150 })).counterexample).toBeNull();
  });

  test('is told to have something between its files', async () => {
    const bytes = Buffer.from(await writeTar('bag', new Map([['a.txt', Buffer.from('x')]])));
    expect((await readTar(bytes)).faults).toEqual([]);
    bytes[512 + 100] = 1;
    expect((await readTar(bytes)).faults).toEqual([
      { where: 'bag/a.txt', reason: expect.stringContaining('Unexpected bytes behind the file') },
    ]);
  });

  test('may list the folders of its files', async () => {
    const { faults } = await readTar(
      await tarOf(
        { name: 'bag/', type: 'directory' },
        { name: 'bag/data/', type: 'directory' },
        { name: 'bag/data/a.txt' },
      ),
    );
    expect(faults).toEqual([]);
  });

  test('is told to be called as another one', async () => {
    await enterArchived();
    await rename(tar, 'archive/cl-24-2.v2.tar');
    const { code, stdout } = await hexapla(['verify', 'archive/cl-24-2.v2.tar', '--key', 'office.pub.pem']);
    expect(code).toBe(1);
    expect(stdout).toContain(
      '.: Unexpected folder `cl-24-2.v1` in the tar, expected `cl-24-2.v2` as the tar is called',
    );
  });

  test('is told to have something behind its end', async () => {
    await enterArchived();
    await appendFile(tar, Buffer.alloc(512, 'x'));
    const { code, stdout } = await hexapla(verify);
    expect(code).toBe(1);
    expect(stdout).toContain('.: Un');
  });

  test.each([
    ['a path that goes up', { name: 'bag/../../etc/x' }, 'Unexpected `..` in a path'],
    ['an absolute path', { name: '/etc/x' }, 'Unexpected absolute path'],
    [
      'a file outside of its folder',
      { name: 'other/x' },
      'Unexpected file outside of the folder of the bag, `bag`',
    ],
    ['a file that is no folder', { name: 'bag' }, 'Unexpected file outside of the folder of the bag'],
    [
      'a folder outside of its folder',
      { name: 'other/', type: 'directory' },
      'Unexpected directory outside of the folder of the bag, `bag`',
    ],
    ['an empty folder', { name: 'bag/new/', type: 'directory' }, 'Unexpected empty folder'],
    ['a second file of a name', { name: 'bag/a.txt' }, 'Unexpected second file of this name'],
    ['a name in other capitals', { name: 'bag/A.txt' }, 'differs from `bag/a.txt` only in capitals'],
    ['a symbolic link', { name: 'bag/x', type: 'symlink', linkname: '/etc/passwd' }, 'Unexpected symlink'],
    [
      'a hard link',
      { name: 'bag/x', type: 'link', linkname: 'bag/a.txt' },
      'Unexpected link, expected a file',
    ],
    ['a device', { name: 'bag/x', type: 'character-device' }, 'Unexpected character-device, expected a file'],
  ] as const)('is told to have %s', async (_what, entry, told) => {
    const { faults, files } = await readTar(await tarOf({ name: 'bag/a.txt' }, entry));
    expect(faults.map(({ reason }) => reason).join('\n')).toContain(told);
    expect(Array.from(files.keys()).filter((path) => path.includes('..') || path.startsWith('/'))).toEqual(
      [],
    );
  });
});
