import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import type { Summary } from '../../src/build/summary.ts';
import { allTold } from '../../src/check/told.ts';
import { enter, hashes } from '../commands/workspace.ts';
import { ownCache } from '../own-cache.ts';

const own = resolve('content');

/** All that was told in a build, as the reporters tell it. */
async function toldBy({ files }: Summary) {
  return allTold(await files()).map(({ file, related, ...told }) => ({
    ...told,
    path: file.path,
    related: related.map(({ file: other, ...place }) => ({ ...place, path: other.path })),
  }));
}

async function alter(path: string, from: string | RegExp, to: string) {
  const text = await readFile(path, 'utf8');
  expect(text.replace(from, to)).not.toBe(text);
  await writeFile(path, text.replace(from, to));
}

const inHtml = (out: string) => build({ content: 'content', out, formats: ['html'] });

describe('a build in which one text changed', () => {
  test.each([
    ['a date of a translation', 'cl-24-63/letter.fr.md', '16 novembre 2024', '17 novembre 2024'],
    ['a paragraph that a translation lacks', 'cl-24-63/letter.es.md', /\n\n[A-Z][^\n]{300,}(?=\n\n)/, ''],
    ['a paragraph more in the source', 'cl-24-63/letter.ru.md', /(?<=---\n\n)/, 'Это ново в 2031 году.\n\n'],
    ['a term of the glossary', 'glossary.yaml', 'required: [UIT,', 'required: [U.I.T.,'],
  ])('comes to the same pages and messages as a build from nothing: %s', async (_what, file, from, to) => {
    await enter();
    await cp(own, 'content', { recursive: true });
    await inHtml('dist');
    await alter(`content/${file}`, from, to);
    const changed = await inHtml('dist');
    const told = await toldBy(changed);
    await rm(ownCache(), { recursive: true });
    const anew = await inHtml('clean');
    expect(await hashes('dist')).toEqual(await hashes('clean'));
    expect(told).toEqual(await toldBy(anew));
    expect(told.length).toBeGreaterThan(0);
  });
});
