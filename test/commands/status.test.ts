import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { edit, enter, hexapla } from './workspace.ts';

const folder = 'content/cl-25-7';
const locales = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

/** Mends what is wrong with the circular, and makes its texts official. */
async function finish() {
  await rm(`${folder}/waivers.yaml`);
  await edit(`${folder}/letter.en.md`, 'The the [', 'The [');
  await edit(`${folder}/letter.zh.md`, '210', '120');
  await edit(`${folder}/letter.fr.md`, 'le 15 juin', 'le 16 juin');
  await edit(`${folder}/letter.ru.md`, 'вoпросы', 'вопросы');
  await edit(`${folder}/circular.yaml`, 'programme: null', 'programme: https://example.org/programme');
  for (const locale of locales)
    await edit(`${folder}/letter.${locale}.md`, 'status: draft', 'status: official');
}

describe('hexapla status', () => {
  test('tells how far each circular is in each language, and what keeps it from being released', async () => {
    await enter('six-faults');
    expect(await hexapla(['status'])).toMatchObject({ code: 0, stderr: '' });
    await edit(`${folder}/letter.fr.md`, 'status: draft', 'status: official');
    await rm(`${folder}/letter.es.md`);
    const { code, stdout } = await hexapla(['status', '--release']);
    expect(code).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "         ar     zh     en     fr    ru     es
      CL-25/7  draft  draft  draft  open  draft  missing

      CL-25/7: the letter is a draft (ar, zh, en, ru)
      CL-25/7: 3 errors (ar, en, es)
      CL-25/7: no address for programme (all languages)
      CL-25/7: 4 errors (zh, fr, ru)
      CL-25/7: no letter (es)
      "
    `);
  });

  test('tells it as JSON', async () => {
    await enter('six-faults');
    const { stdout } = await hexapla(['status', 'CL-25/7', '--format', 'json']);
    const rows = JSON.parse(stdout) as { locale: string }[];
    expect(rows.map(({ locale }) => locale)).toEqual(locales);
    expect(rows[3]).toMatchInlineSnapshot(`
      {
        "locale": "fr",
        "messages": {
          "error": 3,
          "info": 1,
          "warning": 1,
        },
        "reasons": [
          "the letter is a draft",
          "3 errors",
          "no address for programme",
        ],
        "reference": "CL-25/7",
        "state": "draft",
      }
    `);
  });

  test('is ready when nothing is open, and stale when a source changes under what was accepted', async () => {
    await enter('six-faults');
    await finish();
    const ready = await hexapla(['status', '--release']);
    expect(ready).toEqual({
      code: 0,
      stderr: '',
      stdout:
        '         ar     zh     en     fr     ru     es\nCL-25/7  ready  ready  ready  ready  ready  ready\n',
    });
    await hexapla(['accept', 'CL-25/7', '--by', 'Jane']);
    await edit(`${folder}/letter.en.md`, 'may send their questions', 'may address their questions');
    expect((await hexapla(['status'])).stdout).toContain('CL-25/7  stale  stale  ready  stale  stale  stale');
  });

  test('is told of circulars and publications that cannot be read', async () => {
    await enter('six-faults');
    expect((await hexapla(['status', 'CL-25/8'])).stderr).toContain('There is no circular CL-25/8');
    await edit(`${folder}/circular.yaml`, 'date: ', 'day: ');
    expect((await hexapla(['status'])).stdout).toContain('cl-25-7');
    await rm('content/publication.yaml');
    const { code, stderr } = await hexapla(['status']);
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('Missing file') });
  });
});

describe('hexapla build --release', () => {
  const build = ['build', '--release', '--format', 'html'];

  test('refuses drafts, declared gaps and errors of any rule, each at its place', async () => {
    await enter('six-faults');
    const { code, stderr } = await hexapla(['--quiet', ...build]);
    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "content/cl-25-7/circular.yaml:17:3: info: Missing address of the link \`programme\`: a declared gap, to be closed before a release (links/gap)
      content/cl-25-7/letter.ar.md:3:1: error: Unexpected draft in a release, expected \`status: official\`; write it when the text has been reviewed (release/draft)
      content/cl-25-7/letter.zh.md:3:1: error: Unexpected draft in a release, expected \`status: official\`; write it when the text has been reviewed (release/draft)
      content/cl-25-7/letter.zh.md:7:23: error: Unexpected 210, expected 120 as in the other five languages (facts/number)
      content/cl-25-7/letter.en.md:3:1: error: Unexpected draft in a release, expected \`status: official\`; write it when the text has been reviewed (release/draft)
      content/cl-25-7/letter.fr.md:3:1: error: Unexpected draft in a release, expected \`status: official\`; write it when the text has been reviewed (release/draft)
      content/cl-25-7/letter.fr.md:7:23: error: Unexpected 15 juin 2025, expected 16 June 2025 as in the other five languages (facts/date)
      content/cl-25-7/letter.ru.md:3:1: error: Unexpected draft in a release, expected \`status: official\`; write it when the text has been reviewed (release/draft)
      content/cl-25-7/letter.ru.md:9:41: error: Unexpected Latin letter \`o\` in \`вoпросы\`, expected \`вопросы\` (text/mixed-script)
      content/cl-25-7/letter.es.md:3:1: error: Unexpected draft in a release, expected \`status: official\`; write it when the text has been reviewed (release/draft)
      content/cl-25-7/waivers.yaml:6:3: error: Unexpected waiver of \`text/doubled-space\`, which expired on 2025-01-31; mend the text, or renew the waiver (waivers/expired)
      content/cl-25-7/waivers.yaml:11:3: error: Unknown rule \`meaning/omited\`, did you mean \`meaning/omitted\`? (waivers/unknown-rule)
      Nothing was built.
      "
    `);
  });

  test('builds what is ready, of it what is asked for', async () => {
    await enter('six-faults');
    await finish();
    await edit(`${folder}/letter.ru.md`, 'status: official', 'status: draft');
    expect((await hexapla(build)).code).toBe(1);
    const { code, stdout } = await hexapla([...build, '--locale', 'en', 'fr']);
    expect(code).toBe(0);
    expect(stdout).not.toContain('draft');
  });
});
