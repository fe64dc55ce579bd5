import { expect, test } from 'vitest';
import { messagesOf } from './messages.ts';

test('source/raw-html tells of tags in a line, blocks, comments, declarations and instructions', () => {
  const markdown =
    'a <b>c</b>\n\n<div>\n\n<!-- d -->\n\n<!DOCTYPE html>\n\n<?php ?>\n\n`<i>` &lt;i&gt; a < b';
  expect(messagesOf('source/raw-html', markdown).map((message) => message.split(',')[0])).toEqual([
    '1:3: Unexpected HTML `<b>`',
    '1:7: Unexpected HTML `</b>`',
    '3:1: Unexpected HTML `<div>`',
    '5:1: Unexpected HTML `<!-- d -->`',
    '7:1: Unexpected HTML `<!DOCTYPE html>`',
    '9:1: Unexpected HTML `<?php ?>`',
  ]);
});
