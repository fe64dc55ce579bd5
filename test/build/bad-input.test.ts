import { appendFile, cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { edit, enter, fixture, hashes, hexapla } from '../commands/workspace.ts';
import { onceBuilt } from './built.ts';

/** The whole report that is expected; `vitest --update` writes it anew. */
const expected = (name: string) => join(fixture(name), 'expected/stderr.txt');

const head = (title: string) => `---\ntitle: ${title}\nstatus: draft\n---\n\n`;

/** Adds to `every-fault` what a repository does not hold well: bytes that are no text, and links. */
async function addBytesAndLinks(folder: string) {
  const bytes = join(folder, 'content/bytes');
  await cp(join(folder, 'content/twin'), bytes, { recursive: true });
  const parts = ['nul', 'latin', 'outside', 'circle', 'folder', 'image'].map(
    (part) => `  ${part}: { source: en, locales: [en] }\n`,
  );
  await appendFile(join(bytes, 'circular.yaml'), parts.join(''));
  await writeFile(join(bytes, 'nul.en.md'), `${head('A NUL byte')}Two lines,\nand a \0 byte.\n`);
  await writeFile(
    join(bytes, 'latin.en.md'),
    Buffer.from(`${head('Latin 1')}Une d\xe9claration.\n`, 'latin1'),
  );
  await writeFile(join(folder, 'outside.md'), `${head('Outside of the content')}A text.\n`);
  await symlink('../../outside.md', join(bytes, 'outside.en.md'));
  await symlink('circle.en.md', join(bytes, 'circle.en.md'));
  await mkdir(join(bytes, 'folder.en.md'));
  await cp(join(folder, 'content/body/plan.png'), join(folder, 'plan.png'));
  await symlink('../../plan.png', join(bytes, 'seal.png'));
  await writeFile(join(bytes, 'image.en.md'), `${head('An image outside')}See ![the seal](seal.png).\n`);
  await mkdir(join(folder, 'content/body/dossier.png'));
  await mkdir(join(folder, 'elsewhere'));
  await cp(join(folder, 'content/twin/circular.yaml'), join(folder, 'elsewhere/circular.yaml'));
  await symlink('../elsewhere', join(folder, 'content/linked'));
}

const enterBuilt = onceBuilt(['html']);

describe('a build from bad input', () => {
  test('tells everything that is wrong in one run, each thing with its place and rule', async () => {
    const folder = await enter('every-fault');
    await addBytesAndLinks(folder);
    const { code, stdout, stderr } = await hexapla(['--quiet', 'build', '--format', 'html']);
    await expect(stderr).toMatchFileSnapshot(expected('every-fault'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const line of stderr.trimEnd().split('\n').slice(0, -1)) {
      expect(line).toMatch(/^(?:content|templates)\/[^:]+:\d+:\d+: error: .+ \([a-z]+\/[a-z-]+\)$/);
    }
  });

  test.each([
    'every-fault',
    'broken-publication',
  ])('publishes nothing where nothing was published before: %s', async (name) => {
    const folder = await enter(name);
    const before = await hashes(folder);
    await hexapla(['build']);
    expect(await hashes(folder)).toEqual(before);
    expect(await readdir(folder)).not.toContain('dist');
  });

  test('leaves what is published as it was, byte for byte', async () => {
    await enterBuilt();
    const before = await hashes('dist');
    await edit('content/cl-24-2/letter.fr.md', 'Elle a', 'Elle <b>a</b>');
    await edit('content/cl-24-1/circular.yaml', '2024-02-29', '2024-02-28');
    await rm('content/cl-24-1/letter.zh.md');
    expect((await hexapla(['build'])).code).toBe(1);
    expect(await hashes('dist')).toEqual(before);
  });

  test('leaves what is published as it was when a page shows what no font has', async () => {
    await enterBuilt();
    const before = await hashes('dist');
    await edit('content/cl-24-1/letter.ar.md', 'انظر', 'انظر 𓀀');
    await edit('content/cl-24-2/letter.en.md', 'It has', 'It has\n𓀁');
    const { code, stderr } = await hexapla(['--quiet', 'build', '--format', 'html']);
    expect(stderr).toMatch(
      /^content\/cl-24-1\/letter\.ar\.md:9:\d+: error: .*`𓀀` \(U\+13000\).* \(html\/glyph\)$/m,
    );
    expect(stderr).toMatch(
      /^content\/cl-24-2\/letter\.en\.md:\d+:\d+: error: .*`𓀁` \(U\+13001\).* \(html\/glyph\)$/m,
    );
    expect(code).toBe(1);
    expect(await hashes('dist')).toEqual(before);
    await rm('dist', { recursive: true });
    expect((await hexapla(['build'])).code).toBe(1);
    expect(await readdir('.')).not.toContain('dist');
  });

  test('evaluates no front matter', async () => {
    await enter('every-fault');
    await hexapla(['build', '--format', 'html']);
    expect(globalThis).not.toHaveProperty('evaluated');
  });

  test('tells all that is wrong with publication.yaml, and with the texts nonetheless', async () => {
    await enter('broken-publication');
    const { code, stderr } = await hexapla(['--quiet', 'build', '--format', 'html']);
    await expect(stderr).toMatchFileSnapshot(expected('broken-publication'));
    expect(code).toBe(1);
  });
});
