import { expect, test } from 'vitest';
import { rehypeTableScopes } from '../../../src/html/plugins/rehype-table-scopes.ts';
import { transformHtml } from './transform.ts';

test('makes every head cell the head of its column', () => {
  const table =
    '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>';
  expect(transformHtml(table, rehypeTableScopes())).toBe(table.replaceAll('<th>', '<th scope="col">'));
});
