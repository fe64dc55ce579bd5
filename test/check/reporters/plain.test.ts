import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { reportPlain } from '../../../src/check/reporters/plain.ts';
import { report } from '../../../src/source/report.ts';

describe('the plain reporter', () => {
  test('writes one line for each message, files in their order and places in theirs', () => {
    const [first, second] = ['b.md', 'a.md'].map((path) => new VFile({ path })) as [VFile, VFile];
    report(second, 'links/unsafe', 'Third', { line: 1, column: 1 }, 'info');
    report(first, 'links/unsafe', 'Second', { line: 10, column: 2 }, 'warning');
    report(first, 'source/raw-html', 'First', { line: 9, column: 30 });
    expect(reportPlain([first, second])).toBe(
      [
        'b.md:9:30: error: First (source/raw-html)\n',
        'b.md:10:2: warning: Second (links/unsafe)\n',
        'a.md:1:1: info: Third (links/unsafe)\n',
      ].join(''),
    );
  });

  test('gives a message about a whole file its first line', () => {
    const file = new VFile({ path: 'a.md' });
    report(file, 'source/unreadable', 'Missing file');
    expect(reportPlain([file])).toBe('a.md:1:1: error: Missing file (source/unreadable)\n');
  });

  test('passes on no line breaks and no control characters', () => {
    const file = new VFile({ path: 'a\u001b[31m.md' });
    report(file, 'source/raw-html', 'Unexpected `<b\nc>\u001b[2J\u009b\u2028` here');
    expect(reportPlain([file])).toBe(
      'a [31m.md:1:1: error: Unexpected `<b c> [2J ` here (source/raw-html)\n',
    );
  });

  test('is silent where there is nothing to tell', () => {
    expect(reportPlain([new VFile({ path: 'a.md' })])).toBe('');
  });
});
