import { readFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { edit, enter, hexapla } from './workspace.ts';

const folder = 'content/cl-25-7';
const accept = ['accept', 'CL-25/7', '--by', 'Jane'];

/** What is stale: `text:line`. */
async function stale(): Promise<string[]> {
  const { stdout } = await hexapla(['check', '--format', 'json']);
  const messages = JSON.parse(stdout) as { ruleId: string; file: string; line: number }[];
  return messages
    .filter(({ ruleId }) => ruleId === 'freshness/stale')
    .map(({ file, line }) => `${file.slice(folder.length + 1)}:${line}`);
}

describe('hexapla accept', () => {
  test('records what was read, an acceptance a line, and nothing twice', async () => {
    await enter('six-faults');
    vi.stubEnv('SOURCE_DATE_EPOCH', '1740000000');
    onTestFinished(() => void vi.unstubAllEnvs());
    const first = await hexapla(accept);
    expect(first).toEqual({
      code: 0,
      stderr: '',
      stdout: `${folder}/accepted.yaml: 20 passages accepted by Jane\n`,
    });
    const text = await readFile(`${folder}/accepted.yaml`, 'utf8');
    expect(text).toMatch(
      /^letter:\n {2}- hash: [0-9a-f]{16}\n {4}words: Meeting on the resilience of networks\n {4}accepted:\n {6}- \{ locale: ar, hash: [0-9a-f]{16}, by: Jane, on: 2025-02-19 \}\n/,
    );
    const again = await hexapla(accept);
    expect(again.stdout).toBe(`${folder}/accepted.yaml: 0 passages accepted by Jane\n`);
    expect(await readFile(`${folder}/accepted.yaml`, 'utf8')).toBe(text);
  });

  test('lets a later change of the source be told of, where the translation did not follow', async () => {
    await enter('six-faults');
    await hexapla(accept);
    expect(await stale()).toEqual([]);
    await edit(`${folder}/letter.en.md`, 'may send their questions', 'may send three questions');
    await edit(`${folder}/letter.fr.md`, 'leurs questions', 'trois questions');
    expect(await stale()).toEqual(['letter.ar.md:9', 'letter.zh.md:9', 'letter.ru.md:9', 'letter.es.md:9']);
    await hexapla([...accept, '--locale', 'ru', 'zh']);
    expect(await stale()).toEqual(['letter.ar.md:9', 'letter.es.md:9']);
    await hexapla([...accept, '--block', 'p1', 'title']);
    expect(await stale()).toEqual(['letter.ar.md:9', 'letter.es.md:9']);
    await hexapla([...accept, '--block', 'p2']);
    expect(await stale()).toEqual([]);
  });

  test.each([
    [['accept', 'CL-25/8', '--by', 'Jane'], 'There is no circular CL-25/8'],
    [[...accept, '--locale', 'en'], 'There is no translation in en; there are: ar, zh, fr, ru, es'],
    [[...accept, '--block', 'p9'], 'There is no block p9 with a translation; there are: title, p1, p2, p3'],
  ])('is refused for what there is not: %j', async (asked, reason) => {
    await enter('six-faults');
    const { code, stderr } = await hexapla(asked);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
    await expect(readFile(`${folder}/accepted.yaml`)).rejects.toThrow('ENOENT');
  });

  test('is told of a file that somebody broke, and leaves it', async () => {
    await enter('six-faults');
    await hexapla(accept);
    await edit(`${folder}/accepted.yaml`, 'by: Jane, on: ', 'by: Jane, at: ');
    const broken = await readFile(`${folder}/accepted.yaml`, 'utf8');
    const { code, stderr } = await hexapla(accept);
    expect(code).toBe(1);
    expect(stderr).toContain(`${folder}/accepted.yaml:5:`);
    expect(await readFile(`${folder}/accepted.yaml`, 'utf8')).toBe(broken);
  });
});
