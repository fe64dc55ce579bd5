import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import { edit, enter, hashes } from '../commands/workspace.ts';
import { expectTrueManifest } from './true-manifest.ts';

/** More than are kept in memory. */
const COUNT = 1010;

/** Writes a publication of small circulars, in English alone. */
async function writeContent() {
  await enter();
  await mkdir('content');
  const publisher = 'publisher: { name: publisher.name, short: publisher.short, address: Geneva }';
  await writeFile(
    'content/publication.yaml',
    `${publisher}\nsite: https://example.org\nlocales: [en]\ntypography: itu\n`,
  );
  for (let number = 1; number <= COUNT; number++) {
    const folder = join('content', `cl-24-${number}`);
    await mkdir(folder);
    const facts = `reference: CL-24/${number}
date: 2024-02-29
place: place.geneva
office: office.general-secretariat
contact: { name: { en: Anna Person }, latin: Anna Person, phone: +41 22 730 5111, email: person@example.org }
addressees: [addressee.member-states]
signatory: { name: { en: Boris Person }, role: role.secretary-general }
signed: original
parts: { letter: { source: en, locales: [en] } }
`;
    await writeFile(join(folder, 'circular.yaml'), facts);
    await writeFile(
      join(folder, 'letter.en.md'),
      `---\nsubject: Meeting ${number}\nstatus: official\n---\n\nDear colleague, the meeting   opens.\n`,
    );
  }
}

test('a build of more circulars than stay in memory is as any other, and so are those after it', async () => {
  await writeContent();
  const options = { content: 'content', out: 'dist', formats: ['html'] } as const;
  const first = await build(options);
  expect([first.editions.length, first.freshPages]).toEqual([COUNT, COUNT]);
  await expectTrueManifest();
  // They are read when the build has ended.
  const messages = (await first.files()).flatMap((file) => file.messages);
  expect(messages.filter(({ reason }) => reason.startsWith('Unexpected 3 spaces'))).toHaveLength(COUNT);
  const before = await hashes('dist');

  expect((await build(options)).freshPages).toBe(0);
  expect(await hashes('dist')).toEqual(before);

  await edit('content/cl-24-500/letter.en.md', 'the meeting', 'the new meeting');
  const changed = await build(options);
  expect(changed.freshPages).toBe(1);
  await expectTrueManifest();
  expect(await readFile('dist/cl-24-500/en/index.html', 'utf8')).toContain('the new meeting');
  const now = await hashes('dist');
  expect(Object.keys(now).filter((path) => now[path] !== before[path])).toEqual([
    'cl-24-500/en/index.html',
    'manifest.json',
  ]);
});
