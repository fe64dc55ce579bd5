import { expect, test } from 'vitest';
import { messagesOf } from './messages.ts';

test('source/heading-level tells each heading that leaves a level out, and each of level 1', () => {
  const markdown = '## A\n\n#### B\n\n##### C\n\n## D\n\nE\n=\n\n### F\n\n> #### G\n\n###### H';
  expect(messagesOf('source/heading-level', markdown)).toEqual([
    '3:1: Unexpected heading of level 4, expected level 3 at the most',
    '9:1: Unexpected heading of level 1, expected level 2 or lower: level 1 is the title in the front matter',
    '12:1: Unexpected heading of level 3, expected level 2 at the most',
    '16:1: Unexpected heading of level 6, expected level 5 at the most',
  ]);
});
