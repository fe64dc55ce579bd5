import { basename } from 'node:path';
import { VFile } from 'vfile';
import type { PageText } from '../model/page-text.ts';
import { citeClauses, type Proof } from '../pdf/verify/index.ts';
import { report } from '../source/report.ts';
import type { CircularRecord, EditionRecord } from './make/record.ts';

/** How many differences are told: one that matters brings many about. */
const TOLD = 5;

/**
 * Tells what is wrong with an edition's PDF, on the text it was made from: `pdf/conformance` for a rule that it breaks,
 * `pdf/round-trip` for a difference from its page.
 *
 * @returns the files that have messages then.
 */
export function tellProof(record: CircularRecord, edition: EditionRecord, proof: Proof): VFile[] {
  const { locale, shown } = edition;
  const files = shown.map((path) => new VFile({ path, data: { locale: localeOf(path) } }));
  const [main, ...annexes] = files;
  if (!main) return [];
  const name = `the PDF of ${record.facts?.reference ?? record.slug} in ${locale}`;
  for (const { rule, faults } of proof.broken) {
    const [{ reason, where } = { reason: rule.title, where: undefined }] = faults;
    const place = where === undefined ? '' : `, ${where}`;
    report(main, 'pdf/conformance', `${reason} (${name}${place}; ${citeClauses([rule])})`);
  }
  for (const { reason, block } of proof.differences.slice(0, TOLD)) {
    const annex = annexes.find((file) => isIn(block, partOf(file.path)));
    const where = block ? `, ${block.kind} ${block.id ?? ''}`.trimEnd() : '';
    report(annex ?? main, 'pdf/round-trip', `${reason} (${name}${where})`, block?.position);
  }
  return files.filter(({ messages }) => messages.length > 0);
}

function isIn(block: PageText['blocks'][number] | undefined, part: string): boolean {
  return block?.id === part || block?.id?.startsWith(`${part}-p`) === true;
}

/** The part that a text is of, and its language: its file is named by them. */
function partOf(path: string): string {
  return basename(path).split('.')[0] ?? '';
}

function localeOf(path: string): string {
  return basename(path).split('.')[1] ?? '';
}
