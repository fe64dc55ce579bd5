import matter from 'gray-matter';
import type { VFile } from 'vfile';
import type { z } from 'zod';
import { type Parsed, parseYaml } from './parse-yaml.ts';
import { report } from './report.ts';

/** gray-matter evaluates `---js` unless its engine is taken away: every engine here refuses. */
const refuse = () => {
  throw new Error('front matter is never evaluated');
};
const engines = { yaml: () => ({}), json: refuse, js: refuse, javascript: refuse };

/** A text file, taken apart. */
export interface FrontMatter<T> {
  /**
   * The file's text with blanks in place of the front matter, so that positions in the body stay those of the
   * file; nothing where the two cannot be told apart.
   */
  readonly body?: string;
  /** What the front matter says; nothing where there was a message. */
  readonly head?: Parsed<T> | undefined;
}

/**
 * Takes a text file apart into front matter and body. What is wrong with the front matter becomes messages
 * on the file (`source/front-matter`, `source/yaml`, `source/schema`); the
 * body is to be had all the same.
 */
export function readFrontMatter<T>(file: VFile, schema: z.ZodType<T>): FrontMatter<T> {
  const text = String(file);
  const start = { line: 1, column: 1 };
  if (!matter.test(text)) {
    report(file, 'source/front-matter', 'Missing front matter, expected `---` in the first line', start);
    return { body: text };
  }
  const language = matter.language(text).name;
  if (language && language !== 'yaml') {
    const reason = `Unexpected front matter in \`${language}\`, expected YAML after a plain \`---\``;
    report(file, 'source/front-matter', reason, start);
    return {};
  }
  if (!/\n---[^\S\r\n]*(?:\r?\n|$)/.test(text)) {
    const reason = 'Missing end of the front matter, expected a line `---` between it and the text';
    report(file, 'source/front-matter', reason, start);
    return {};
  }
  const parts = matter(text, { engines });
  const parsed = parseYaml(file, parts.matter.replace(/^\r?\n|\r$/g, ''), schema, 1);
  const above = text.slice(0, text.length - parts.content.length);
  return { body: above.replace(/[^\r\n]/g, ' ') + parts.content, head: parsed };
}
