import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/source/front-matter.ts';
import { letterSchema } from '../../src/source/schemas.ts';

const head = '---\nsubject: A subject\nstatus: draft\n---\n';

function read(text: string) {
  const file = new VFile(text);
  const front = readFrontMatter(file, letterSchema);
  return { front, told: file.messages.map(({ line, column, reason }) => `${line}:${column}: ${reason}`) };
}

describe('front matter', () => {
  test('is taken off and leaves the body where it stands in the file', () => {
    const { front } = read(`${head}\nThe body.\n`);
    expect(front.head?.value).toEqual({ subject: 'A subject', status: 'draft', annexes: {} });
    expect(front.body).toBe(`${' '.repeat(3)}\n${' '.repeat(18)}\n${' '.repeat(13)}\n   \n\nThe body.\n`);
  });

  test('may end its lines with CR LF', () => {
    const { front } = read(`${head}\nThe body.\n`.replaceAll('\n', '\r\n'));
    expect(front.head?.value).toEqual({ subject: 'A subject', status: 'draft', annexes: {} });
    expect(front.body?.split('\r\n').at(-2)).toBe('The body.');
    expect(front.head?.at(['status'])).toEqual({ line: 3, column: 9 });
  });

  test('may end with blanks behind its dashes, and with the file', () => {
    expect(read('---  \nsubject: A subject\nstatus: draft\n---  ').front.head?.value.subject).toBe(
      'A subject',
    );
  });

  test('leaves dashes in the body alone', () => {
    expect(read(`${head}\nOne.\n\n---\n\nTwo.\n`).front.body).toContain('One.\n\n---\n\nTwo.');
  });

  test('tells the line of the file for what is wrong in it', () => {
    expect(read('---\r\nsubjet: A\r\nstatus: final\r\n---\r\n\r\nText.').told).toEqual([
      '2:1: Missing `subject`, expected the subject of the letter',
      '3:9: Unexpected value of `status`: `"final"`, expected `official` or `draft`',
      '2:1: Unexpected key `subjet`, did you mean `subject`?',
    ]);
  });

  test.each([
    'js',
    'javascript',
    'json',
    'coffee',
    'toml',
    ' js',
    'js run',
  ])('is read as YAML alone, and never evaluated: ---%s', (language) => {
    const code = '{ subject: (globalThis.evaluated = true, "A"), status: "draft" }';
    const name = language.trim();
    expect(read(`---${language}\n${code}\n---\n\nText.`).told).toEqual([
      `1:1: Unexpected front matter in \`${name}\`, expected YAML after a plain \`---\``,
    ]);
    expect(globalThis).not.toHaveProperty('evaluated');
  });

  test.each([
    ['Text.', '1:1: Missing front matter, expected `---` in the first line'],
    [`\n${head}\nText.`, '1:1: Missing front matter, expected `---` in the first line'],
    [
      '---\nsubject: A\n\nText.',
      '1:1: Missing end of the front matter, expected a line `---` between it and the text',
    ],
    ['---', '1:1: Missing end of the front matter, expected a line `---` between it and the text'],
  ])('is missing, or without an end: %j', (text, message) => {
    expect(read(text).told).toEqual([message]);
  });

  test.each(['---\n---\n\nText.', '---\n# Nothing yet\n---\n\nText.'])('may not be empty: %j', (text) => {
    expect(read(text).told).toEqual([
      '2:1: Missing `subject`, expected the subject of the letter',
      '2:1: Missing `status`, expected `official` or `draft`',
    ]);
  });
});
