import { expect, test } from 'vitest';
import { textToHtml } from '../../src/html/pipeline.ts';
import { reportDeadAnchors } from '../../src/html/report-dead-anchors.ts';
import { builtIn, makeCircular, makeText } from './make.ts';

test('a link to a block is right, and one to nothing is told of once, at its place', async () => {
  const letter = makeText('See [above](#p1), [the annex](#map) and\n[nowhere](#p9).');
  const circular = makeCircular([letter]);
  const body = await textToHtml(letter, circular, (await builtIn()).catalogues.get(letter.locale));
  reportDeadAnchors([[letter, body]], ['letter', 'map']);
  reportDeadAnchors([[letter, body]], ['letter', 'map']);
  expect(letter.file.messages.map(String)).toHaveLength(1);
  expect(letter.file.messages[0]).toMatchObject({
    line: 2,
    column: 1,
    ruleId: 'links/anchor',
    reason: 'Unexpected link to `#p9`, expected the id of a block, such as `#p4`',
  });
});
