import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { z } from 'zod';
import type { Accepted } from '../model/accepted.ts';
import type { Circular, Part, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { checkDigits } from './check-digits.ts';
import { checkLocales, checkWordings, type Declared, wordingsOf } from './coherence.ts';
import { didYouMean } from './nearest.ts';
import { parseYaml } from './parse-yaml.ts';
import { readAccepted } from './read-accepted.ts';
import { emptyFile, readText } from './read-file.ts';
import { readPartText } from './read-text.ts';
import { readWaivers, type Waivers } from './read-waivers.ts';
import { report } from './report.ts';
import { circularSchema } from './schemas.ts';

/** What reading a circular gives. */
export interface ReadCircular {
  /** Its folder, absolute. */
  readonly folder: string;
  /** Every file that was looked at, with its messages. */
  readonly files: readonly VFile[];
  /** Its parts, the letter first, with every text that could be read; also where the facts could not. */
  readonly parts: readonly Part[];
  /** The circular, where its facts are sound. */
  readonly circular?: Circular;
  /** Which messages on it are accepted. */
  readonly waivers?: Waivers | undefined;
  /** What was accepted of its translations. */
  readonly accepted?: Accepted | undefined;
  /** Where its reference stands in `circular.yaml`. */
  readonly referenceAt?: Point;
}

type Parts = z.infer<typeof circularSchema>['parts'];

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
  const file = await readText(join(folder, 'circular.yaml'), content, 'the facts of the circular here');
  const parsed = file.messages.length === 0 ? parseYaml(file, String(file), circularSchema) : undefined;
  const found = await textNames(folder);
  const waivers = await readWaivers(folder, content);
  const { file: acceptedFile, accepted } = await readAccepted(folder, content);
  const beside = [waivers?.file, acceptedFile].filter((one) => one !== undefined);
  if (!parsed) {
    const named = found.filter((name) => /^[^.]+\.[^.]+\.md$/.test(name));
    const read = await Promise.all(named.map((name) => readNamed(name, folder, content, undefined)));
    const files = [file, ...read.map((one) => one.file), ...beside];
    return { folder, files, waivers, accepted, parts: guessParts(read.flatMap(({ text }) => text ?? [])) };
  }
  const { value, at } = parsed;
  checkDigits(file, value, at);
  const { parts, replaces = value.version - 1, ...given } = value;
  const facts = { ...given, replaces: replaces > 0 ? replaces : undefined };
  const [annexes, links] = [Object.keys(parts).filter((name) => name !== 'letter'), Object.keys(facts.links)];
  if (locales) checkLocales(file, parts, locales, at);
  checkWordings(file, wordingsOf(facts), parts.letter?.locales ?? [], 'languages of the letter', at);

  const promised = promisedTexts(parts);
  for (const { name, part, locale, index } of promised.filter((one) => !found.includes(one.name))) {
    const reason = `Missing text \`${name}\`, which the part \`${part}\` promises in \`${locale}\`; write it, or take the locale out here`;
    report(file, 'source/missing-text', reason, at(['parts', part, 'locales', index]));
  }
  const read = await Promise.all(
    promised
      .filter(({ name }) => found.includes(name))
      .map(({ name, part }) =>
        readNamed(name, folder, content, { locales: parts[part]?.locales ?? [], annexes, links }),
      ),
  );
  const circularParts = toParts(
    parts,
    read.flatMap(({ text }) => text ?? []),
  );
  const stray = found
    .filter((name) => !promised.some((one) => one.name === name))
    .map((name) => strayText(join(folder, name), parts));
  return {
    folder,
    files: [file, ...read.map((one) => one.file), ...stray, ...beside],
    waivers,
    accepted,
    parts: circularParts,
    circular: { slug: basename(folder), folder, file, facts, parts: circularParts },
    referenceAt: at(['reference']),
  };
}

/** The names of Markdown files in a folder: those of texts are `<part>.<locale>.md`. */
async function textNames(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith('.md') && !name.startsWith('.')).toSorted();
}

/** The names of the texts that there are to be, and where in `circular.yaml` each is asked for. */
function promisedTexts(parts: Parts) {
  return Object.entries(parts).flatMap(([part, { locales }]) =>
    locales.map((locale, index) => ({ name: `${part}.${locale}.md`, part, locale, index })),
  );
}

function readNamed(name: string, folder: string, content: string, declared: Declared | undefined) {
  const [part = '', locale = ''] = name.split('.');
  return readPartText({ part, locale, path: join(folder, name), content, declared });
}

/**
 * The parts of texts of which no facts tell: the source of a part is the text that the others say they are translated
 * from, else the first that does not say it is a translation.
 */
export function guessParts(texts: readonly Text[]): Part[] {
  const parts: Record<string, Parts[string]> = {};
  for (const name of new Set(texts.map(({ part }) => part))) {
    const own = texts.filter(({ part }) => part === name);
    const locales = own.map(({ locale }) => locale);
    const named = own.map(({ translatedFrom }) => translatedFrom);
    const source = locales.find((locale) => named.includes(locale)) ?? locales[named.indexOf(undefined)];
    parts[name] = { source: source ?? locales[0] ?? '', locales };
  }
  return toParts(parts, texts);
}

function toParts(declared: Parts, texts: readonly Text[]): Part[] {
  const parts = Object.entries(declared).map(([name, { source, locales }]) => {
    const own = texts.filter((text) => text.part === name).map((text) => [text.locale, text] as const);
    return { name, source, locales, texts: new Map(own) };
  });
  return parts.toSorted((a, b) => Number(b.name === 'letter') - Number(a.name === 'letter'));
}

/** A file with the message that nothing in `circular.yaml` asks for it. */
function strayText(path: string, parts: Parts): VFile {
  const [name = '', locale = ''] = basename(path).split('.');
  const file = emptyFile(path);
  if (!/^[^.]+\.[^.]+\.md$/.test(basename(path))) {
    const reason = 'Unexpected name of a text, expected `<part>.<locale>.md`, such as `letter.en.md`';
    report(file, 'source/unexpected-text', reason);
    return file;
  }
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  const names = Object.keys(parts);
  const reason = part
    ? `Unexpected text in \`${locale}\`, expected ${part.locales.join(', ')} for the part \`${name}\`; add the locale to circular.yaml, or remove the file`
    : `Unexpected text of a part \`${name}\`${didYouMean(name, names) || `, expected one of ${names.join(', ')}`}`;
  report(file, 'source/unexpected-text', reason);
  return file;
}
