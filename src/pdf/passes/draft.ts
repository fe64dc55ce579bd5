import { type Font, readFont } from '../document/font.ts';
import { formatOperations, readOperations } from '../document/operations.ts';
import { readDocument } from '../document/read-document.ts';
import { readStructure, writeStructure } from '../document/structure.ts';
import { Dict, Stream } from '../document/values.ts';
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
  // A form may be drawn on many pages.
  const all = pages.flatMap((page) => drawingsOf(page));
  const drawings = [...new Map(all.map((drawing) => [drawing.stream, drawing])).values()];
  const fonts = new Map<Dict, Font>();
  for (const { resources } of drawings) {
    for (const dict of resources.dict('Font')?.values() ?? []) {
      const font = dict instanceof Dict && !fonts.has(dict) ? readFont(dict) : undefined;
      if (font) fonts.set(font.dict, font);
    }
  }
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

function drawingsOf(page: Dict): Drawing[] {
  const stream = page.stream('Contents');
  if (!stream) throw new Error('Unexpected page without one content stream');
  const resources = page.dict('Resources') ?? Dict.of({});
  page.set('Resources', resources);
  return [{ page, stream, resources, operations: readOperations(stream.data) }, ...formsOf(resources)];
}

function formsOf(resources: Dict): Drawing[] {
  const forms = [...(resources.dict('XObject')?.values() ?? [])].filter(
    (value) => value instanceof Stream && value.dict.name('Subtype') === 'Form',
  ) as Stream[];
  return forms.flatMap((stream) => {
    const own = stream.dict.dict('Resources') ?? Dict.of({});
    return [
      { page: undefined, stream, resources: own, operations: readOperations(stream.data) },
      ...formsOf(own),
    ];
  });
}
