import { resolve } from 'node:path';
import type { VFile } from 'vfile';
import { prepareText } from '../../check/prepare-text.ts';
import type { Circular, Text } from '../../model/circular.ts';
import { didYouMean } from '../../source/nearest.ts';
import { report } from '../../source/report.ts';
import { findChanges } from './find-changes.ts';
import { matchSources } from './match-sources.ts';
import type { Xliff, XliffFile } from './read-xliff.ts';
import { rewriteText } from './rewrite-text.ts';
import { textHash } from './text-hash.ts';
import { textName } from './text-name.ts';

/** A text as it is to be after an import. */
export interface ImportedText {
  /** Its file, absolute. */
  readonly path: string;
  readonly markdown: string;
  /** How many sentences say something else than before. */
  readonly changes: number;
}

/**
 * Makes the changes of an XLIFF file that came back in the texts it was made from.
 *
 * @param file the XLIFF file: what does not belong to the texts, or cannot be written, becomes a message on it (`exchange/xliff`,
 *   `exchange/stale`).
 * @returns the translations of the file; where there was a message they are not to be written.
 */
export function importXliff(xliff: Xliff, circulars: readonly Circular[], file: VFile): ImportedText[] {
  return xliff.files.flatMap((one) => importFile(one, xliff, circulars, file));
}

function importFile(
  xliff: XliffFile,
  languages: Xliff,
  circulars: readonly Circular[],
  file: VFile,
): ImportedText[] {
  const texts = findTexts(xliff, languages, circulars, file);
  if (!texts) return [];
  const sides = [
    { text: texts.source, what: 'source' },
    { text: texts.target, what: 'target' },
  ];
  const stale = sides.filter(({ text, what }) => xliff.notes.get(`${what}-sha256`) !== textHash(text));
  for (const { text } of stale) {
    const reason = `Unexpected ${text.file.path}, expected it as it was when this file was exported from it; export it again`;
    report(file, 'exchange/stale', reason, xliff.element);
  }
  if (stale.length > 0) return [];
  const [source, target] = [prepareText(texts.source), prepareText(texts.target)];
  const path = resolve(target.file.path);
  matchSources(xliff, source, file);
  const changes = findChanges(xliff, source, target, file);
  if (changes.length === 0) return [{ path, markdown: String(target.file), changes: 0 }];
  const rewritten = rewriteText(target, changes);
  if ('markdown' in rewritten) return [{ path, markdown: rewritten.markdown, changes: changes.length }];
  const { id, element } = rewritten.impossible;
  const reason = `Segment \`${id}\`: Markdown cannot say it there; change ${target.file.path} by hand, and export it again`;
  report(file, 'exchange/xliff', reason, element);
  return [];
}

/** The texts that an XLIFF file was made from; where there are none, a message says so. */
function findTexts(
  { part: name, notes, element }: XliffFile,
  { source, target }: Xliff,
  circulars: readonly Circular[],
  file: VFile,
): { source: Text; target: Text } | undefined {
  const tell = (reason: string) => report(file, 'exchange/xliff', reason, element);
  const reference = notes.get('circular');
  const circular = circulars.find(({ facts }) => facts.reference === reference);
  if (!circular) {
    const known = circulars.map(({ facts }) => facts.reference);
    const hint = didYouMean(reference ?? '', known);
    tell(`Unexpected circular \`${reference ?? ''}\`${hint || `, expected one of ${known.join(', ')}`}`);
    return undefined;
  }
  const part = circular.parts.find((one) => one.name === name);
  if (!part) {
    const names = circular.parts.map((one) => one.name).join(', ');
    tell(`Unexpected part \`${name}\`, expected one of ${reference}: ${names}`);
    return undefined;
  }
  const [from, to] = [part.texts.get(source), part.texts.get(target)];
  if (from && to && source === part.source && target !== source) {
    const [noted, known] = [notes.get('target') ?? '', textName(circular, to)];
    if (noted === known) return { source: from, target: to };
    tell(
      `Unexpected target \`${noted}\`, expected \`${known}\`, which part \`${name}\` is in; export it again`,
    );
    return undefined;
  }
  const others = [...part.texts.keys()].filter((locale) => locale !== part.source).join(', ');
  tell(
    `Unexpected languages \`${source}\` to \`${target}\` of part \`${name}\`, expected \`${part.source}\` to one of ${others}`,
  );
  return undefined;
}
