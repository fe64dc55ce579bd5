import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { enter, hashes, hexapla } from '../commands/workspace.ts';

describe('a PDF that does not say what its page says', () => {
  it('is a message, and nothing is published', async () => {
    const folder = await enter('sound');
    await hexapla(['--quiet', 'build', '--only', 'cl-24-2', '--format', 'html']);
    const before = await hashes(join(folder, 'dist'));
    const own = new URL('../../templates/styles/print.css', import.meta.url);
    await mkdir(join(folder, 'templates/styles'), { recursive: true });
    // Print does not show what the page has.
    await writeFile(
      join(folder, 'templates/styles/print.css'),
      `${await readFile(own, 'utf8')} @media print { .body p:first-child { display: none } }`,
    );
    const { code, stderr } = await hexapla(['--quiet', 'build', '--only', 'cl-24-2']);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /letter\.en\.md:\d+:1: error: Unexpected “.*” in the PDF, expected “.*” \(the PDF of CL-24\/2 in en, paragraph p1\) \(pdf\/round-trip\)/,
    );
    expect(stderr).toContain('Nothing was built.');
    expect(await hashes(join(folder, 'dist'))).toEqual(before);
  });
});

describe('a style that no PDF can have and conform', () => {
  it('is a message on the line of the style sheet, once for all editions, and nothing is published', async () => {
    const folder = await enter('sound');
    await mkdir(join(folder, 'templates/styles'), { recursive: true });
    const style = join(folder, 'templates/styles/print.css');
    const own = await readFile(new URL('../../templates/styles/print.css', import.meta.url), 'utf8');
    await writeFile(style, `@media print {\n  .body p { opacity: 0.8 }\n}\n${own}`);
    const { code, stderr } = await hexapla(['--quiet', 'build', '--only', 'cl-24-2']);
    expect(code).toBe(1);
    expect(stderr.match(/pdf\/effect/g)).toHaveLength(1);
    expect(stderr).toContain(
      'templates/styles/print.css:2:13: error: Unexpected `opacity: 0.8` in print, expected none: ',
    );
    await expect(readFile(join(folder, 'dist/manifest.json'))).rejects.toThrow('ENOENT');
  });
});
