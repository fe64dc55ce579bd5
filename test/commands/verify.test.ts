import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/pdf/launch.ts';
import { printRaw } from '../pdf/verify/feature-pages.ts';
import { enter, fixture, hexapla } from './workspace.ts';

let raw: Uint8Array;

beforeAll(async () => {
  const browser = await launchBrowser();
  raw = await printRaw(browser, '<h1>Title</h1><p>Text');
  await browser.close();
});

describe('hexapla verify', () => {
  it('says that what Hexapla builds conforms', async () => {
    const folder = await enter('sound');
    const content = join(folder, 'content');
    expect((await hexapla(['--quiet', 'build', '--content', content, '--only', 'cl-24-1'])).code).toBe(0);
    const files = ['en', 'ar', 'zh'].map((locale) => `dist/cl-24-1/${locale}/cl-24-1.${locale}.pdf`);
    const { code, stdout, stderr } = await hexapla(['verify', ...files]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/^.*conforms to PDF\/A-3a and PDF\/UA-1: \d+ rules kept$/gm)).toHaveLength(3);
    expect(stdout).not.toContain('FAIL');
    expect((await hexapla(['--quiet', 'verify', ...files])).stdout).toBe('');
  });

  it('names the clauses that a PDF of Chromium breaks', async () => {
    const folder = await enter();
    await writeFile(join(folder, 'raw.pdf'), raw);
    const { code, stdout } = await hexapla(['verify', 'raw.pdf']);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'pass   font-embedded: All fonts are embedded (PDF/A-3 6.2.11.4.1; PDF/UA-1 7.21.4.1)\n',
    );
    expect(stdout).toContain(
      'FAIL   metadata: The catalog has metadata: a well-formed XMP packet in UTF-8 (PDF/A-3 6.6.2.1; PDF/UA-1 7.1)\n       Missing Metadata in the catalog\n',
    );
    expect(stdout).toMatch(
      /raw\.pdf does not conform, 7 of \d+ rules broken: PDF\/A-3 6\.1\.3, 6\.6\.2\.1, 6\.6\.4, 6\.2\.3, 6\.2\.4\.3; PDF\/UA-1 7\.1, 5\n$/,
    );
  });

  it('tells nothing but what fails when it is quiet', async () => {
    const folder = await enter();
    await writeFile(join(folder, 'raw.pdf'), raw);
    const { stdout } = await hexapla(['--quiet', 'verify', 'raw.pdf']);
    expect(stdout).not.toContain('pass ');
    expect(stdout).toContain('FAIL   file-id');
  });

  it('says which files it cannot read, and why, and checks the others', async () => {
    const folder = await enter();
    await writeFile(join(folder, 'raw.pdf'), raw);
    await writeFile(join(folder, 'cut.pdf'), raw.slice(0, 2000));
    const letter = join(fixture('sound'), 'content/cl-24-1/letter.en.md');
    const { code, stdout, stderr } = await hexapla(['verify', 'none.pdf', letter, '.', 'cut.pdf', 'raw.pdf']);
    expect(code).toBe(2);
    expect(stderr.split('\n')).toEqual([
      'hexapla: none.pdf: there is no such file',
      `hexapla: ${letter}: it is no PDF: it does not begin with %PDF-`,
      expect.stringContaining('hexapla: .: it is a folder, expected a PDF, a bag or what Hexapla built'),
      expect.stringContaining('hexapla: cut.pdf: it cannot be read, it may be damaged or cut short: '),
      '',
    ]);
    expect(stdout).toContain('raw.pdf does not conform');
  });

  it.each([
    ['empty.pdf', '', 'it is no PDF'],
    ['foreign.pdf', 'Dear all', 'it is no PDF'],
    ['bag.tar.gz', gzipSync('x'), 'it is compressed with gzip, expected an uncompressed tar'],
    ['bag.tar', gzipSync('x'), 'it is compressed with gzip, expected an uncompressed tar'],
  ])('tells what can be read and is something else from what cannot: %s', async (name, content, told) => {
    await enter();
    await writeFile(name, content);
    const { code, stderr } = await hexapla(['verify', name]);
    expect(code).toBe(1);
    expect(stderr).toContain(`hexapla: ${name}: ${told}`);
  });

  it('tells of folders that are nothing, or no bag any more, and of a tar in capitals', async () => {
    await enter();
    await mkdir('empty');
    expect(await hexapla(['verify', 'empty'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('empty: it is a folder'),
    });
    await mkdir('bag/data', { recursive: true });
    await mkdir('bag/metadata');
    await writeFile('BAG.TAR', 'x');
    const { code, stdout, stderr } = await hexapla(['verify', 'bag', 'BAG.TAR']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('bagit.txt: Missing file');
    expect(stdout).toContain('.: Unexpected end of the tar');
  });

  it('wants to be told which files', async () => {
    expect((await hexapla(['verify'])).code).toBe(2);
  });
});
