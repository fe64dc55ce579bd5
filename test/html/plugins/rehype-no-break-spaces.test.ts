import { describe, expect, test } from 'vitest';
import { rehypeNoBreakSpaces } from '../../../src/html/plugins/rehype-no-break-spaces.ts';
import { visible } from '../make.ts';
import { transformHtml } from './transform.ts';

const keepTogether = (html: string, profile: 'itu' | 'un' = 'itu') =>
  visible(transformHtml(html, rehypeNoBreakSpaces(profile)));

test('puts no-break spaces by the language of each element', () => {
  const html =
    '<p lang="ru">Резолюция 1429 от 16 ноября <span lang="fr">Résolution 1429 du 16 novembre</span></p>';
  expect(keepTogether(html)).toBe(
    '<p lang="ru">Резолюция~1429 от 16~ноября <span lang="fr">Résolution~1429 du 16~novembre</span></p>',
  );
});

test('takes the language from an element with a script in its tag', () => {
  expect(keepTogether('<p lang="zh-Hans">1 000，+41 22 730 5111</p>')).toBe(
    '<p lang="zh-Hans">1~000，+41~22~730~5111</p>',
  );
});

test('puts French spaces by the profile', () => {
  const html = '<p lang="fr">Ainsi : « oui » !</p>';
  expect(keepTogether(html, 'itu')).toBe('<p lang="fr">Ainsi : « oui » !</p>');
  expect(keepTogether(html, 'un')).toBe('<p lang="fr">Ainsi~: «~oui~»_!</p>');
});

describe('code', () => {
  test('stays as it was written', () => {
    const html = '<p lang="en">16 November <code>16 November</code></p><pre lang="en">16 November</pre>';
    expect(keepTogether(html)).toBe(
      '<p lang="en">16~November <code>16 November</code></p><pre lang="en">16 November</pre>',
    );
  });
});
