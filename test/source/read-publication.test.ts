import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPublication } from '../../src/source/read-publication.ts';
import { edit, enter, fixture } from '../commands/workspace.ts';

/** Everything that reading a publication tells, as `file:line:column: reason`. */
async function told(folder: string): Promise<string[]> {
  const { files } = await readPublication(join(folder, 'content'));
  return files.flatMap(({ path, messages }) =>
    messages.map(({ line = 1, column = 1, reason }) => `${path}:${line}:${column}: ${reason}`),
  );
}

describe('reading a publication', () => {
  test('gives the circulars with their facts, parts and texts', async () => {
    const content = join(fixture('sound'), 'content');
    const { publication, files, read } = await readPublication(content);
    expect(files.flatMap(({ messages }) => messages)).toEqual([]);
    expect(read.map(({ circular }) => circular)).toEqual(publication?.circulars);
    expect(read.flatMap(({ parts }) => parts.flatMap(({ texts }) => [...texts.keys()]))).toHaveLength(7);
    expect(publication).toMatchObject({
      content,
      site: 'https://example.org/circulars/',
      locales: ['en', 'fr', 'ar', 'zh'],
      typography: 'itu',
    });
    expect(publication?.circulars.map(({ slug }) => slug)).toEqual(['cl-24-1', 'cl-24-2']);
    const [circular] = publication?.circulars ?? [];
    expect(circular?.facts).toMatchObject({
      reference: 'CL-24/1',
      date: '2024-02-29',
      links: { register: 'https://example.org/register?event=1&lang=en', 'presidency-letter': null },
    });
    expect(circular?.parts.map(({ name, source, texts: own }) => [name, source, [...own.keys()]])).toEqual([
      ['letter', 'en', ['en', 'fr', 'ar', 'zh']],
      ['map', 'en', ['en']],
    ]);
    const french = circular?.parts[0]?.texts.get('fr');
    expect(french).toMatchObject({
      title: 'Réunion : une lettre',
      status: 'draft',
      translatedFrom: 'en',
      annexes: { map: 'Plan du lieu' },
      links: ['register', 'presidency-letter'],
    });
    const map = circular?.parts[1]?.texts.get('en');
    expect([...(map?.images ?? [])]).toEqual([
      ['plan of the hall.png', join(content, 'cl-24-1/plan of the hall.png')],
      ['images/карта,%20город.png', join(content, 'cl-24-1/images/карта, город.png')],
    ]);
  });

  test('puts the letter first, wherever circular.yaml has it', async () => {
    const folder = await enter('sound');
    const path = 'content/cl-24-1/circular.yaml';
    await edit(path, '  letter:\n    source: en\n    locales: [en, fr, ar, zh]\n', '');
    await writeFile(
      path,
      `${await readFile(path, 'utf8')}  letter: { source: en, locales: [en, fr, ar, zh] }\n`,
    );
    const { publication } = await readPublication(join(folder, 'content'));
    expect(publication?.circulars[0]?.parts.map(({ name }) => name)).toEqual(['letter', 'map']);
  });

  test('tells places in files with a byte order mark and CR LF as in others', async () => {
    const folder = await enter('sound');
    const letter = 'content/cl-24-2/letter.fr.md';
    await edit(letter, 'status: draft', 'status: draught');
    await edit('content/cl-24-2/circular.yaml', 'date: 2024-03-01', 'date: 2024-02-30');
    await writeFile('content/cl-24-2/letter.en.md', '---\nsubject: A\nstatus: draft\n---\n\n![a](b.png)\n');
    const plain = await told(folder);
    expect(plain.map((message) => message.split(': ')[0])).toEqual([
      'content/cl-24-2/circular.yaml:2:7',
      'content/cl-24-2/letter.en.md:6:1',
      'content/cl-24-2/letter.fr.md:3:9',
    ]);
    for (const name of await readdir('content/cl-24-2')) {
      const path = join('content/cl-24-2', name);
      await writeFile(path, `\ufeff${(await readFile(path, 'utf8')).replaceAll('\n', '\r\n')}`);
    }
    expect(await told(folder)).toEqual(plain);
  });

  test('takes a declared gap, and any day of the calendar', async () => {
    const folder = await enter('sound');
    expect(await told(folder)).toEqual([]);
    await edit('content/cl-24-1/circular.yaml', '2024-02-29', '2023-02-29');
    expect(await told(folder)).toEqual([
      'content/cl-24-1/circular.yaml:2:7: Unexpected value of `date`: `"2023-02-29"`, expected a date of the calendar, as `2024-11-07`',
    ]);
  });

  test('wants the facts of the publisher in every language of the publication', async () => {
    const folder = await enter('sound');
    await edit('content/publication.yaml', 'name: publisher.name', 'name: { en: The Publisher, ar: الناشر }');
    expect(await told(folder)).toEqual([
      'content/publication.yaml:2:3: Missing wording of `publisher.name` in fr, zh, expected one for each of the languages of the publication',
    ]);
  });

  test('knows references in capitals or not', async () => {
    const folder = await enter('sound');
    await edit('content/cl-24-2/circular.yaml', 'reference: CL-24/2', '# Not CL-24/1.\nreference: cl-24/1');
    expect(await told(folder)).toEqual([
      'content/cl-24-2/circular.yaml:2:12: Unexpected reference `cl-24/1`, which `content/cl-24-1/circular.yaml` has already; give each circular its own',
    ]);
  });

  test('leaves hidden folders and those without a circular alone', async () => {
    const folder = await enter('sound');
    await rename('content/cl-24-2', 'content/.hidden');
    await rename('content/cl-24-1/images', 'content/Images');
    await edit('content/cl-24-1/map.en.md', '![The town](images/карта,%20город.png)', 'The town.');
    expect(await told(folder)).toEqual([]);
    const { publication } = await readPublication(join(folder, 'content'));
    expect(publication?.circulars.map(({ slug }) => slug)).toEqual(['cl-24-1']);
  });

  test('takes no text for one of a part by a name that every object has', async () => {
    const folder = await enter('sound');
    await rename('content/cl-24-1/map.en.md', 'content/cl-24-1/constructor.en.md');
    expect(await told(folder)).toEqual([
      'content/cl-24-1/circular.yaml:30:15: Missing text `map.en.md`, which the part `map` promises in `en`; write it, or take the locale out here',
      'content/cl-24-1/constructor.en.md:1:1: Unexpected text of a part `constructor`, expected one of letter, map',
    ]);
  });

  test('gives what it can of a circular whose facts are not sound', async () => {
    const folder = await enter('sound');
    await edit('content/cl-24-1/circular.yaml', 'reference:', 'refrence:');
    const { publication, read } = await readPublication(join(folder, 'content'));
    expect(publication?.circulars.map(({ slug }) => slug)).toEqual(['cl-24-2']);
    expect(read.flatMap((one) => (one.circular ? [] : one.folder))).toEqual([
      join(folder, 'content/cl-24-1'),
    ]);
    const texts = read.flatMap(({ parts }) => parts.flatMap((part) => [...part.texts.values()]));
    expect(texts.map(({ part, locale, links }) => [part, locale, links?.length])).toEqual([
      ['letter', 'ar', undefined],
      ['letter', 'en', undefined],
      ['letter', 'fr', undefined],
      ['letter', 'zh', undefined],
      ['map', 'en', undefined],
      ['letter', 'en', 0],
      ['letter', 'fr', 0],
    ]);
  });
});
