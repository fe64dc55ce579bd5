import { expect, test } from 'vitest';
import { type AlignableText, alignTexts } from '../../src/align/index.ts';
import { locales, readLetters } from './letters.ts';

const compiled = new URL('../../lib/align/index.js', import.meta.url).href;

test('what was compiled aligns as the sources do: else `npm run prepare`', async () => {
  const letters = await readLetters('content/cl-24-63');
  const texts = locales.map((locale) => letters.get(locale) as AlignableText);
  const own: { alignTexts: typeof alignTexts } = await import(/* @vite-ignore */ compiled);
  for (const source of texts) {
    const others = texts.filter((text) => text !== source);
    expect(own.alignTexts(source, others)).toEqual(alignTexts(source, others));
  }
});
