import { relative, sep } from 'node:path';
import type { Root } from 'hast';
import type { Circular, Text } from '../../model/circular.ts';
import { eachElement } from './each-element.ts';

/**
 * Gives images the address they have from the page, which stands one folder below the circular's: in the
 * published circular they lie where they lie in its folder.
 */
export function rehypeImages({ images }: Text, circular: Circular) {
  // Markdown's `карта.png` and `<a plan.png>` come escaped into HTML.
  const paths = new Map([...images].map(([address, path]) => [decodeURI(address), path]));
  return (tree: Root) => {
    eachElement(tree, ({ tagName, properties }) => {
      const path = tagName === 'img' && paths.get(decodeURI(String(properties.src)));
      if (path) properties.src = `../${imageAddress(path, circular)}`;
    });
  };
}

/** Where an image is published, below the circular's place in `dist`. */
export function imageAddress(path: string, circular: Circular): string {
  return relative(circular.folder, path).split(sep).map(encodeURIComponent).join('/');
}
