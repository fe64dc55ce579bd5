import { expect, test } from 'vitest';
import { marginStyle, marginText } from '../../src/html/margin-text.ts';
import { builtIn, makeCircular, makePublication, makeText } from './make.ts';

test('the margins have folio, reference, draft label and address line', async () => {
  const letter = { ...makeText('x'), translatedFrom: 'en' };
  const circular = makeCircular([letter]);
  const catalogue = (await builtIn()).catalogues.get('ru');
  expect(marginText(makePublication([circular]), circular, letter, catalogue)).toEqual({
    '--folio-before': '- ',
    '--folio-after': ' -',
    '--reference': 'CL-24/63',
    '--draft-label': ' · Неофициальный проект перевода',
    '--address-line': 'Place des Nations, Geneva',
  });
});

test('text cannot leave the custom property that holds it', () => {
  expect(marginStyle({ '--a': 'x";color:red;--b:"', '--c': 'C:\\Town', '--d': 'one\ntwo' })).toBe(
    '--a:"x\\";color:red;--b:\\"";--c:"C:\\\\Town";--d:"one\\a two"',
  );
});
