import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/pdf/document/read-document.ts';
import { Element, readStructure, writeStructure } from '../../../src/pdf/document/structure.ts';
import { Dict } from '../../../src/pdf/document/values.ts';
import { outlineOf, testPrinter } from '../passes/printed.ts';

const { print } = testPrinter();
const BODY = '<h1>Title</h1><p>Text <a href="https://example.org/">link</a><h2>Next</h2>';

async function read(body: string) {
  const { catalog } = readDocument(await print(body));
  const pages = catalog.dict('Pages')?.dicts('Kids') ?? [];
  return { catalog, pages, root: readStructure(catalog) };
}

describe('the structure tree', () => {
  test('is read as it was written', async () => {
    const { catalog, pages, root } = await read(BODY);
    writeStructure(catalog, root, pages);
    expect(outlineOf(readStructure(catalog))).toBe(outlineOf(root));
  });

  test('is found from what stands on the pages', async () => {
    const { catalog, pages, root } = await read(BODY);
    writeStructure(catalog, root, pages);
    const nums = catalog.dict('StructTreeRoot')?.dict('ParentTree')?.list('Nums') ?? [];
    const owned = nums[2 * (pages[0]?.number('StructParents') ?? -1) + 1] as Dict[];
    expect(owned.map((owner) => owner.dict('P')?.name('S'))).toEqual(['H1', 'P', 'Link', 'H2']);
    const [link] = pages[0]?.dicts('Annots') ?? [];
    expect((nums[2 * (link?.number('StructParent') ?? -1) + 1] as Dict).name('S')).toBe('Link');
  });

  test('is what the outline refers to, but for elements that are no more', async () => {
    const { catalog, pages, root } = await read(BODY);
    root.children = root.children.filter((child) => !(child instanceof Element) || child.type !== 'H2');
    writeStructure(catalog, root, pages);
    const first = catalog.dict('Outlines')?.dict('First');
    expect(first?.dict('SE')).toBe(root.elements[0]?.dict);
    const next = first?.dict('First') ?? first?.dict('Next');
    expect(next?.text('Title')).toBe('Next');
    expect(next?.has('SE')).toBe(false);
  });

  test('has to be there', () => {
    expect(() => readStructure(Dict.of({}))).toThrow('Unexpected PDF that is not tagged');
  });
});
