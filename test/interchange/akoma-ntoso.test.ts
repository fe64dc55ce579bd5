import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { itemNumber } from '../../src/interchange/akoma-ntoso/item-number.ts';
import { alpha3 } from '../../src/interchange/akoma-ntoso/alpha-3.ts';
import { checkContent } from '../../src/build/check-content.ts';
import { makeEditionPage } from '../../src/html/edition-page.ts';
import { editionToAkomaNtoso } from '../../src/interchange/akoma-ntoso/to-akoma-ntoso.ts';
import { fixture } from '../commands/workspace.ts';
import { validateXml } from './validate-xml.ts';

const root = resolve(import.meta.dirname, '../..');

/** Every edition of a publication as Akoma Ntoso. */
async function exportEditions(content: string) {
  const { sound } = await checkContent(content, []);
  if (!sound) throw new Error(`${content} is not sound`);
  const editions = sound.publication.circulars.flatMap((circular) =>
    [...(circular.parts[0]?.texts.keys() ?? [])].map((locale) => ({ circular, locale })),
  );
  return Promise.all(
    editions.map(async ({ circular, locale }) => ({
      circular,
      locale,
      sound,
      title: `${circular.facts.reference} ${locale}`,
      xml: await editionToAkomaNtoso(circular, locale, sound),
    })),
  );
}

const content = await exportEditions(resolve(root, 'content'));
const fixtures = await Promise.all(
  ['exchange', 'sound', 'six-faults', 'feature-pages', 'pages-rich'].map((name) =>
    exportEditions(fixture(`${name}/content`)),
  ),
);
const editions = [...content, ...fixtures.flat()];

/** The ids that are written in a text, in their order, without those of the frame. */
function idsIn(text: string, attribute: string): string[] {
  return Array.from(
    text.matchAll(new RegExp(` ${attribute}="((?:[a-z-]+-)?p\\d[\\d-]*)"`, 'g')),
    ([, id = '']) => id,
  );
}

describe.each(editions)('$title as Akoma Ntoso', ({ xml, circular, locale, sound }) => {
  test('is valid by the schema of OASIS, and names nothing that is not there', () => {
    expect(validateXml(xml, 'akomantoso30.xsd')).toEqual([]);
    const ids = new Set(Array.from(xml.matchAll(/ eId="([^"]+)"/g), ([, id]) => id));
    const named = xml.matchAll(/ (?:href|source|as|by|refersTo)="#([^"]+)"/g);
    expect(Array.from(named, ([, id]) => id).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('has the ids by which links lead to the blocks of the page', async () => {
    const { html } = await makeEditionPage(circular, locale, { ...sound, hasPdf: () => false });
    expect(idsIn(xml, 'eId')).toEqual(idsIn(html, 'id'));
  });
});

describe('CL-24/63 as Akoma Ntoso', () => {
  const xmlOf = (locale: string) => content.find((one) => one.locale === locale)?.xml ?? '';

  test('is one work in six languages', () => {
    const work = '<FRBRuri value="/akn/un/statement/administrativeCircular/itu/2024-11-07/cl-24-63">';
    expect(content.every(({ xml }) => xml.includes(work))).toBe(true);
    const languages = content.map(({ xml }) => /<FRBRlanguage language="(\w+)">/.exec(xml)?.[1]);
    expect(new Set(languages)).toEqual(new Set(['ara', 'eng', 'fra', 'rus', 'spa', 'zho']));
  });

  test('says of a translation what it was made from, and that it is no authority', () => {
    expect(xmlOf('fr')).toContain('/rus@2024-11-07/!main" fromLanguage="rus" authoritative="false"');
    expect(xmlOf('fr')).toContain('<FRBRauthoritative value="false">');
    expect(xmlOf('ru')).toContain('<FRBRauthoritative value="true">');
    expect(xmlOf('ru')).not.toContain('FRBRtranslation');
  });

  test('has the annex attached in its own language', () => {
    const [, attachment = ''] = xmlOf('zh').split('<attachments>');
    expect(attachment).toContain('<attachment eId="declaration" xml:lang="en">');
    expect(attachment).toContain('<heading xml:lang="zh-Hans">《COP29绿色数字行动宣言》</heading>');
    expect(attachment).toContain('<FRBRlanguage language="eng">');
    expect(attachment).toContain('<num>VIII.</num>');
  });
});

test.each([
  [1, '1', '1.'],
  [4, 'I', 'IV.'],
  [1994, 'i', 'mcmxciv.'],
  [28, 'A', 'AB.'],
  [3, 'a', 'c.'],
  [0, 'I', '0.'],
])('numbers item %i of type %s as %s', (number, type, written) => {
  expect(itemNumber(number, type)).toBe(written);
});

test.each([
  ['zh', 'zho'],
  ['fr-CA', 'fra'],
  ['haw', 'haw'],
])('writes the language %s as %s', (locale, code) => {
  expect(alpha3(locale)).toBe(code);
});
