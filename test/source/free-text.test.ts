import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { readFreeText } from '../../src/source/free-text.ts';
import { placeInBlock } from '../../src/source/place-in-block.ts';

function blocksOf(path: string, value: string) {
  const file = new VFile({ path, value });
  return readFreeText(file).map((block) => {
    const { start, end } = placeInBlock(file, block);
    return `${block.kind} ${start.line}:${start.column}-${end.line}:${end.column} ${block.text}`;
  });
}

it('reads Markdown by the names of its files, and passes over its front matter', () => {
  const markdown = '---\nsubject: A letter\n---\n\n## Purpose\n\n- See [the *list*][list] of members\n';
  expect(blocksOf('letter.md', markdown)).toEqual([
    'heading 5:4-5:11 Purpose',
    'item 7:3-7:36 See the list of members',
  ]);
});

it('reads all else as paragraphs with blank lines between them', () => {
  expect(blocksOf('letter.txt', '\n# One\ntwo \n \n\n  3. Three\r\nfour\r\n\r\nfive')).toEqual([
    'paragraph 2:1-3:4 # One two',
    'paragraph 6:3-7:5 3. Three  four',
    'paragraph 9:1-9:5 five',
  ]);
  expect(blocksOf('empty.txt', ' \n\n')).toEqual([]);
});
