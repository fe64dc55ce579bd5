import { rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { onceBuilt } from '../build/built.ts';
import { edit, enter, hexapla } from '../commands/workspace.ts';

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
  test('finds nothing wrong with what was built; what is hidden is somebody else’s', async () => {
    await enterBuilt();
    await writeFile('dist/.gitignore', '*\n');
    const { code, stdout } = await hexapla(['verify', 'dist']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^dist is whole: \d+ files as they were, 6 PDFs that conform/);
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
