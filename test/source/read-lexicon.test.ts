import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLexicon } from '../../src/source/read-lexicon.ts';
import { temporaryFolder } from '../pdf/temporary.ts';

async function read(text: string) {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'lexicon.tsv'), text);
  const { file, words } = await readLexicon(folder);
  const messages = file?.messages.map(({ ruleId, place, reason }) => {
    const at =
      place && 'start' in place ? `${place.start.line}:${place.start.column}-${place.end.column}` : '';
    return `${ruleId} ${at} ${reason}`;
  });
  return { words, messages };
}

it('reads concepts, a line each, and passes over comments and blank lines', async () => {
  expect(await read('# Words\nen\tfr\tzh\n\nletter\tlettre|missive\t信函\r\nday\tjour\t\n')).toEqual({
    words: {
      languages: ['en', 'fr', 'zh'],
      concepts: [
        ['letter', 'lettre|missive', '信函'],
        ['day', 'jour', ''],
      ],
    },
    messages: [],
  });
});

it('tells which lines are faulty, and reads the others', async () => {
  expect(await read('en\tfr\nletter\nday\tjour\nnight\t\n')).toEqual({
    words: { languages: ['en', 'fr'], concepts: [['day', 'jour']] },
    messages: [
      'source/lexicon 2:1-7 Unexpected 1 cell, expected 2 with tabs between them, as in the first line',
      'source/lexicon 4:1-6 Unexpected word without a translation, expected words in two languages or more',
    ],
  });
});

it('tells which columns are of no language', async () => {
  expect(await read('en\tFrench\ten\nletter\tlettre\tletter\n')).toEqual({
    messages: [
      'source/lexicon 1:4-10 Unexpected column `French`, expected a language such as `en`',
      'source/lexicon 1:11-13 Unexpected second column `en`, expected each language once',
    ],
  });
});

it('knows no words where there is no file, or nothing in it', async () => {
  expect(await readLexicon(await temporaryFolder())).toEqual({});
  expect(await read('# Words\n')).toEqual({ messages: [] });
});
