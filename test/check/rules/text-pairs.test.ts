import { describe, expect, test } from 'vitest';
import { messagesOf } from './messages.ts';

const quotes = (locale: string, markdown: string) =>
  messagesOf('text/unbalanced-quotes', [{ locale, markdown }]);
const brackets = (markdown: string) => messagesOf('text/unbalanced-brackets', markdown);

describe('text/unbalanced-quotes', () => {
  test('tells which of three straight quotes is alone', () => {
    expect(quotes('en', 'a "b" c "d e')).toEqual([expect.stringMatching(/^1:9: Missing end/)]);
    expect(quotes('en', 'a "b c "d" e')).toEqual([expect.stringMatching(/^1:3: Missing end/)]);
    expect(quotes('en', 'a b" c "d" e')).toEqual([expect.stringMatching(/^1:4: Missing beginning/)]);
  });

  test('tells of a mark of another style', () => {
    expect(quotes('ru', 'слово «первое” и «второе»')).toEqual([
      '1:7: Unexpected `”` at the end of a quotation that begins with `«`',
    ]);
    expect(quotes('zh', '见《宣言，第1条')).toEqual([expect.stringMatching(/^1:2: Missing end/)]);
  });

  test('takes apostrophes, genitives and quotations within others', () => {
    expect(quotes('en', 'The States’ reply, ITU’s “view of ‘green’ action”, in the ’90s')).toEqual([]);
    expect(quotes('ru', '«Слово „в слове“» и "слово"')).toEqual([]);
    expect(quotes('fr', "l’État, l'Union «et l’autre»")).toEqual([]);
  });
});

describe('text/unbalanced-brackets', () => {
  test('tells of the one that is alone among others', () => {
    expect(brackets('a (b (c) d')).toEqual(['1:3: Missing bracket that closes `(`']);
    expect(brackets('a (b) c) d (e [f) g]')).toEqual([
      '1:15: Missing bracket that closes `[`',
      '1:20: Missing bracket that opens before `]`',
    ]);
    expect(brackets('to account IBAN 1 23 9) today')).toEqual([
      '1:23: Missing bracket that opens before `)`',
    ]);
  });

  test('takes labels of items', () => {
    expect(brackets('a) one; b) two, 3) three and iv) four')).toEqual([]);
  });
});
