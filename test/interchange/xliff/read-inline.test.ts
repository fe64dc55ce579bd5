import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { describe, expect, test } from 'vitest';
import { readInline } from '../../../src/interchange/xliff/read-inline.ts';
import type { Token } from '../../../src/interchange/xliff/token.ts';

const data = new Map([
  ['d1', '**'],
  ['d2', '['],
  ['d3', '][green]'],
]);

function read(xml: string): Token[] {
  const code = elementOf('<pc id="c1" type="fmt" subType="xlf:b" dataRefStart="d1" dataRefEnd="d1"/>');
  const start = elementOf('<sc id="c2" type="fmt" subType="xlf:b" dataRef="d1"/>');
  return readInline(
    elementOf(`<target>${xml}</target>`),
    data,
    new Map([
      ['c1', code],
      ['c2', start],
    ]),
  );
}

function elementOf(xml: string): Element {
  return fromXml(xml).children[0] as Element;
}

const words = (value: string, verbatim = false) => ({ type: 'words', value, verbatim });
const bold = (type: 'open' | 'close') => ({ type, kind: 'strong', markdown: '**' });

describe('what a target holds', () => {
  test.each([
    ['words, in several pieces', 'a<![CDATA[ <b> ]]>&amp;', [words('a <b> &')]],
    [
      'markup within markup',
      '<pc id="x" type="link" dataRefStart="d2" dataRefEnd="d3">a <pc id="y" type="fmt" subType="xlf:b" dataRefStart="d1" dataRefEnd="d1">b</pc></pc>',
      [
        { type: 'open', kind: 'link', markdown: '[' },
        words('a '),
        bold('open'),
        words('b'),
        bold('close'),
        { type: 'close', kind: 'link', markdown: '][green]' },
      ],
    ],
    ['a copy of markup', '<pc id="c7" copyOf="c1">a</pc>', [bold('open'), words('a'), bold('close')]],
    ['the end of what began elsewhere', 'a<ec startRef="c2" dataRef="d1"/>', [words('a'), bold('close')]],
    [
      'annotations, which are passed through',
      'a<sm id="m1"/><mrk id="m2">b</mrk><em startRef="m1"/>',
      [words('ab')],
    ],
    ['characters that XML has not', 'a<cp hex="000B"/>b<cp hex="10ffff"/>', [words('a\u{b}b\u{10ffff}')]],
    [
      'code, whose words are not escaped',
      '<pc id="c" type="fmt" subType="hexapla:code">a*</pc>',
      [
        { type: 'open', kind: 'code', markdown: '' },
        words('a*', true),
        { type: 'close', kind: 'code', markdown: '' },
      ],
    ],
  ])('reads %s', (_what, xml, tokens) => {
    expect(read(xml)).toEqual(tokens);
  });

  test.each([
    ['<b>a</b>', 'Unexpected element `b`'],
    ['<ph id="p" type="ui"/>', 'Unexpected markup `ui`'],
    ['<ph id="p" type="image" dataRef="d9"/>', 'Unexpected original data `d9`'],
    ...['', '41', '110000', 'D800', 'DFFF', '0041 ', '-0041', '0x41', '0000041'].map((hex) => [
      `<cp hex="${hex}"/>`,
      `Unexpected \`cp\` of \`${hex}\``,
    ]),
    ['<cp/>', 'Unexpected `cp` of ``'],
  ])('refuses %s', (xml, reason) => {
    expect(() => read(xml)).toThrow(reason);
  });
});
