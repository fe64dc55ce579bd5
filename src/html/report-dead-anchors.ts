import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Text } from '../model/circular.ts';
import { report } from '../source/report.ts';

/**
 * Tells of links within an edition that lead to nothing (`links/anchor`), on the text they stand in.
 *
 * @param bodies each text of the edition with its body.
 * @param parts the ids of the parts themselves.
 */
export function reportDeadAnchors(bodies: readonly (readonly [Text, Root])[], parts: readonly string[]) {
  const ids = new Set(parts);
  for (const [, body] of bodies) {
    visit(body, 'element', ({ properties }) => {
      if (typeof properties.id === 'string') ids.add(properties.id);
    });
  }
  for (const [{ file }, body] of bodies) {
    visit(body, { tagName: 'a' }, (node) => {
      if (node.type !== 'element' || !node.position) return;
      const id = /^#(.+)/.exec(String(node.properties.href))?.[1];
      const place = node.position.start;
      const told = file.messages.some(
        ({ ruleId, line, column }) =>
          ruleId === 'links/anchor' && line === place.line && column === place.column,
      );
      if (id === undefined || ids.has(id) || told) return;
      report(
        file,
        'links/anchor',
        `Unexpected link to \`#${id}\`, expected the id of a block, such as \`#p4\``,
        node,
      );
    });
  }
}
