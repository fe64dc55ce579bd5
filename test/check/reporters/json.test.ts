import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { reportJson } from '../../../src/check/reporters/json.ts';
import { report } from '../../../src/source/report.ts';

test('the JSON reporter leaves out what is waived, and gives a message about a whole file its first line', () => {
  const file = new VFile({ path: 'letter.fr.md', data: { locale: 'fr' } });
  report(file, 'source/empty-text', 'Unexpected empty file');
  report(file, 'facts/number', 'Accepted');
  (file.messages[1] as { waived?: string }).waived = 'So it is (A. Editor)';
  expect(JSON.parse(reportJson([file]))).toEqual([
    {
      ruleId: 'source/empty-text',
      severity: 'error',
      message: 'Unexpected empty file',
      file: 'letter.fr.md',
      locale: 'fr',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      related: [],
      confidence: 1,
      fixable: false,
    },
  ]);
});
