import { describe, expect, it } from 'vitest';
import { Keyword, Lexer } from '../../../../src/pdf/verify/read/lexer.ts';
import { readToUnicode } from '../../../../src/pdf/verify/read/to-unicode.ts';

function read(source: string): unknown[] {
  const lexer = new Lexer(Buffer.from(source, 'latin1'));
  const words: unknown[] = [];
  for (let word = lexer.next(); word !== undefined; word = lexer.next())
    words.push(
      word instanceof Keyword
        ? `op ${word.word}`
        : word instanceof Uint8Array
          ? Buffer.from(word).toString('latin1')
          : word,
    );
  return words;
}

describe('a content stream', () => {
  it.each<[string, unknown[]]>([
    ['1 0 0 -1 .5 -.25 cm', [1, 0, 0, -1, 0.5, -0.25, 'op cm']],
    ['+5 -0.125 007 1234567890.12345678901', [5, -0.125, 7, 1234567890.1234567]],
    ['1.2.3 - . Td Td', ['op 1.2.3', 'op -', 'op .', 'op Td', 'op Td']],
    ['() (\\() (\\\\)', ['', '(', '\\']],
    ['/F4 9. Tf', ['/F4', 9, 'op Tf']],
    ['/A#20B true null', ['/A B', true, null]],
    ['<48 65 6C6c6> Tj', ['Hell`', 'op Tj']],
    ["(a(b)\\)\\n\\101\\\n) '", ['a(b))\nA', "op '"]],
    ['[<41> -20 (B)] TJ % comment\nT*', [[Buffer.from('A'), -20, Uint8Array.from([66])], 'op TJ', 'op T*']],
    [
      '/P <</MCID 1 /Lang (en)>> BDC',
      [
        '/P',
        new Map<string, unknown>([
          ['/MCID', 1],
          ['/Lang', Uint8Array.from([101, 110])],
        ]),
        'op BDC',
      ],
    ],
  ])('is read word by word: %s', (source, words) => {
    expect(read(source)).toEqual(words);
  });

  it.each(['<4', '(open', '[1 2', '<</A', '<zz>', '}'])('is refused where it is none: %s', (source) => {
    expect(() => read(source)).toThrow('unexpected bytes at');
  });
});

describe('a ToUnicode CMap', () => {
  it('maps characters, ranges and lists of them', () => {
    const map = readToUnicode(
      Buffer.from(
        '2 beginbfchar <0003> <0020> <0004> <D842DFB7> endbfchar 2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<00660069> <0628>] endbfrange',
      ),
    );
    expect(Object.fromEntries(map)).toEqual({
      3: ' ',
      4: '𠮷',
      16: 'A',
      17: 'B',
      18: 'C',
      32: 'fi',
      33: 'ب',
    });
  });

  it('is not run on by a range without end', () => {
    expect(readToUnicode(Buffer.from('1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange')).size).toBe(
      65_536,
    );
  });
});
