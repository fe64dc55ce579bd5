import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { onceBuilt } from '../build/built.ts';
import { edit, enter, hexapla } from '../commands/workspace.ts';
import { writeKeys } from './kept.ts';

const enterBuilt = onceBuilt(['html', 'pdf']);
const pdf = 'cl-24-2/fr/cl-24-2.fr.pdf';

/** What somebody does to a folder that was built, and what is told of it. */
const tamperings: readonly (readonly [what: string, tamper: () => Promise<unknown>, told: string])[] = [
  [
    'a changed page',
    () => edit('dist/cl-24-2/fr/index.html', 'un paragraphe', 'deux paragraphes'),
    'cl-24-2/fr/index.html: Unexpected content: its SHA-256 is another one than in manifest.json',
  ],
  [
    'a page that says something else than its PDF',
    () => edit('dist/cl-24-2/fr/index.html', 'un para', 'le para'),
    `${pdf}: Unexpected “un paragraphe.`,
  ],
  ['a truncated PDF', () => truncate(`dist/${pdf}`, 900), `${pdf}: Unreadable PDF`],
  ['a missing file', () => rm('dist/sitemap.xml'), 'sitemap.xml: Missing file, which manifest.json lists'],
  [
    'an extra file',
    () => writeFile('dist/cl-24-2/extra.html', 'x'),
    'cl-24-2/extra.html: Unexpected file, which manifest.json does not list',
  ],
  [
    'an extra file in a hidden folder',
    async () => {
      await mkdir('dist/.hidden');
      await writeFile('dist/.hidden/.gitignore', 'x');
    },
    '.hidden/.gitignore: Unexpected file, which manifest.json does not list',
  ],
  [
    'a symbolic link',
    async () => {
      await rm('dist/sitemap.xml');
      await symlink('/etc/passwd', 'dist/sitemap.xml');
    },
    'sitemap.xml: Unexpected symbolic link, expected a file',
  ],
  [
    'a manifest that cannot be read',
    () => truncate('dist/manifest.json', 1000),
    'manifest.json: Unreadable manifest, expected that of a build',
  ],
];

describe('hexapla verify of a folder that was built', () => {
  test('finds nothing wrong with what was built; `hexapla init` writes a .gitignore', async () => {
    await enterBuilt();
    await writeFile('dist/.gitignore', '*\n');
    const { code, stdout } = await hexapla(['verify', 'dist']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^dist is whole: \d+ files as they were, 6 PDFs that conform/);
  });

  test('wants no key: nobody signs a build, or a PDF in it', async () => {
    await enterBuilt();
    await writeKeys('office');
    const { code, stderr } = await hexapla(['verify', 'dist', `dist/${pdf}`, '--key', 'office.pub.pem']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      ['dist', `dist/${pdf}`]
        .map((name) => `hexapla: ${name}: it is no bag: \`--key\` names who signed one, leave it out\n`)
        .join(''),
    );
  });

  test('is nothing to be checked without its manifest', async () => {
    await enterBuilt();
    await rm('dist/manifest.json');
    const { code, stderr } = await hexapla(['verify', 'dist']);
    expect(code).toBe(1);
    expect(stderr).toContain('dist: it is a folder, expected a PDF, a bag or what Hexapla built');
  });

  test('checks PDFs that were built without pages', async () => {
    await enter('sound');
    await hexapla(['-q', 'build', '--format', 'pdf', '--only', 'cl-24-2']);
    expect(await hexapla(['verify', 'dist'])).toMatchObject({ code: 0, stderr: '' });
  });

  test.each(tamperings)('tells of %s', async (_what, tamper, told) => {
    await enterBuilt();
    await tamper();
    const { code, stdout, stderr } = await hexapla(['verify', 'dist']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(told);
    expect(stdout).toMatch(/^dist is not as the build promises: \d+ faults?\n$/m);
  });
});
