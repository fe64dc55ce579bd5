import { counted } from '../source/counted.ts';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { alignParts, knownWords, learnWords, type PartTexts, type WordTable } from '../align/index.ts';
import { ContentError, hasErrors, UsageError } from '../build/errors.ts';
import { prepareText } from '../check/prepare-text.ts';
import type { CheckedText } from '../check/rule.ts';
import type { Part } from '../model/circular.ts';
import { lexiconName } from '../source/read-lexicon.ts';
import { isThere } from '../source/read-file.ts';
import { readPublication } from '../source/read-publication.ts';
import { replaceFile } from '../source/write-file.ts';
import { shown } from './scaffold.ts';
import type { Terminal } from './terminal.ts';

const preface = `# Words that correspond in the circulars of this publication, a concept a line: \`hexapla learn\` writes them, and
# \`check\`, \`build\` and \`align\` use them beside those that come with Hexapla.
`;

/**
 * `hexapla learn`: aligns all circulars of the publication, learns from what is sure in them which words correspond, and
 * writes those into `lexicon.tsv`. What stood there before is not learned from: the same circulars give the same file.
 *
 * @throws UsageError where there is no publication; ContentError where the content has errors: what is wrong is not to be learned
 *   from.
 */
export async function learnCommand(given: { readonly content: string }, terminal: Terminal) {
  const content = resolve(given.content);
  if (!(await isThere(join(content, 'publication.yaml')))) {
    throw new UsageError(
      `There is no publication in ${given.content}; name its folder with --content, or write a new one with hexapla init`,
    );
  }
  const { publication, files } = await readPublication(content);
  const path = join(content, lexiconName);
  const others = files.filter((file) => resolve(file.path) !== path);
  if (!publication || hasErrors(others)) throw new ContentError(others);
  const parts = publication.circulars.flatMap((circular) => circular.parts.flatMap(toAlignable));
  const words = learnWords(alignParts(parts), knownWords);
  const text = toTsv(words);
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== before) await replaceFile(path, text);
  if (terminal.quiet) return;
  const learned = counted(words.concepts.length, 'concept');
  const read = counted(publication.circulars.length, 'circular');
  terminal.stdout.write(`${shown(path)}: ${learned} in ${read}${text === before ? ', nothing new' : ''}\n`);
}

/** The texts of a part that has a source text and a translation. */
function toAlignable({ source, texts }: Part): PartTexts<CheckedText>[] {
  const [first, ...others] = [source, ...[...texts.keys()].filter((locale) => locale !== source)].flatMap(
    (locale) => texts.get(locale) ?? [],
  );
  if (first?.locale !== source || others.length === 0) return [];
  return [{ source: prepareText(first), translations: others.map(prepareText) }];
}

function toTsv({ languages, concepts }: WordTable): string {
  const lines = concepts.length === 0 ? [] : [languages, ...concepts];
  return preface + lines.map((cells) => `${cells.join('\t')}\n`).join('');
}
