import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Circular, Publication } from '../model/circular.ts';
import { slots } from '../model/slots.ts';
import { checkWordings, publisherWordings } from './coherence.ts';
import { findFolders, isGoodName, takenReference } from './find-folders.ts';
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

/** What a publication says of itself, apart from its circulars. */
export interface PublicationFacts {
  /** `publication.yaml`, and what stands beside it, with their messages. */
  readonly files: readonly VFile[];
  /** The publication without circulars, where `publication.yaml` is sound. */
  readonly publication?: Publication;
}

/**
 * Reads `publication.yaml`, `lexicon.tsv` and `glossary.yaml`.
 *
 * @param content the `content` folder, absolute.
 */
export async function readPublicationFacts(content: string): Promise<PublicationFacts> {
  const file = await readText(join(content, 'publication.yaml'), content, whereToFind);
  const parsed = file.messages.length === 0 ? parseYaml(file, String(file), publicationSchema) : undefined;
  const lexicon = await readLexicon(content);
  const terms = await readGlossary(content);
  if (parsed) {
    const { publisher, locales } = parsed.value;
    checkWordings(file, publisherWordings(publisher), locales, 'languages of the publication', parsed.at);
  }
  const files = [file, ...[lexicon.file, terms.file].filter((one) => one !== undefined)];
  if (!parsed) return { files };
  const known = { words: lexicon.words, glossary: terms.glossary };
  return { files, publication: { content, file, ...parsed.value, ...known, circulars: [] } };
}

/**
 * Reads a publication: `publication.yaml`, `lexicon.tsv` and `glossary.yaml`, then every folder that holds a `circular.yaml`.
 *
 * @param content the `content` folder, absolute.
 */
export async function readPublication(content: string): Promise<ReadPublication> {
  const { files: own, publication } = await readPublicationFacts(content);
  const folders = findFolders(content);
  const inTurn = slots(AT_ONCE);
  const read = await Promise.all(
    folders.map((name) => inTurn(() => readCircular(join(content, name), content, publication?.locales))),
  );
  const circulars = read.flatMap(({ circular }) => circular ?? []);
  checkReferences(read);
  const files = [
    ...own,
    ...read.flatMap((one) => one.files),
    ...folders.flatMap((name) => badName(content, name)),
  ];
  return publication ? { files, read, publication: { ...publication, circulars } } : { files, read };
}

/** The folder's name becomes an address, beside `assets`. */
export function badName(content: string, name: string): VFile[] {
  if (isGoodName(name)) return [];
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
    report(circular.file, 'source/reference', takenReference(reference, other.file.path), referenceAt);
  }
}
