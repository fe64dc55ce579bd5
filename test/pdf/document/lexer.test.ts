import { describe, expect, test } from 'vitest';
import { Lexer } from '../../../src/pdf/document/lexer.ts';
import { Keyword } from '../../../src/pdf/document/tokens.ts';
import { Dict, PdfString } from '../../../src/pdf/document/values.ts';

const next = (text: string) => new Lexer(Buffer.from(text, 'latin1')).next();

describe('PDF syntax', () => {
  test.each([
    ['12', 12],
    ['-.5', -0.5],
    ['+757.16998', 757.16998],
    ['0.12345678901234567890', 0.12345678901234568],
    ['true', true],
    ['null', null],
    ['/Name', 'Name'],
    ['/a#20b', 'a b'],
    ['% a comment\n 7', 7],
    ['[1[2]/A]', [1, [2], 'A']],
  ])('%s', (text, value) => {
    expect(next(text)).toEqual(value);
  });

  test.each([
    ['(a(b)c)', 'a(b)c'],
    ['(\\(\\101\\60\\n\\\r\nx)', '(A0\nx'],
    ['<48 65 6c6C6>', 'Hell`'],
    ['<>', ''],
  ])('the string %s', (text, bytes) => {
    expect(next(text)).toEqual(new PdfString(bytes));
  });

  test('a dictionary within one, and operators', () => {
    expect(next('<</A<</B 1>>/C(x)>>')).toEqual(Dict.of({ A: Dict.of({ B: 1 }), C: new PdfString('x') }));
    expect(next('f* ')).toEqual(new Keyword('f*'));
  });

  test.each(['(open', '<12', '[1 2', '<</A 1'])('%s is refused', (text) => {
    expect(() => next(text)).toThrow('Unexpected end');
  });

  test('a word that is no value within an array is refused', () => {
    expect(() => next('[1 BT]')).toThrow('Unexpected BT among values');
  });
});
