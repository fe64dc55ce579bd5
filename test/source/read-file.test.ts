import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isInside, readText } from '../../src/source/read-file.ts';
import { enter } from '../commands/workspace.ts';

/** What reading bytes as a file tells, and what it gives. */
async function read(bytes: Uint8Array | string) {
  const folder = await enter();
  await writeFile('text.md', bytes);
  const file = await readText(join(folder, 'text.md'), folder);
  return {
    value: String(file),
    told: file.messages.map(({ line, column, reason, ruleId }) => `${line}:${column}: ${reason} (${ruleId})`),
  };
}

const wrong = (place: string, what: string) => [
  `${place}: Unexpected ${what}, expected text in UTF-8; save the file as UTF-8 (source/encoding)`,
];

describe('reading a file', () => {
  test('gives its text without a byte order mark, and names it as seen from the working directory', async () => {
    const folder = await enter();
    await mkdir('content');
    await writeFile('content/text.md', '\ufeffنص\r\n');
    const file = await readText(join(folder, 'content/text.md'), folder);
    expect(String(file)).toBe('نص\r\n');
    expect(file.path).toBe(join('content', 'text.md'));
    expect(file.messages).toEqual([]);
  });

  test.each([
    ['NUL', 'one\r\ntwo\0', '2:4', 'NUL byte'],
    ['NUL first', '\0', '1:1', 'NUL byte'],
    ['Latin 1', Buffer.from('a\nd\xe9claration', 'latin1'), '2:2', 'byte 0xe9'],
    ['Latin 1 at the end', Buffer.from('caf\xe9', 'latin1'), '1:4', 'byte 0xe9'],
    ['Windows 1256', Buffer.from([0x0a, 0xe4, 0xd5]), '2:1', 'byte 0xe4'],
    ['a lone continuation', Buffer.from([0x61, 0x80]), '1:2', 'byte 0x80'],
    ['a character cut off', Buffer.from('文字').subarray(0, 5), '1:2', 'byte 0xe5'],
    ['an overlong form', Buffer.from([0x61, 0xc0, 0xaf]), '1:2', 'byte 0xc0'],
    ['a surrogate', Buffer.from([0xed, 0xa0, 0x80]), '1:1', 'byte 0xed'],
    ['UTF-16', Buffer.from('\ufeffab', 'utf16le'), '1:1', 'byte 0xff'],
    [
      'behind a mark and other scripts',
      Buffer.concat([Buffer.from('\ufeff文字\n نص'), Buffer.from([0xff])]),
      '2:4',
      'byte 0xff',
    ],
    ['NUL before others', Buffer.from([0x61, 0x00, 0xff]), '1:2', 'NUL byte'],
    ['others before NUL', Buffer.from([0x61, 0xff, 0x00]), '1:2', 'byte 0xff'],
  ] as const)('tells the place of the first wrong byte: %s', async (_name, bytes, place, what) => {
    expect(await read(bytes)).toEqual({ value: '', told: wrong(place, what) });
  });

  test('finds the wrong byte anywhere in a long file', async () => {
    const bytes = Buffer.from('文字 text\n'.repeat(20_000));
    bytes[bytes.length - 2] = 0xff;
    expect((await read(bytes)).told).toEqual(wrong('20000:7', 'byte 0xff'));
  });

  test('tells what stands in its way', async () => {
    const folder = await enter();
    await mkdir('folder.md');
    await symlink('circle.md', 'circle.md');
    await symlink('nobody.md', 'dangling.md');
    await writeFile('text.md', 'Text');
    const told = async (name: string) => {
      const { path, messages } = await readText(join(folder, name), folder);
      expect(path).toBe(name);
      return messages.map(({ reason, ruleId }) => `${reason} (${ruleId})`);
    };
    const missing = ['Missing file, expected it here (source/unreadable)'];
    expect(await told('missing.md')).toEqual(missing);
    expect(await told('dangling.md')).toEqual(missing);
    expect(await told(join('text.md', 'below.md'))).toEqual(missing);
    expect(await told('folder.md')).toEqual([
      'Unexpected folder, expected a file of this name (source/unreadable)',
    ]);
    expect(await told('circle.md')).toEqual([
      'Unreadable file: its symbolic links lead in a circle (source/unreadable)',
    ]);
  });

  test.skipIf(process.platform === 'win32')('tells that it is not permitted', async () => {
    const folder = await enter();
    await writeFile('text.md', 'Text', { mode: 0 });
    // To root everything is permitted.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    onTestFinished(() => {
      if (isRoot) process.seteuid?.(0);
    });
    const { messages } = await readText(join(folder, 'text.md'), folder);
    expect(messages.map(({ reason }) => reason)).toEqual([
      'Unreadable file: reading it is not permitted; change its permissions',
    ]);
  });

  test('follows links within its root and none out of it', async () => {
    const folder = await enter();
    await mkdir('content');
    await mkdir('content-besides');
    await writeFile('content/text.md', 'Inside');
    await writeFile('content-besides/text.md', 'Outside');
    await symlink('text.md', 'content/inside.md');
    await symlink('../content-besides/text.md', 'content/outside.md');
    await symlink('../content-besides', 'content/folder');
    await symlink('content', 'linked');
    const readIn = (path: string, root = 'content') => readText(join(folder, path), join(folder, root));
    expect(String(await readIn('content/inside.md'))).toBe('Inside');
    expect(String(await readIn('linked/text.md', 'linked'))).toBe('Inside');
    for (const path of [
      'content/outside.md',
      'content/folder/text.md',
      'content/../content-besides/text.md',
    ]) {
      const file = await readIn(path);
      expect(String(file)).toBe('');
      expect(file.messages.map(({ reason, ruleId }) => `${reason} (${ruleId})`)).toEqual([
        'Unexpected file outside of `content`: its link leads to `content-besides/text.md` (source/outside)',
      ]);
    }
  });
});

test.each([
  ['/a/b', '/a', true],
  ['/a', '/a', true],
  ['/a/..b', '/a', true],
  ['/ab', '/a', false],
  ['/', '/a', false],
  ['/b/a', '/a', false],
])('%s is inside of %s: %s', (path, root, is) => {
  expect(isInside(path, root)).toBe(is);
});
