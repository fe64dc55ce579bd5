import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArticles } from './declaration.ts';
import { makeCircular, type Model, nameOf } from './make-circular.ts';

const letters = fileURLToPath(new URL('letters/content', import.meta.url));

/**
 * Writes a publication of many circulars; the same count gives the same files.
 *
 * @param out the folder in which `content` is made, absolute.
 */
export async function makeCorpus(count: number, out: string): Promise<void> {
  const [models, articles] = await Promise.all([readModels(), readArticles()]);
  const content = join(out, 'content');
  await mkdir(content, { recursive: true });
  const publication = await readFile(join(letters, 'publication.yaml'), 'utf8');
  await writeFile(join(content, 'publication.yaml'), publication.replace(/^# yaml-language-server.*\n/, ''));
  for (let number = 0; number < count; number++) {
    const folder = join(content, nameOf(number).slug);
    await mkdir(folder, { recursive: true });
    for (const [name, text] of makeCircular(number, models, articles))
      await writeFile(join(folder, name), text);
  }
}

async function readModels(): Promise<Model[]> {
  const entries = await readdir(letters, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.toSorted().map((name) => readModel(join(letters, name))));
}

async function readModel(folder: string): Promise<Model> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted();
  const texts = names.map(async (name) => {
    return [name.split('.')[1] ?? '', await readFile(join(folder, name), 'utf8')] as const;
  });
  return {
    facts: await readFile(join(folder, 'circular.yaml'), 'utf8'),
    letters: new Map(await Promise.all(texts)),
  };
}
