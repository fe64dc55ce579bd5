import { describe, expect, it } from 'vitest';
import { descendants, parseXml } from '../../../../src/pdf/verify/read/xml.ts';

describe('an XML document', () => {
  it('is read with its names resolved', () => {
    const root = parseXml(
      '<?xpacket begin=""?><x:a xmlns:x="urn:x" y="1&amp;2"><!-- no --><x:b xmlns:z="urn:z" z:c=\'3\'>T&#x628;<![CDATA[<]]></x:b></x:a> ',
    );
    expect(root).toMatchObject({ name: 'a', namespace: 'urn:x', attributes: new Map([['y', '1&2']]) });
    expect(descendants(root, 'urn:x', 'b')).toMatchObject([
      { attributes: new Map([['urn:z c', '3']]), text: 'Tب<' },
    ]);
  });

  it.each([
    ['<a><b></a></b>', '</a> does not end <b>'],
    ['<a>', '<a> does not end'],
    ['<a/><b/>', 'there is not one element alone'],
    ['text', 'there is not one element alone'],
    ['<a b="1" b="2"/>', 'the attribute b stands twice'],
    ['<x:a/>', 'the prefix of x:a is not declared'],
    ['<a>&nbsp;</a>', 'unexpected &nbsp;'],
    ['<a>&</a>', 'unexpected &'],
    ['<a b=1/>', 'unexpected characters at 0'],
    ['<!DOCTYPE a><a/>', 'unexpected characters at 0'],
  ])('is refused where it is not well formed: %s', (source, reason) => {
    expect(() => parseXml(source)).toThrow(reason);
  });
});
