import { describe, expect, test } from 'vitest';
import { rules } from '../../src/check/rules/index.ts';
import { hexapla } from './workspace.ts';

describe('hexapla rules', () => {
  test('lists every rule with its level and what it asks for, a line each', async () => {
    const { code, stdout } = await hexapla(['rules']);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    for (const { id, level } of rules) {
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${id} +${level} +\\S.*[.!?]$`)));
    }
    expect(lines).toContainEqual(expect.stringMatching(/^waivers\/unused +warning +A waiver waives/));
    const ids = lines.map((line) => line.slice(0, line.indexOf(' ')));
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  test('lists them for programs, with their examples', async () => {
    const listed = JSON.parse((await hexapla(['rules', '--format', 'json'])).stdout);
    expect(listed).toContainEqual({
      id: 'links/placeholder',
      level: 'error',
      text: 'A link leads somewhere. An address that is not known yet is a declared gap: a name in `circular.yaml` with the value `null`.',
      examples: [
        { kind: 'bad', code: '`[the letter](#)`', message: 'Unexpected link to `#`' },
        { kind: 'good', code: '`[the letter][presidency-letter]`' },
      ],
    });
  });
});

describe('hexapla explain', () => {
  test('prints what a rule asks for, with examples', async () => {
    expect(await hexapla(['explain', 'links/placeholder'])).toEqual({
      code: 0,
      stdout: [
        'links/placeholder (error)',
        '',
        'A link leads somewhere. An address that is not known yet is a declared gap: a name in `circular.yaml` with the value `null`.',
        '',
        'Told of',
        '  `[the letter](#)`: Unexpected link to `#`',
        '',
        'Not told of',
        '  `[the letter][presidency-letter]`',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  test('prints what is told of elsewhere, too', async () => {
    expect((await hexapla(['explain', 'source/unreadable'])).stdout).toBe(
      'source/unreadable (error)\n\nA file that is named is there and can be read.\n',
    );
  });

  test('says that there is no such rule', async () => {
    expect(await hexapla(['explain', 'links/placholder'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'hexapla: There is no rule links/placholder, did you mean `links/placeholder`?\n',
    });
  });
});
