import { describe, expect, test } from 'vitest';
import { links } from '../../../src/pdf/passes/links.ts';
import { annotationsOf, outlineOf, type Page, testPrinter } from './printed.ts';

const { draft } = testPrinter();

async function contents(body: string, page?: Page): Promise<(string | undefined)[]> {
  const printed = await draft(body, page);
  links(printed);
  return annotationsOf(printed.structure).map((annotation) => annotation.text('Contents'));
}

describe('a link says what it is', () => {
  test('by its text, also over lines, with what is stressed in it', async () => {
    const body =
      '<p style="width: 60px"><a href="https://example.org/">The <em>long</em> register of members</a>';
    const found = await contents(body);
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found)).toEqual(new Set(['The long register of members']));
  });

  test('in Arabic as it is read', async () => {
    const body = '<p dir="rtl"><a href="https://example.org/">القرار 1429 (جنيف، 2024)</a>';
    expect(await contents(body, { lang: 'ar' })).toContain('القرار 1429 (جنيف، 2024)');
  });

  test('in Chinese without spaces between the lines', async () => {
    const body =
      '<p style="width: 60px; font-family: Common"><a href="https://example.org/">一中新日月点的网</a>';
    expect(new Set(await contents(body, { lang: 'zh-Hans' }))).toEqual(new Set(['一中新日月点的网']));
  });

  test('by its address where that is broken over lines', async () => {
    const body =
      '<p style="width: 60px; overflow-wrap: anywhere"><a href="mailto:person@features.example">person@features.example</a>';
    expect(new Set(await contents(body))).toEqual(new Set(['person@features.example']));
  });

  test('by its picture', async () => {
    const image =
      'data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22><path d=%22M0 0h9v9z%22/></svg>';
    const found = await contents(`<a href="https://example.org/"><img alt="The seal" src="${image}"></a>`);
    expect(new Set(found)).toEqual(new Set(['The seal']));
  });
});

test('what holds a link is a Link, whatever role it has, and is reached by the tabulator', async () => {
  const body = '<p>Text<sup><a role="doc-noteref" href="#note">1</a></sup><p id="note">Note';
  const printed = await draft(body);
  expect(outlineOf(printed.structure)).not.toContain('Link');
  links(printed);
  expect(outlineOf(printed.structure)).toContain('Link(NonStruct(#) @)');
  expect(printed.pages.map((page) => page.name('Tabs'))).toEqual(['S']);
});
