import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { reportGithub } from '../../../src/check/reporters/github.ts';
import { report } from '../../../src/source/report.ts';

describe('the GitHub reporter', () => {
  test('escapes what would end a property, a command or a line', () => {
    const file = new VFile({ path: 'a,b:c%.md' });
    report(file, 'links/unsafe', '100 % wrong:\r\n::error::this', { line: 2, column: 3 }, 'warning');
    expect(reportGithub([file])).toBe(
      '::warning file=a%2Cb%3Ac%25.md,line=2,endLine=2,col=3,endColumn=3,title=links/unsafe::100 %25 wrong:%0D%0A::error::this\n',
    );
  });

  test('gives no columns for what goes over several lines', () => {
    const file = new VFile({ path: 'a.md' });
    report(
      file,
      'links/unsafe',
      'Here',
      { start: { line: 2, column: 3 }, end: { line: 4, column: 1 } },
      'info',
    );
    expect(reportGithub([file])).toBe('::notice file=a.md,line=2,endLine=4,title=links/unsafe::Here\n');
  });
});
