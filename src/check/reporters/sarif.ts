import type { VFile } from 'vfile';
import type { Level } from '../../model/circular.ts';
import { version } from '../../model/version.ts';
import type { RuleExplanation } from '../explain-rule.ts';
import { allTold, type ToldPlace } from '../told.ts';

const levels: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * The messages of files as SARIF 2.1.0 (OASIS, 27 March 2020), which code hosts and editors read: what stands on the
 * other side are `relatedLocations`, what is waived is suppressed.
 *
 * @param rules all of them, in words.
 */
export function reportSarif(files: readonly VFile[], rules: readonly RuleExplanation[]): string {
  const ids = rules.map(({ id }) => id);
  const results = allTold(files).map(({ ruleId, level, reason, related, confidence, waived, ...place }) => ({
    ruleId,
    ...(ids.includes(ruleId) && { ruleIndex: ids.indexOf(ruleId) }),
    level: levels[level],
    message: { text: reason },
    locations: [{ physicalLocation: locationOf(place) }],
    relatedLocations: related.map((other, id) => ({
      id,
      message: { text: [other.file.data.locale, other.text].filter(Boolean).join(': ') },
      physicalLocation: locationOf(other),
    })),
    rank: confidence * 100,
    ...(waived !== undefined && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: waived }],
    }),
  }));
  const driver = {
    name: 'Hexapla',
    version,
    rules: rules.map(({ id, level, text }) => ({
      id,
      shortDescription: { text: text.split('\n')[0] },
      fullDescription: { text },
      defaultConfiguration: { level: levels[level] },
    })),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function locationOf({ file, line, column, endLine, endColumn }: ToldPlace) {
  return {
    artifactLocation: { uri: encodeURI(file.path.replaceAll('\\', '/')) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}
