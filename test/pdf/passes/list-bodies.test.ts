import { expect, test } from 'vitest';
import { listBodies } from '../../../src/pdf/passes/list-bodies.ts';
import { outlineOf, testPrinter } from './printed.ts';

const { draft } = testPrinter();

test.each([
  ['a list', '<ul><li>One</ul>', 'L(LI(Lbl(#) LBody(NonStruct(#))))'],
  ['a list without marks', '<ul style="list-style: none"><li>One</ul>', 'L(LI(LBody(NonStruct(#))))'],
  [
    'a list within a list',
    '<ol><li><p>One</p><ul><li>Two</ul></ol>',
    'L(LI(Lbl(#) LBody(P(NonStruct(#)) L(LI(Lbl(#) LBody(NonStruct(#)))))))',
  ],
  ['footnotes', '<ol><li role="doc-footnote">Note</ol>', 'L(LI(Lbl(#) LBody(NonStruct(#))))'],
])('%s has items with bodies', async (_, body, outline) => {
  const printed = await draft(body);
  listBodies(printed);
  expect(outlineOf(printed.structure)).toBe(`Document(${outline})`);
});
