import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { enter, hexapla } from './workspace.ts';

describe('hexapla', () => {
  test('tells what there is', async () => {
    const { code, stdout, stderr } = await hexapla(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const words of [
      'Usage: hexapla',
      'build [options]',
      'init [options] [dir]',
      'new [options] <ref>',
      'align [options] <source> <target>',
      'learn [options]',
    ]) {
      expect(stdout).toContain(words);
    }
  });

  test.each(['build', 'init', 'new'])('tells what %s can be asked for', async (command) => {
    const { code, stdout, stderr } = await hexapla([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: hexapla ${command} `));
    expect(stdout).toContain('--locale <tag...>');
  });

  test('tells its version', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await hexapla(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('tells what there is when it is asked for nothing', async () => {
    const { code, stdout, stderr } = await hexapla([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: hexapla');
  });

  test.each([
    [['bild'], "error: unknown command 'bild'\n(Did you mean build?)"],
    [['build', '--fromat', 'html'], "error: unknown option '--fromat'\n(Did you mean --format?)"],
    [['build', 'CL-24/1'], "error: too many arguments for 'build'. Expected 0 arguments but got 1: CL-24/1."],
    [
      ['build', '--format', 'docx'],
      "error: option '--format <format...>' argument 'docx' is invalid. Allowed choices are html, pdf.",
    ],
    [['build', '--only'], "error: option '--only <ref...>' argument missing"],
    [['new'], "error: missing required argument 'ref'"],
  ])('says what it does not understand: %j', async (argv, message) => {
    await enter();
    expect(await hexapla(argv)).toEqual({
      code: 2,
      stdout: '',
      stderr: `${message}\n(hexapla --help tells what there is)\n`,
    });
  });
});
