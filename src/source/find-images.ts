import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import type { Image, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isInside, show } from './read-file.ts';
import { report } from './report.ts';
import { svgFault } from './svg-fault.ts';

const imageTypes = ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.svg'];

/**
 * Finds the images of a body: each a file in the folder of the text or below it. What is none becomes a
 * message (`source/image`) on the text's file.
 *
 * @param path the text's file, absolute.
 * @returns absolute paths, by the address that the body gives.
 */
export async function findImages(file: VFile, tree: Root, path: string): Promise<Map<string, string>> {
  const nodes: Image[] = [];
  visit(tree, (node) => {
    if (node.type === 'image') nodes.push(node);
    if (node.type !== 'imageReference') return;
    const reason = `Unexpected image by the name \`${node.label}\`, expected its file: \`![words](file)\``;
    report(file, 'source/image', reason, node);
  });
  const found = await Promise.all(nodes.map(({ url }) => findImage(url, dirname(path))));
  const images = new Map<string, string>();
  for (const [index, node] of nodes.entries()) {
    const one = found[index] as Found;
    if ('image' in one) images.set(node.url, one.image);
    else report(file, 'source/image', one.wrong, node);
  }
  return images;
}

type Found = { image: string } | { wrong: string };

/** The path of an image, or what is wrong with its address. */
async function findImage(url: string, folder: string): Promise<Found> {
  const address = decode(url);
  const shown = url.length > 60 ? `${url.slice(0, 60)}…` : url;
  if (address === undefined) {
    return { wrong: `Unexpected image address \`${shown}\`, expected UTF-8 behind each \`%\`` };
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
    return { wrong: `Unexpected image address \`${shown}\`, expected a file in the folder of the circular` };
  }
  const path = resolve(folder, address);
  if (!imageTypes.includes(extname(path).toLowerCase())) {
    return { wrong: `Unexpected image \`${shown}\`, expected one of ${imageTypes.join(' ')}` };
  }
  const outside = `Unexpected image \`${shown}\` outside of the folder of the circular, expected it inside`;
  if (!isInside(path, folder)) return { wrong: outside };
  try {
    if (!isInside(await realpath(path), await realpath(folder))) return { wrong: outside };
    if ((await stat(path)).isFile()) return await fit(path, shown);
  } catch {
    return { wrong: `Missing image \`${shown}\`, expected it at \`${show(path)}\`` };
  }
  return { wrong: `Unexpected folder \`${shown}\`, expected an image of this name` };
}

/** An image, unless it is an SVG with something in it that is not published. */
async function fit(image: string, shown: string): Promise<Found> {
  const fault = extname(image).toLowerCase() === '.svg' ? svgFault(await readFile(image, 'utf8')) : undefined;
  return fault ? { wrong: `Unexpected SVG \`${shown}\` with ${fault}` } : { image };
}

/** An address with its escapes resolved; nothing where they are none of UTF-8. */
function decode(url: string): string | undefined {
  try {
    return decodeURIComponent(url);
  } catch {
    return undefined;
  }
}
