import { VFile } from 'vfile';
import { prepareText } from '../../check/prepare-text.ts';
import type { CheckedText } from '../../check/rule.ts';
import { readFrontMatter } from '../../source/front-matter.ts';
import { parseMarkdown } from '../../source/markdown.ts';
import { annexSchema, letterSchema } from '../../source/schemas.ts';

/**
 * Reads a text as it would be with other words in its file.
 *
 * @returns nothing where its front matter would not be sound.
 */
export function rereadText(text: CheckedText, markdown: string): CheckedText | undefined {
  const file = new VFile({ path: text.file.path, value: markdown });
  const { body, head } =
    text.part === 'letter' ? readFrontMatter(file, letterSchema) : readFrontMatter(file, annexSchema);
  if (body === undefined || !head || file.messages.length > 0) return undefined;
  const title = 'subject' in head.value ? head.value.subject : head.value.title;
  const annexes = 'annexes' in head.value ? head.value.annexes : {};
  return prepareText({ ...text, file, title, annexes, tree: parseMarkdown(body, text.links ?? []) });
}
