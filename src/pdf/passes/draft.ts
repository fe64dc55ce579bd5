import { type Font, readFont } from '../document/font.ts';
import { formatOperations } from '../document/operations.ts';
import { readDocument } from '../document/read-document.ts';
import { readStructure, writeStructure } from '../document/structure.ts';
import { inRuns } from '../document/text-runs.ts';
import { Dict, Stream, type Value } from '../document/values.ts';
import { writeDocument } from '../document/write-document.ts';
import type { Draft, Drawing } from './pass.ts';

/**
 * Reads a PDF once, for all passes.
 *
 * @throws Error when it is no PDF, or not as Chromium writes one with tags, or its page had no title or no language.
 */
export function openDraft(pdf: Uint8Array): Draft {
  const document = readDocument(pdf);
  const title = document.info.text('Title');
  const language = document.catalog.text('Lang');
  if (!title || !language) throw new Error('Unexpected page without a title and a language');
  const pages = pagesOf(document.catalog.dict('Pages'));
  const fonts = new Map<Dict, Font>();
  // A form may be drawn on many pages.
  const sources = new Map(pages.flatMap((page) => sourcesOf(page)).map((source) => [source.stream, source]));
  const drawings = [...sources.values()].map((source): Drawing => {
    const named = source.resources.dict('Font') ?? new Dict();
    for (const dict of named.values()) {
      const font = dict instanceof Dict && !fonts.has(dict) ? readFont(dict) : undefined;
      if (font) fonts.set(font.dict, font);
    }
    const fontOf = (name: Value | undefined) => fonts.get(named.dict(name as string) as Dict);
    return { ...source, operations: inRuns(source.stream.data, fontOf) };
  });
  return { document, title, language, pages, drawings, fonts, structure: readStructure(document.catalog) };
}

/** Writes what the passes made of it. */
export function closeDraft({ document, pages, drawings, structure }: Draft): Uint8Array {
  for (const { stream, operations } of drawings) stream.data = formatOperations(operations);
  writeStructure(document.catalog, structure, pages);
  return writeDocument(document);
}

function pagesOf(node: Dict | undefined): Dict[] {
  if (node?.name('Type') !== 'Pages') return node ? [node] : [];
  return node.dicts('Kids').flatMap((kid) => pagesOf(kid));
}

type Source = Omit<Drawing, 'operations'>;

function sourcesOf(page: Dict): Source[] {
  const stream = page.stream('Contents');
  if (!stream) throw new Error('Unexpected page without one content stream');
  const resources = page.dict('Resources') ?? new Dict();
  return [{ page, stream, resources }, ...formsOf(resources)];
}

function formsOf(resources: Dict): Source[] {
  const objects = [...(resources.dict('XObject')?.values() ?? [])];
  const forms = objects.filter((value) => value instanceof Stream && value.dict.name('Subtype') === 'Form');
  return (forms as Stream[]).flatMap((stream) => {
    const own = stream.dict.dict('Resources') ?? new Dict();
    return [{ page: undefined, stream, resources: own }, ...formsOf(own)];
  });
}
