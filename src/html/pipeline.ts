import type { Root as HtmlRoot } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Circular, Text, TypographyProfile } from '../model/circular.ts';
import { syntax } from '../source/markdown.ts';
import { type BlockIds, blockIds } from './anchors.ts';
import type { Catalogue } from './catalogue.ts';
import { rehypeBlockIds } from './plugins/rehype-block-ids.ts';
import { rehypeEmptyCells } from './plugins/rehype-empty-cells.ts';
import { rehypeExternalLinks } from './plugins/rehype-external-links.ts';
import { rehypeHeadingDepth } from './plugins/rehype-heading-depth.ts';
import { rehypeImages } from './plugins/rehype-images.ts';
import { rehypeIsolate } from './plugins/rehype-isolate.ts';
import { rehypeLangDir } from './plugins/rehype-lang-dir.ts';
import { rehypeNoBreakHyphens } from './plugins/rehype-no-break-hyphens.ts';
import { rehypeNoBreakSpaces } from './plugins/rehype-no-break-spaces.ts';
import { rehypeTableAlignment } from './plugins/rehype-table-alignment.ts';
import { rehypeTableScopes } from './plugins/rehype-table-scopes.ts';
import { remarkDirectives } from './plugins/remark-directives.ts';
import { remarkFactLinks } from './plugins/remark-fact-links.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

/**
 * The body of a text, from Markdown to HTML. `syntax` is what the Markdown was read with: remark-parse,
 * remark-gfm, remark-directive.
 *
 * @param catalogue of the text's own language: it words the footnotes.
 * @param ids of its blocks; where they are not given, those of a source text.
 */
export async function textToHtml(
  text: Text,
  circular: Circular,
  catalogue: Catalogue,
  ids: BlockIds = blockIds(text.tree),
): Promise<HtmlRoot> {
  const isLetter = text.part === 'letter';
  const prefix = isLetter ? '' : `${text.part}-`;
  const { t } = catalogue;
  const processor = unified()
    .use(syntax)
    .use(remarkFactLinks, circular.facts.links, t('gap.title'))
    .use(remarkDirectives)
    .use(remarkRehype, {
      clobberPrefix: prefix,
      footnoteLabel: t('footnotes.title'),
      footnoteBackLabel: (index, again) =>
        t('footnotes.back', { number: again > 1 ? `${index + 1}-${again}` : index + 1 }),
      footnoteBackContent: '^',
    })
    .use(rehypeSanitize, sanitizeSchema)
    .use(rehypeHeadingDepth, isLetter ? 0 : 1)
    .use(rehypeBlockIds, prefix, ids)
    .use(rehypeTableScopes)
    .use(rehypeEmptyCells)
    .use(rehypeTableAlignment)
    .use(rehypeImages, text, circular);
  return await processor.run(structuredClone(text.tree), text.file);
}

/** A whole page, the bodies of its texts in their places, made ready to be written. */
export async function finishPage(page: HtmlRoot, typography: TypographyProfile): Promise<HtmlRoot> {
  const processor = unified()
    .use(rehypeLangDir)
    .use(rehypeExternalLinks)
    .use(rehypeNoBreakSpaces, typography)
    // Before what cuts text into more elements: a phrase is isolated as a whole.
    .use(rehypeIsolate)
    .use(rehypeNoBreakHyphens);
  return (await processor.run(page)) as HtmlRoot;
}

/** The HTML of a page. */
export function writePage(page: HtmlRoot): string {
  return `${unified().use(rehypeStringify, { allowDangerousHtml: false }).stringify(page)}\n`;
}
