import { VFile } from 'vfile';
import { textRules } from '../../../src/check/rules/index.ts';
import type { Text } from '../../../src/model/circular.ts';
import { parseMarkdown } from '../../../src/source/markdown.ts';
import { report } from '../../../src/source/report.ts';

const links = ['presidency-letter', 'green'];

/** A text with a body, of which nothing was told yet; its circular has the links `presidency-letter` and `green`. */
export function makeText(markdown: string): Text {
  return {
    part: 'letter',
    locale: 'en',
    file: new VFile({ path: 'letter.en.md', value: markdown }),
    title: 'Subject',
    status: 'draft',
    annexes: {},
    tree: parseMarkdown(markdown, links),
    links,
    images: new Map(),
  };
}

/** What a rule tells of Markdown, as `line:column: reason`. */
export function messagesOf(id: string, markdown: string): string[] {
  const text = makeText(markdown);
  const rule = textRules.find((one) => one.id === id);
  if (!rule) throw new Error(`There is no rule ${id}`);
  rule.check(text, (reason, place) => report(text.file, id, reason, place, rule.level));
  return text.file.messages.map(({ line, column, reason }) => `${line}:${column}: ${reason}`);
}
