import { describe, expect, test } from 'vitest';
import { scanXml } from '../../../src/interchange/xliff/scan-xml.ts';

const doctype = '<!DOCTYPE xliff [<!ENTITY e "boom">]>';
const deep = '<a>'.repeat(201);

describe('XML that may be parsed', () => {
  test.each([
    ['no markup', 'words > & words'],
    ['elements side by side', '<a><b/><b c="/"></b></a>'.repeat(300)],
    ['a document type that is in words', `<a><!-- ${doctype} --><![CDATA[${doctype}]]><?b ${doctype}?></a>`],
    ['elements that are in words', `<a><!-- ${deep} --><![CDATA[${deep}]]><?b ${deep}?></a>`],
    ['attributes with what ends a tag', `<a b="'>" c='">'/>`.repeat(300)],
    ['a comment that ends in another', '<!-- <!-- --><a/>'],
  ])('has %s', (_what, xml) => {
    expect(scanXml(xml)).toBeUndefined();
  });
});

describe('XML that is not parsed', () => {
  test.each([
    ['a document type', doctype, 0, 'document type'],
    ['one in small letters', '<!doctype x>', 0, 'document type'],
    ['one behind a comment that is none', `<?a <!-- ?>${doctype}<?b --> ?>`, 11, 'document type'],
    ['one behind a section that is none', `<!-- <![CDATA[ -->${doctype}<!-- ]]> -->`, 18, 'document type'],
    ['one behind a comment in an attribute', `<a b="<!--"/>${doctype}<a b="-->"/>`, 13, 'document type'],
    ['elements that lie too deep', deep, 600, 'within 200 others'],
    ['such with what ends a tag in them', `<a b="/>">`.repeat(201), 2000, 'within 200 others'],
    ['such behind a comment that is none', `<?a <!-- ?>${deep}<?b --> ?>`, 611, 'within 200 others'],
    ['such between ends that are none', '<a><!-- </a> --><?b </a> ?>'.repeat(201), 5400, 'within 200 others'],
    ['a comment without end', `<a>${'<!--'.repeat(100_000)}`, 3, 'a comment without end'],
    ['a section without end', `<a>${'<![CDATA['.repeat(100_000)}`, 3, 'a CDATA section without end'],
    ['an instruction without end', `<a>${'<?b'.repeat(100_000)}`, 3, 'a processing instruction without end'],
    ['a tag without end', `<a>${'<a'.repeat(100_000)}`, 3, 'a tag without end'],
    ['an attribute without end', `<a>${'<a b="'.repeat(100_001)}>`, 3, 'a tag without end'],
  ])('has %s', (_what, xml, at, reason) => {
    expect(scanXml(xml)).toEqual({ at, reason: expect.stringContaining(reason) });
  });
});
