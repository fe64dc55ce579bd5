import { expect, test } from 'vitest';
import { imageAddress, rehypeImages } from '../../../src/html/plugins/rehype-images.ts';
import { bodyHtml, makeCircular, makeText } from '../make.ts';
import { transformHtml } from './transform.ts';

/** Images in the folder of a circular, by the address that a text gives them. */
function place(html: string, images: Record<string, string>): string {
  const found = Object.entries(images).map(([url, path]) => [url, `/content/cl-24-63/${path}`] as const);
  const text = makeText('', { images: new Map(found) });
  return transformHtml(html, rehypeImages(text, makeCircular([text])));
}

test.each([
  ['map.png', 'map.png', 'map.png', '../map.png'],
  ['images/map.png', 'images/map.png', 'images/map.png', '../images/map.png'],
  ['./images/map.png', './images/map.png', 'images/map.png', '../images/map.png'],
  // Markdown escapes addresses on their way to HTML.
  ['карта.png', '%D0%BA%D0%B0%D1%80%D1%82%D0%B0.png', 'карта.png', '../%D0%BA%D0%B0%D1%80%D1%82%D0%B0.png'],
  ['a plan.png', 'a%20plan.png', 'a plan.png', '../a%20plan.png'],
  ['a%20plan.png', 'a%20plan.png', 'a plan.png', '../a%20plan.png'],
])('gives %s the address it has from the page', (url, src, path, address) => {
  expect(place(`<img src="${src}" alt="x">`, { [url]: path })).toBe(`<img src="${address}" alt="x">`);
});

test('escapes what an address cannot hold', () => {
  const circular = makeCircular([makeText('')]);
  expect(imageAddress('/content/cl-24-63/a b/50% #1?.png', circular)).toBe('a%20b/50%25%20%231%3F.png');
});

test('leaves other images alone', async () => {
  expect(place('<img src="other.png" alt="x">', { 'map.png': 'map.png' })).toBe(
    '<img src="other.png" alt="x">',
  );
  expect(await bodyHtml('![x](https://itu.int/a.png)')).toContain('src="https://itu.int/a.png"');
});
