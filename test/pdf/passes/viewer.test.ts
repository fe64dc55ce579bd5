import { expect, test } from 'vitest';
import { viewer } from '../../../src/pdf/passes/viewer.ts';
import { CONTEXT, testPrinter } from './printed.ts';

const { draft } = testPrinter();

test.each([
  ['ltr', undefined],
  ['rtl', 'R2L'],
] as const)('a viewer shows the title, and binds pages that go %s', async (direction, bound) => {
  const printed = await draft('<p>Text');
  viewer(printed, { ...CONTEXT, direction });
  const { catalog } = printed.document;
  const preferences = catalog.dict('ViewerPreferences');
  expect(preferences?.get('DisplayDocTitle')).toBe(true);
  expect(preferences?.name('Direction')).toBe(bound);
  expect(catalog.dict('MarkInfo')?.get('Marked')).toBe(true);
});
