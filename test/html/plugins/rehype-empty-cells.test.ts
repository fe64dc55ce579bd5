import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { rehypeEmptyCells } from '../../../src/html/plugins/rehype-empty-cells.ts';

it('gives empty cells a space that holds their place, and leaves the others', () => {
  const tree = h(null, [h('tr', [h('th', 'Day'), h('td'), h('td', [h('em', '2')])])]);
  rehypeEmptyCells()(tree);
  expect(tree).toEqual(h(null, [h('tr', [h('th', 'Day'), h('td', '\u00a0'), h('td', [h('em', '2')])])]));
});
