import { describe, expect, test } from 'vitest';
import { messagesOf } from './messages.ts';

const told = (markdown: string) => messagesOf('links/unknown', markdown);

describe('links/unknown', () => {
  test('names the nearest link name, or says where to write a new one', () => {
    expect(told('See [it][gren] and [this][programme].')).toEqual([
      '1:9: Unknown link name `gren`, did you mean `green`?',
      '1:26: Unknown link name `programme`; write its address under `links` in circular.yaml',
    ]);
  });

  test('tells the place on a later line of a paragraph, within lists and quotations too', () => {
    expect(told('> One line,\n> and [*words*\n> more][nobody].\n\n- item\n\n  [text][none]')).toEqual([
      expect.stringMatching(/^3:8: Unknown link name `nobody`/),
      expect.stringMatching(/^7:9: Unknown link name `none`/),
    ]);
  });

  test('tells the place behind letters of any script', () => {
    expect(told('مع [رابط][nobody] 与[链接][none]')).toEqual([
      expect.stringMatching(/^1:10: Unknown link name `nobody`/),
      expect.stringMatching(/^1:24: Unknown link name `none`/),
    ]);
  });

  test('takes brackets for brackets where a backslash says so, and in code', () => {
    expect(told('\\[words\\]\\[name\\], `[words][name]`, [green] and [one] [two]')).toEqual([]);
  });

  test('tells of footnotes without a note, and not of those with one', () => {
    expect(told('One[^1] and another[^no].\n\n[^1]: Here.')).toEqual([
      '1:20: Unknown footnote `no`, expected `[^no]: …` in the text',
    ]);
  });

  test('takes names in capitals or not', () => {
    expect(told('[words][Presidency-Letter]')).toEqual([]);
  });
});
