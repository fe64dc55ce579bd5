import { writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { edit, enter, hexapla } from '../commands/workspace.ts';

const folder = 'content/cl-25-7';

beforeEach(() => () => vi.unstubAllEnvs());

/** What a check on a day tells of French and of waivers, where `waivers.yaml` says this, as `line rule: reason`. */
async function told(waivers: string, day = '2025-03-04') {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse(day) / 1000));
  await writeFile(`${folder}/waivers.yaml`, waivers);
  const { stdout } = await hexapla(['check', '--format', 'plain']);
  return stdout
    .split('\n')
    .filter((line) => /letter\.fr\.md|waivers\.yaml/.test(line))
    .map((line) =>
      line.replace(/^.*?(?:letter\.)?(fr|waivers)\.\w+:(\d+):\d+: \w+: (.*) \((\S+)\)$/, '$1:$2 $4: $3'),
    );
}

const accents = 'fr:9 typography/capital-accents: ';
const date = 'fr:7 facts/date: ';
const waiver = (...more: string[]) =>
  ['- rule: typography/capital-accents', 'text: letter.fr.md', 'reason: It is so', 'by: A. Editor', ...more]
    .join('\n  ')
    .concat('\n');

describe('a waiver', () => {
  test('takes away the messages of its rule on its text, and no others', async () => {
    await enter('six-faults');
    const [first, second] = await told('[]\n');
    expect([first, second]).toEqual([expect.stringContaining(date), expect.stringContaining(accents)]);
    expect(await told(waiver())).toEqual([first]);
  });

  test.each([
    ['words it is about', ['quote: Les Etats Membres'], true],
    ['other words of the line', ['quote: leurs questions'], false],
    ['words of its reason', ['quote: États'], true],
    ['its block', ['block: p2'], true],
    ['another block', ['block: p1'], false],
    ['its block and words', ['block: p2', 'quote: Etats'], true],
    ['its block and other words', ['block: p2', 'quote: Membres'], false],
  ])('is for a message by %s', async (_what, more, isWaived) => {
    await enter('six-faults');
    const all = await told(waiver(...more));
    expect(all.some((one) => one.startsWith(accents))).toBe(!isWaived);
    expect(all.filter((one) => one.startsWith('waivers'))).toEqual(
      isWaived
        ? []
        : [
            'waivers:1 waivers/unused: Unexpected waiver of `typography/capital-accents` in `letter.fr.md`, where there is no such message; take it out',
          ],
    );
  });

  test('is for a message by words of the other side', async () => {
    await enter('six-faults');
    const all = await told(waiver('quote: 16 June 2025').replace('typography/capital-accents', 'facts/date'));
    expect(all).toEqual([expect.stringContaining(accents)]);
  });

  test('holds until the end of its last day; then the message is back', async () => {
    await enter('six-faults');
    const until = waiver('until: 2025-03-04');
    expect(await told(until, '2025-03-04')).toHaveLength(1);
    expect(await told(until, '2025-03-05')).toEqual([
      expect.stringContaining(date),
      expect.stringContaining(accents),
      'waivers:1 waivers/expired: Unexpected waiver of `typography/capital-accents`, which expired on 2025-03-04; mend the text, or renew the waiver',
    ]);
  });

  test.each([
    [
      'typography/capital-acents',
      'Unknown rule `typography/capital-acents`, did you mean `typography/capital-accents`?',
    ],
    ['source/front-matter', 'Unexpected waiver of `source/front-matter`, which cannot be waived'],
  ])('is of no use for %s', async (rule, reason) => {
    await enter('six-faults');
    expect(await told(waiver().replace('typography/capital-accents', rule))).toContain(
      `waivers:1 waivers/unknown-rule: ${reason}`,
    );
  });

  test('names a text that there is', async () => {
    await enter('six-faults');
    expect(await told(waiver().replace('letter.fr', 'lettre.fr'))).toContain(
      'waivers:1 waivers/unused: Unexpected waiver for `lettre.fr.md`, did you mean `letter.fr.md`?',
    );
  });

  test('says what its schema asks for', async () => {
    await enter('six-faults');
    const all = await told(
      '- rule: anything\n  text: letter.fr.md\n  because: so\n  until: tomorrow\n  by: [me]\n',
    );
    expect(all.filter((one) => one.startsWith('waivers'))).toEqual([
      'waivers:1 source/schema: Missing `0.reason`, expected why it is accepted',
      'waivers:1 source/schema: Unexpected value of `0.rule`: `"anything"`, expected a rule such as `meaning/omitted`',
      'waivers:3 source/schema: Unexpected key `because`, expected one of `rule`, `text`, `block`, `quote`, `reason`, `by`, `until`',
      'waivers:4 source/schema: Unexpected value of `0.until`: `"tomorrow"`, expected a date of the calendar, as `2024-11-07`',
      'waivers:5 source/schema: Unexpected value of `0.by`: `["me"]`, expected who accepted it',
    ]);
    expect(all).toHaveLength(7);
  });

  test('lets a build go on that the message would stop', async () => {
    await enter('six-faults');
    await writeFile(`${folder}/waivers.yaml`, '[]\n');
    await edit(`${folder}/letter.fr.md`, 'Le [programme]', '#### Le programme\n\nLe [programme]');
    const build = ['--quiet', 'build', '--format', 'html'];
    expect((await hexapla(build)).code).toBe(1);
    await writeFile(
      `${folder}/waivers.yaml`,
      waiver().replace('typography/capital-accents', 'source/heading-level'),
    );
    expect(await hexapla(build)).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
