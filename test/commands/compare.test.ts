import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { enter, hexapla } from './workspace.ts';

const languages = ['--source-locale', 'en', '--target-locale', 'ru'];
const source = `To register, write to [green@itu.int][green] by 16 November 2024.

The roundtable is **open** to all.
`;
const target = `Для регистрации пишите по адресу [green@itu.int][green] до 15 ноября 2024 года.

Круглый стол **открыт** для всех.
`;

describe('hexapla compare', () => {
  test('holds a translation against its source, with no circular and no front matter', async () => {
    await enter();
    await writeFile('one.md', source);
    await writeFile('two.md', `---\nanything: at all\n---\n\n${target}`);
    const { code, stdout, stderr } = await hexapla(['compare', 'one.md', 'two.md', ...languages]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toBe(
      [
        'two.md',
        '  5:60  error  Unexpected 15 ноября 2024 года, expected 16 November 2024 as in the source text  facts/date',
        '    ru │ Для регистрации пишите по адресу [green@itu.int][green] до 15 ноября 2024 года.',
        '       │                                                            ^^^^^^^^^^^^^^^^^^^',
        '    en │ To register, write to [green@itu.int][green] by 16 November 2024.',
        '       │                                                 ^^^^^^^^^^^^^^^^',
        '',
        '1 error (ru 1)',
        '',
      ].join('\n'),
    );
  });

  test('finds nothing where both say the same', async () => {
    await enter();
    await writeFile('one.md', source);
    await writeFile('two.md', target.replace('15', '16'));
    const { code, stdout } = await hexapla(['compare', 'one.md', 'two.md', ...languages, '--format', 'json']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '[]\n' });
  });

  test('knows any language', async () => {
    await enter();
    await writeFile('one.md', 'We meet on 3 May 2025.\n');
    await writeFile('two.md', 'Wir treffen uns am 3. Mai 2025, ab 14:30.\n');
    const argv = ['compare', 'one.md', 'two.md', '--source-locale', 'en', '--target-locale', 'de'];
    expect((await hexapla([...argv, '--format', 'plain'])).stdout).toContain('two.md:1:');
  });

  test.each([
    [['one.md', 'none.md', ...languages], 'hexapla: There is no file none.md\n'],
    [
      ['one.md', 'two.md', '--source-locale', 'en', '--target-locale', 'en'],
      'hexapla: Unexpected language en of both files, expected two languages\n',
    ],
    [
      ['one.md', 'two.md', '--source-locale', 'e_n', '--target-locale', 'en'],
      "error: option '--source-locale <tag>' argument 'e_n' is invalid. Expected a BCP 47 language tag such as en or zh.\n(hexapla --help tells what there is)\n",
    ],
    [
      ['one.md', 'two.md', '--source-locale', 'en'],
      "error: required option '--target-locale <tag>' not specified\n(hexapla --help tells what there is)\n",
    ],
  ])('is used in a wrong way: %j', async (argv, stderr) => {
    await enter();
    await writeFile('one.md', source);
    await writeFile('two.md', target);
    expect(await hexapla(['compare', ...argv])).toEqual({ code: 2, stdout: '', stderr });
  });
});
