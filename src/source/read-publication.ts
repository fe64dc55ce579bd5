import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Circular, Publication } from '../model/circular.ts';
import { slots } from '../model/slots.ts';
import { checkWordings, publisherWordings } from './coherence.ts';
import { parseYaml } from './parse-yaml.ts';
import { type ReadCircular, readCircular } from './read-circular.ts';
import { emptyFile, readText } from './read-file.ts';
import { readGlossary } from './read-glossary.ts';
import { readLexicon } from './read-lexicon.ts';
import { report } from './report.ts';
import { publicationSchema } from './schemas.ts';

/** Circulars that are read at once: a process may have only so many files open. */
const AT_ONCE = 16;

const whereToFind =
  'a publication here; name the folder it is in with `--content`, or write a new one with `hexapla init`';

/** What reading a `content` folder gives. */
export interface ReadPublication {
  /** Every file that was looked at, with its messages. */
  readonly files: readonly VFile[];
  /** Every circular, also those whose facts are not sound. */
  readonly read: readonly ReadCircular[];
  /** The publication, where `publication.yaml` is sound; with the circulars whose facts are. */
  readonly publication?: Publication;
}

/**
 * Reads a publication: `publication.yaml`, `lexicon.tsv` and `glossary.yaml`, then every folder that holds a `circular.yaml`.
 *
 * @param content the `content` folder, absolute.
 */
export async function readPublication(content: string): Promise<ReadPublication> {
  const file = await readText(join(content, 'publication.yaml'), content, whereToFind);
  const parsed = file.messages.length === 0 ? parseYaml(file, String(file), publicationSchema) : undefined;
  const lexicon = await readLexicon(content);
  const terms = await readGlossary(content);
  const folders = await findFolders(content);
  const inTurn = slots(AT_ONCE);
  const read = await Promise.all(
    folders.map((name) => inTurn(() => readCircular(join(content, name), content, parsed?.value.locales))),
  );
  const circulars = read.flatMap(({ circular }) => circular ?? []);
  checkReferences(read);
  if (parsed) {
    const { publisher, locales } = parsed.value;
    checkWordings(file, publisherWordings(publisher), locales, 'languages of the publication', parsed.at);
  }
  const files = [
    file,
    ...[lexicon.file, terms.file].filter((one) => one !== undefined),
    ...read.flatMap((one) => one.files),
    ...folders.flatMap((name) => badName(content, name)),
  ];
  if (!parsed) return { files, read };
  const known = { words: lexicon.words, glossary: terms.glossary };
  return { files, read, publication: { content, file, ...parsed.value, ...known, circulars } };
}

/** The folders of the circulars, by name; hidden ones are somebody else's. */
async function findFolders(content: string): Promise<string[]> {
  const entries = await readdir(content, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter(
    (entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'),
  );
  const found = await Promise.all(
    folders.map(async ({ name }) => {
      const names = await readdir(join(content, name)).catch(() => []);
      return names.some((one) => one === 'circular.yaml' || one.endsWith('.md')) ? [name] : [];
    }),
  );
  return found.flat().toSorted();
}

/** The folder's name becomes an address, beside `assets`. */
function badName(content: string, name: string): VFile[] {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name !== 'assets') return [];
  const file = emptyFile(join(content, name));
  const reason = `Unexpected folder name \`${name}\`, expected small letters, digits and hyphens (not \`assets\`): it becomes an address`;
  report(file, 'source/folder', reason);
  return [file];
}

/** No two circulars are known by one reference, in capitals or not. */
function checkReferences(read: readonly ReadCircular[]) {
  const first = new Map<string, Circular>();
  for (const { circular, referenceAt } of read) {
    if (!circular) continue;
    const { reference } = circular.facts;
    const other = first.get(reference.toLowerCase());
    if (!other) {
      first.set(reference.toLowerCase(), circular);
      continue;
    }
    const reason = `Unexpected reference \`${reference}\`, which \`${other.file.path}\` has already; give each circular its own`;
    report(circular.file, 'source/reference', reason, referenceAt);
  }
}
