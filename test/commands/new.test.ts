import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { changes, edit, enter, hashes, hexapla } from './workspace.ts';

/** Builds everything, and gives the lines about circulars. */
async function builtCirculars(): Promise<string[]> {
  const { code, stdout, stderr } = await hexapla(['build', '--format', 'html']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('error') });
  return stdout.split('\n').filter((line) => line.startsWith('  '));
}

describe('hexapla new', () => {
  test('writes a circular that builds, in all languages of the publication', async () => {
    await enter('sound');
    expect(await hexapla(['new', 'CL-25/1'])).toEqual({
      code: 0,
      stdout: [
        'content/cl-25-1/circular.yaml',
        'content/cl-25-1/letter.en.md',
        'content/cl-25-1/letter.fr.md',
        'content/cl-25-1/letter.ar.md',
        'content/cl-25-1/letter.zh.md\n',
      ].join('\n'),
      stderr: '',
    });
    expect(await builtCirculars()).toContain('  CL-25/1  en fr ar zh');
  });

  test('writes it in the languages that are named, each once, that of the source text first', async () => {
    await enter('sound');
    await hexapla(['new', 'CL-25/1', '--locale', 'ar', 'en', 'ar']);
    expect(await readFile('content/cl-25-1/letter.ar.md', 'utf8')).not.toContain('translatedFrom');
    expect(await readFile('content/cl-25-1/letter.en.md', 'utf8')).toContain('translatedFrom: ar\n');
    expect(await builtCirculars()).toContain('  CL-25/1  ar en');
  });

  test('takes what letters share from the newest circular that words it in all their languages', async () => {
    await enter('sound');
    await edit('content/cl-24-1/circular.yaml', '+41 22 730 5111', '+41 22 730 5222');
    const wordings = 'name: { en: Boris Person, fr: Boris Person, ar: بوريس برسون, zh: 鲍里斯 }';
    await edit('content/cl-24-2/circular.yaml', wordings, 'name: { en: Boris Person, fr: Boris Person }');
    const phone = async (slug: string) =>
      /phone: (.*)/.exec(await readFile(`content/${slug}/circular.yaml`, 'utf8'))?.[1];
    await hexapla(['new', 'CL-25/1', '--locale', 'fr', 'en']);
    expect(await phone('cl-25-1')).toBe('+41 22 730 5111');
    await hexapla(['new', 'CL-25/2']);
    expect(await phone('cl-25-2')).toBe('+41 22 730 5222');
    await rm('content/cl-24-1', { recursive: true });
    await rm('content/cl-25-2', { recursive: true });
    await hexapla(['new', 'CL-25/3']);
    expect(await phone('cl-25-3')).toBe('+00 000 000 00');
    expect(await builtCirculars()).toEqual([
      '  CL-24/2  en fr',
      '  CL-25/1  fr en',
      '  CL-25/3  en fr ar zh',
    ]);
  });

  test('dates it as SOURCE_DATE_EPOCH says', async () => {
    await enter('sound');
    vi.stubEnv('SOURCE_DATE_EPOCH', '1730937600');
    await hexapla(['new', 'CL-25/1']);
    expect(await readFile('content/cl-25-1/circular.yaml', 'utf8')).toContain('\ndate: 2024-11-07\n');
    vi.stubEnv('SOURCE_DATE_EPOCH', 'yesterday');
    const { code, stderr } = await hexapla(['new', 'CL-25/2']);
    vi.unstubAllEnvs();
    expect(stderr).toBe('hexapla: SOURCE_DATE_EPOCH is yesterday, expected seconds since 1970\n');
    expect(code).toBe(2);
  });

  test.each([
    '2025',
    'CL: 25 #1',
    'CL \'quoted\' "twice"',
    'no',
    '- 1',
    '循环函 CL-9',
    '../../CL-8',
  ])('writes a circular that builds for any reference with a letter or digit: %s', async (reference) => {
    const folder = await enter('sound');
    const before = await hashes(folder);
    expect((await hexapla(['new', '--locale', 'en', '--', reference])).code).toBe(0);
    const written = changes(before, await hashes(folder));
    expect(written).toHaveLength(2);
    for (const path of written) expect(path).toMatch(/^content\/[a-z0-9-]+\/[a-z.]+$/);
    expect(await builtCirculars()).toContain(`  ${reference}  en`);
  });

  test.each([
    [['CL-24/1'], 'There is a circular CL-24/1 already'],
    [['cl-24-1'], 'There is a circular cl-24-1 already'],
    [['CL 24.1'], 'content/cl-24-1/circular.yaml is there already; nothing was written'],
    [
      ['CL-25/1', '--locale', 'en', 'de'],
      'There is no language de in publication.yaml, which has en, fr, ar, zh',
    ],
    [['…'], 'The reference … has no letter or digit to name a folder by'],
    [['Assets'], 'The reference Assets would name a folder `assets`, which is not free'],
  ])('writes nothing where it cannot: %j', async (argv, message) => {
    const folder = await enter('sound');
    const before = await hashes(folder);
    expect(await hexapla(['new', ...argv])).toEqual({ code: 2, stdout: '', stderr: `hexapla: ${message}\n` });
    expect(await hashes(folder)).toEqual(before);
  });

  test('overwrites no text that is there', async () => {
    await enter('sound');
    await mkdir('content/cl-25-1');
    await writeFile('content/cl-25-1/letter.zh.md', 'Mine');
    const before = await hashes('.');
    expect(await hexapla(['new', 'CL-25/1'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'hexapla: content/cl-25-1/letter.zh.md is there already; nothing was written\n',
    });
    expect(await hashes('.')).toEqual(before);
  });

  test('says where there is no publication', async () => {
    await enter();
    const { code, stderr } = await hexapla(['new', 'CL-25/1']);
    expect(stderr).toMatch(
      /^content\/publication\.yaml:1:1: error: Missing file, .*\nNothing was written\.\n$/,
    );
    expect(code).toBe(1);
    expect(await hashes('.')).toEqual({});
  });
});
