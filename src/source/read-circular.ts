import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { VFile } from 'vfile';
import type { z } from 'zod';
import type { Circular, Part, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { checkAnnexTitles, checkLocales, checkWordings } from './coherence.ts';
import { didYouMean } from './nearest.ts';
import { parseYaml } from './parse-yaml.ts';
import { emptyFile, readText } from './read-file.ts';
import { readPartText } from './read-text.ts';
import { report } from './report.ts';
import { circularSchema } from './schemas.ts';

/** What reading a circular gives. */
export interface ReadCircular {
  /** Every file that was looked at, with its messages. */
  readonly files: readonly VFile[];
  /** Every text that could be read, also where the facts could not. */
  readonly texts: readonly Text[];
  /** The circular, where its facts are sound. */
  readonly circular?: Circular;
}

type Declared = z.infer<typeof circularSchema>['parts'];

/**
 * Reads one circular: its facts, then every text of its folder.
 *
 * @param folder the circular's folder, absolute; its name is the slug.
 * @param content the `content` folder, absolute.
 * @param locales the languages of the publication, where they are known.
 */
export async function readCircular(
  folder: string,
  content: string,
  locales: readonly Locale[] | undefined,
): Promise<ReadCircular> {
  const file = await readText(join(folder, 'circular.yaml'), content);
  const parsed = file.messages.length === 0 ? parseYaml(file, String(file), circularSchema) : undefined;
  const found = await textNames(folder);
  if (!parsed) {
    const read = await Promise.all(found.map((name) => readNamed(name, folder, content, undefined)));
    return { files: [file, ...read.map((one) => one.file)], texts: read.flatMap(({ text }) => text ?? []) };
  }
  const { parts: declared, ...facts } = parsed.value;
  if (locales) checkLocales(file, declared, locales, parsed.at);
  checkWordings(file, facts, declared.letter?.locales ?? [], parsed.at);

  const promised = Object.entries(declared).flatMap(([name, part]) =>
    part.locales.map((locale) => `${name}.${locale}.md`),
  );
  const links = Object.keys(facts.links);
  const read = await Promise.all(
    promised.map((name) =>
      found.includes(name) ? readNamed(name, folder, content, links) : missingText(join(folder, name)),
    ),
  );
  const texts = read.flatMap(({ text }) => text ?? []);
  const stray = found
    .filter((name) => !promised.includes(name))
    .map((name) => strayText(join(folder, name), declared));
  const circular = { slug: basename(folder), folder, file, facts, parts: toParts(declared, texts) };
  checkAnnexTitles(circular);
  return { files: [file, ...read.map((one) => one.file), ...stray], texts, circular };
}

/** The names in a folder that are those of texts: `<part>.<locale>.md`. */
async function textNames(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^[^.]+\.[^.]+\.md$/.test(name)).toSorted();
}

function readNamed(name: string, folder: string, content: string, links: readonly string[] | undefined) {
  const [part = '', locale = ''] = name.split('.');
  return readPartText({ part, locale, path: join(folder, name), content, links });
}

function toParts(declared: Declared, texts: readonly Text[]): Part[] {
  const parts = Object.entries(declared).map(([name, { source, locales }]) => {
    const own = texts.filter((text) => text.part === name).map((text) => [text.locale, text] as const);
    return { name, source, locales, texts: new Map(own) };
  });
  return parts.toSorted((a, b) => Number(b.name === 'letter') - Number(a.name === 'letter'));
}

async function missingText(path: string): Promise<{ file: VFile; text?: Text }> {
  const file = emptyFile(path);
  const [part, locale] = basename(path).split('.');
  const reason = `Missing text of the part \`${part}\` in \`${locale}\`, which circular.yaml promises; write it, or take the locale out there`;
  report(file, 'source/missing-text', reason);
  return { file };
}

/** A file with the message that nothing in `circular.yaml` asks for it. */
function strayText(path: string, declared: Declared): VFile {
  const [name = '', locale = ''] = basename(path).split('.');
  const file = emptyFile(path);
  const part = declared[name];
  const names = Object.keys(declared);
  const reason = part
    ? `Unexpected text in \`${locale}\`, expected ${part.locales.join(', ')} for the part \`${name}\`; add the locale to circular.yaml, or remove the file`
    : `Unexpected text of a part \`${name}\`${didYouMean(name, names)}; circular.yaml has ${names.join(', ')}`;
  report(file, 'source/unexpected-text', reason);
  return file;
}
