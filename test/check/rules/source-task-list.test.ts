import { expect, test } from 'vitest';
import { messagesOf } from './messages.ts';

test('source/task-list tells of each box to tick', () => {
  const markdown = '- [x] Sent\n- [ ] Signed\n- plain [x]\n\n1. [ ] Read';
  expect(messagesOf('source/task-list', markdown)).toEqual(
    ['1:1', '2:1', '5:1'].map(
      (place) => `${place}: Unexpected box to tick at the beginning of a list item, expected words`,
    ),
  );
});
