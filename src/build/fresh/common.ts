import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../../model/locale.ts';
import { show } from '../../source/read-file.ts';
import { ChangedError } from '../errors.ts';
import { packFiles, type PackedFile } from '../make/pack-files.ts';
import type { Workbench } from '../make/workbench.ts';
import { hashOf } from './hash.ts';
import { type SeenFiles, seeFolder } from './see-folder.ts';
import { seeFile } from './seen-files.ts';
import { seeTool } from './tool-key.ts';

/** The templates that come with Hexapla. */
export const builtIn = fileURLToPath(new URL('../../../templates', import.meta.url));
/** What stands in `content` for all circulars. */
const LEXICON = 'lexicon.tsv';
const shared = ['publication.yaml', 'glossary.yaml', LEXICON];

/** What all circulars of a publication are made from, as it was seen. */
export interface CommonFiles {
  readonly tool: SeenFiles;
  /** In `content`. */
  readonly content: SeenFiles;
  /** In the publication's own templates, and in those that come with Hexapla. */
  readonly own: SeenFiles;
  readonly builtIn: SeenFiles;
}

/** What workbench is wanted, and what it is to be opened from. */
export interface BenchOf {
  /** The `content` folder, absolute. */
  readonly content: string;
  /** The hash of all that circulars have in common. */
  readonly pageKey: string;
  /** The files that it stands for. */
  readonly files: Omit<CommonFiles, 'tool'>;
}

/** What all circulars of a publication are made from, and what is known of it. */
export interface Common {
  readonly files: CommonFiles;
  readonly bench: BenchOf;
  /** The hash of what messages and alignments are made with: shells of pages are no part of it. */
  readonly checkKey: string;
  /** The hash of what texts are aligned with, and what else is told of them alone: the code, and the words of the publication. */
  readonly alignKey: string;
  /** The hash of what makes pages: styles and scripts stand beside them. */
  readonly pageKey: string;
  /** The hash of what makes a PDF of a page. */
  readonly printKey: string;
}

/**
 * Looks at what all circulars are made from.
 *
 * @param content the `content` folder, absolute.
 * @param browser which browser prints; nothing where none is needed.
 */
export function seeCommon(content: string, browser: string, former?: CommonFiles): Common {
  const tool = seeTool(former?.tool);
  const publication = seePublication(content, former);
  const files: CommonFiles = { tool: tool.files, ...publication };
  const hashes = (seen: SeenFiles, isWanted: (path: string) => boolean) =>
    Object.entries(seen).map(([path, one]) => (isWanted(path) ? [path, one[4]] : path));
  const isCatalogue = (path: string) => path.startsWith('locales/');
  // Messages name files by their way from here.
  const around = [tool.key, show(content), hashes(files.content, () => true)];
  const pageKey = hashOf([...around, hashes(files.own, isShell), hashes(files.builtIn, isShell)]);
  return {
    files,
    bench: { content, pageKey, files: publication },
    checkKey: hashOf([
      ...around,
      Object.entries(files.own).flatMap(([path, one]) => (isCatalogue(path) ? [path, one[4]] : [])),
      Object.entries(files.builtIn).flatMap(([path, one]) => (isCatalogue(path) ? [path, one[4]] : [])),
    ]),
    alignKey: hashOf([tool.key, files.content[LEXICON]?.[4]]),
    pageKey,
    printKey: hashOf([
      tool.key,
      browser,
      hashes(files.own, (path) => !isShell(path)),
      hashes(files.builtIn, (path) => !isShell(path)),
    ]),
  };
}

/**
 * Looks at the files of a publication again, when a workbench was opened from them: what is made with it is what the keys stand for.
 *
 * @throws ChangedError where one is not as it was seen.
 */
export function refuseChangedCommon({ content, files }: BenchOf): void {
  const now = seePublication(content, files);
  const changedIn = (seen: SeenFiles, then: SeenFiles) =>
    [...new Set([...Object.keys(seen), ...Object.keys(then)])].find(
      (path) => isShell(path) && seen[path]?.[4] !== then[path]?.[4],
    );
  for (const [place, folder] of [
    ['content', content],
    ['own', ownTemplates(content)],
    ['builtIn', builtIn],
  ] as const) {
    const path = changedIn(now[place], files[place]);
    if (path !== undefined) throw new ChangedError(join(folder, path));
  }
}

/** Looks at what stands for all circulars in `content`, and at the templates. */
function seePublication(content: string, former?: BenchOf['files']): BenchOf['files'] {
  const own = ownTemplates(content);
  return {
    content: seeThese(content, shared, former?.content),
    own: seeFolder(own, former?.own),
    builtIn: own === builtIn ? {} : seeFolder(builtIn, former?.builtIn),
  };
}

/** The publication's own templates lie beside its content. */
function ownTemplates(content: string): string {
  return join(dirname(content), 'templates');
}

/** Whether a template is part of pages: styles and scripts stand beside them. */
function isShell(path: string): boolean {
  return !/^(?:styles|scripts)\//.test(path);
}

/** What a build has to know of a publication when it need not read it. */
export interface CommonRecord {
  /** The files of the publication and its catalogues, with their messages. */
  readonly files: readonly PackedFile[];
  readonly catalogueFiles: readonly PackedFile[];
  /** Nothing where `publication.yaml` is not sound. */
  readonly sound?:
    | {
        readonly site: string;
        readonly locales: readonly Locale[];
        /** How many wordings of each language's catalogue nobody has reviewed. */
        readonly unreviewed: readonly (readonly [Locale, number])[];
      }
    | undefined;
}

/** What is to be known of an open publication. */
export function recordCommon({ files, catalogueFiles, sound }: Workbench): CommonRecord {
  return {
    files: packFiles(files),
    catalogueFiles: packFiles(catalogueFiles),
    sound: sound && {
      site: sound.publication.site,
      locales: sound.publication.locales,
      unreviewed: sound.publication.locales.map((one) => [one, sound.catalogues.get(one).unreviewed]),
    },
  };
}

function seeThese(folder: string, names: readonly string[], former: SeenFiles = {}): SeenFiles {
  return Object.fromEntries(
    names.flatMap((name) => {
      const seen = seeFile(join(folder, name), former[name]);
      return seen ? [[name, seen]] : [];
    }),
  );
}
