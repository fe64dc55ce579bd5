import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { VFile } from 'vfile';
import { describe, expect, test, vi } from 'vitest';
import { explainRules } from '../../../src/check/explain-rule.ts';
import { reportSarif } from '../../../src/check/reporters/sarif.ts';
import { report } from '../../../src/source/report.ts';
import { enter, hexapla } from '../../commands/workspace.ts';

/** The schema of SARIF 2.1.0 (OASIS) in JSON Schema draft 4: what ajv reads differently in it is not used there. */
const {
  id: _id,
  $schema: _schema,
  ...schema
} = JSON.parse(await readFile(new URL('../../fixtures/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'));
const isValid = new Ajv({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
  allErrors: true,
}).compile(schema);

const rules = await explainRules();

describe('the SARIF reporter', () => {
  test('writes what is valid against the schema, and the schema refuses what is not', async () => {
    await enter('six-faults');
    vi.stubEnv('SOURCE_DATE_EPOCH', '1741046400');
    const { stdout } = await hexapla(['check', '--format', 'sarif']);
    vi.unstubAllEnvs();
    const log = JSON.parse(stdout);
    isValid(log);
    expect(isValid.errors).toBe(null);
    expect(log.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('facts/number');
    log.runs[0].results[0].level = 'bad';
    expect(isValid(log)).toBe(false);
  });

  test('names the rules, the level of each, and where it is told of', () => {
    const { runs } = JSON.parse(reportSarif([], rules));
    const { driver } = runs[0].tool;
    expect(driver.name).toBe('Hexapla');
    expect(driver.rules).toHaveLength(rules.length);
    expect(driver.rules).toContainEqual({
      id: 'links/gap',
      shortDescription: {
        text: 'An address that is not known yet is a declared gap, which a release waits for.',
      },
      fullDescription: {
        text: 'An address that is not known yet is a declared gap, which a release waits for.',
      },
      defaultConfiguration: { level: 'note' },
    });
    expect(runs[0]).toMatchObject({ columnKind: 'utf16CodeUnits', results: [] });
  });

  test('tells what stands on the other side, how sure it is, and what is waived', () => {
    const source = new VFile({ path: 'a b/letter.en.md', value: 'One 16 two.', data: { locale: 'en' } });
    const target = new VFile({ path: 'a b/letter.zh.md', value: '一15二', data: { locale: 'zh' } });
    const place = { start: { line: 1, column: 2 }, end: { line: 1, column: 4 } };
    const related = [
      { file: source, text: '16', place: { start: { line: 1, column: 5 }, end: { line: 1, column: 7 } } },
    ];
    report(target, 'facts/number', 'Unexpected 15', place, 'warning', { related, confidence: 0.9 });
    (target.messages[0] as { waived?: string }).waived = 'Agreed (A. Editor)';
    const [result] = JSON.parse(reportSarif([target], rules)).runs[0].results;
    expect(result).toEqual({
      ruleId: 'facts/number',
      ruleIndex: rules.findIndex(({ id }) => id === 'facts/number'),
      level: 'warning',
      message: { text: 'Unexpected 15' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b/letter.zh.md' },
            region: { startLine: 1, startColumn: 2, endLine: 1, endColumn: 4 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 0,
          message: { text: 'en: 16' },
          physicalLocation: {
            artifactLocation: { uri: 'a%20b/letter.en.md' },
            region: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 7 },
          },
        },
      ],
      rank: 90,
      suppressions: [{ kind: 'external', status: 'accepted', justification: 'Agreed (A. Editor)' }],
    });
  });
});
