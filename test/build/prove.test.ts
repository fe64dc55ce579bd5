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

describe('words that style sheets make translucent', () => {
  const styles = (more: string) => `@media print { .body p:first-child { ${more} } }`;

  async function stderrWith(more: string): Promise<string> {
    const folder = await enter('sound');
    const own = new URL('../../templates/styles/print.css', import.meta.url);
    await mkdir(join(folder, 'templates/styles'), { recursive: true });
    const file = join(folder, 'templates/styles/print.css');
    await writeFile(file, `${await readFile(own, 'utf8')} ${more}`);
    return (await hexapla(['--quiet', 'build', '--only', 'cl-24-2'])).stderr;
  }

  it.each([
    'opacity: 0.5',
    'color: rgb(0 0 0 / 0.5)',
  ])('are a message when print shows them: %s', async (css) => {
    expect(await stderrWith(styles(css))).toMatch(
      /letter\.en\.md:\d+:1: error: Unexpected translucent words in print, .* \(the PDF of CL-24\/2 in en, page 1\) \(html\/opacity\)/,
    );
  });

  it('are none when only a screen shows them', async () => {
    expect(await stderrWith('@media screen { .body p { opacity: 0.5 } }')).not.toContain('html/opacity');
  });
});
