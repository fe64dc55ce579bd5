import { counted } from '../source/counted.ts';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Document, visit } from 'yaml';
import { checkContent } from '../build/check-content.ts';
import { ContentError, hasErrors, UsageError } from '../build/errors.ts';
import { namedCirculars } from '../build/select.ts';
import { acceptPassages } from '../check/freshness/accept-passages.ts';
import type { Passage } from '../check/freshness/passages.ts';
import type { CheckedText } from '../check/rule.ts';
import { blockIds, blockPrefix, idsAt } from '../html/anchors.ts';
import type { Accepted } from '../model/accepted.ts';
import type { Bitext } from '../model/alignment.ts';
import type { Locale } from '../model/locale.ts';
import { acceptedName } from '../source/read-accepted.ts';
import { replaceFile } from '../source/write-file.ts';
import { schemaComment, shown } from './scaffold.ts';
import type { Terminal } from './terminal.ts';
import { today } from './today.ts';

/** What the command line says to `hexapla accept`. */
export interface AcceptArguments {
  readonly content: string;
  readonly locale?: readonly Locale[];
  readonly block?: readonly string[];
  readonly by?: string;
}

/**
 * `hexapla accept`: records beside the texts that translations were read beside their source, and found right.
 *
 * @param name the circular's reference or slug.
 * @throws ContentError where the circular cannot be read; UsageError where there is no such circular, language or block, or
 *   where nobody is known to accept.
 */
export async function acceptCommand(name: string, given: AcceptArguments, { stdout, quiet }: Terminal) {
  const content = resolve(given.content);
  const { files, read, sound } = await checkContent(content, [name]);
  if (!sound || hasErrors(files)) throw new ContentError(files);
  const [circular] = namedCirculars(sound.publication, [name]);
  const accepted = read.find(({ folder }) => folder === circular?.folder)?.accepted ?? {};
  if (!circular) throw new UsageError(`There is no circular ${name}`);
  const [by, on] = [given.by ?? (await gitUser(circular.folder)), today()];
  const { locale: locales = [], block: blocks = [] } = given;
  const there = new Set(
    circular.parts.flatMap(({ texts, source }) => [...texts.keys()].filter((one) => one !== source)),
  );
  for (const locale of locales.filter((one) => !there.has(one))) {
    throw new UsageError(`There is no translation in ${locale}; there are: ${[...there].join(', ')}`);
  }

  const found = new Set<string>();
  const isChosen = (passage: Passage, bitext: Bitext<CheckedText>) => {
    if (locales.length > 0 && !locales.includes(bitext.target.text.locale)) return false;
    const ids = idsOf(passage, bitext).map((id) => `${blockPrefix(bitext.target.text.part)}${id}`);
    for (const id of ids) found.add(id);
    return blocks.length === 0 || ids.some((id) => blocks.includes(id));
  };
  let count = 0;
  const now: Accepted = Object.fromEntries(
    circular.parts.flatMap((part) => {
      const alignment = sound.alignments.get(part);
      if (!alignment) return [];
      const { passages, added } = acceptPassages(alignment, accepted[part.name] ?? [], { by, on, isChosen });
      count += added;
      return [[part.name, passages]];
    }),
  );
  for (const block of blocks.filter((one) => !found.has(one))) {
    throw new UsageError(
      `There is no block ${block} with a translation; there are: ${[...found].join(', ')}`,
    );
  }
  const path = join(circular.folder, acceptedName);
  const text = toYaml(path, now);
  if (text !== (await readFile(path, 'utf8').catch(() => undefined))) await replaceFile(path, text);
  if (!quiet) stdout.write(`${shown(path)}: ${counted(count, 'passage')} accepted by ${by}\n`);
}

/** The ids of the blocks that a passage of a translation is made of. */
function idsOf({ target: numbers }: Passage, bitext: Bitext<CheckedText>): string[] {
  const { tree, blocks } = bitext.target.text;
  const ids = blockIds(tree, bitext);
  return numbers.flatMap((number) => {
    const block = blocks[number];
    return !block || block.kind === 'title' ? ['title'] : idsAt(ids, block.offsets[0] ?? 0);
  });
}

/** Who works here, as git knows it. */
async function gitUser(folder: string): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['config', 'user.name'], { cwd: folder }).catch(() => ({
    stdout: '',
  }));
  if (stdout.trim() === '') throw new UsageError('Nobody is known to accept it: say who with `--by`');
  return stdout.trim();
}

/** An acceptance a line: what is accepted, and by whom, reads well in a diff. */
function toYaml(path: string, accepted: Accepted): string {
  const document = new Document(accepted);
  visit(document, {
    Map(_, node) {
      node.flow = node.has('locale');
    },
  });
  return `${schemaComment(path, 'accepted')}${document.toString({ lineWidth: 0 })}`;
}
