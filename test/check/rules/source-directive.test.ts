import { describe, expect, test } from 'vitest';
import { messagesOf } from './messages.ts';

const told = (markdown: string) => messagesOf('source/directive', markdown);

describe('source/directive', () => {
  test('takes a colon before a word for a colon', () => {
    expect(told('Dear:colleague, a:b, urn:itu:x, :lang, note :sic and 10:30')).toEqual([]);
  });

  test('refuses colons that open or end nothing, which would be printed', () => {
    const reason =
      'Unexpected `:::`, expected it after `:::list{numbering=…}` and its list; around a list with a `:::list` in it write more colons';
    expect(told(':::')).toEqual([`1:1: ${reason}`]);
    expect(told('1. one\n   :::')).toEqual([`1:4: ${reason}`]);
    expect(told('a ::: b')).toEqual([]);
  });

  test('refuses directives inside a line that it does not know', () => {
    expect(told('A :abbr[word], a:b[word] and a:b{c=d}')).toEqual([
      '1:3: Unexpected directive `abbr`, expected `:lang[words]{tag=fr}`, or a blank behind the colon',
      '1:17: Unexpected directive `b`, expected `:lang[words]{tag=fr}`, or a blank behind the colon',
      '1:31: Unexpected directive `b`, expected `:lang[words]{tag=fr}`, or a blank behind the colon',
    ]);
  });

  test.each([
    '',
    '{tag=}',
    '{tag="not a tag"}',
    '{lang=fr}',
  ])('refuses words whose language is not told: :lang[mot]%s', (attributes) => {
    expect(told(`:lang[mot]${attributes}`)).toEqual([
      '1:1: Missing language of the words, expected `:lang[words]{tag=fr}`',
    ]);
  });

  test('refuses numberings that it does not know, those of Object.prototype too', () => {
    expect(told(':::list{numbering=constructor}\n1. One\n:::')).toEqual([
      '1:1: Unexpected numbering `constructor`, expected one of decimal, lower-alpha, upper-alpha, lower-roman, upper-roman',
    ]);
  });

  test.each([
    '- One',
    'One',
    '1. One\n\nAnd more.',
    '',
  ])('refuses in a list what is no numbered list alone: %j', (content) => {
    expect(told(`:::list{numbering=decimal}\n${content}\n:::`)).toEqual([
      '1:1: Unexpected content of `:::list`, expected one numbered list and nothing else',
    ]);
  });

  test('tells of a list that is never closed and takes what follows', () => {
    expect(told('Before.\n\n:::list{numbering=decimal}\n1. One\n\nAfter.')).toEqual([
      '3:1: Unexpected content of `:::list`, expected one numbered list and nothing else',
    ]);
  });
});
