import { readFile } from 'node:fs/promises';
import { checkPdf, citeClauses, type Fault, type Finding } from '../pdf/verify/index.ts';
import type { Terminal } from './terminal.ts';

/** How many faults of one rule are told. */
const SHOWN = 5;

/** What `hexapla verify` came to. */
export type VerifyResult = 'conforming' | 'broken rules' | 'unreadable';

/**
 * `hexapla verify`: checks PDFs against the rules of PDF/A-3a and PDF/UA-1, and tells for each rule whether it is kept;
 * when quiet, for each that is not. A file that cannot be read does not keep the others from being checked.
 *
 * @returns the worst of what the files came to.
 */
export async function verifyCommand(files: readonly string[], terminal: Terminal): Promise<VerifyResult> {
  const { stdout, stderr, signal, quiet } = terminal;
  let result: VerifyResult = 'conforming';
  for (const file of files) {
    signal.throwIfAborted();
    try {
      const findings = await checkPdf(await readFile(file, { signal }));
      const broken = findings.filter(({ faults }) => faults.length > 0);
      stdout.write(describe(file, quiet ? broken : findings, findings.length));
      if (broken.length > 0 && result === 'conforming') result = 'broken rules';
    } catch (error) {
      signal.throwIfAborted();
      stderr.write(`hexapla: ${file}: ${explain(error as NodeJS.ErrnoException)}\n`);
      result = 'unreadable';
    }
  }
  return result;
}

function describe(file: string, findings: readonly Finding[], count: number): string {
  const broken = findings.filter(({ faults }) => faults.length > 0);
  const clauses = citeClauses(broken.map(({ rule }) => rule));
  const verdict =
    broken.length === 0
      ? `conforms to PDF/A-3a and PDF/UA-1: ${count} rules kept`
      : `does not conform, ${broken.length} of ${count} rules broken: ${clauses}`;
  if (findings.length === 0) return '';
  return `${findings.map(describeRule).join('')}${file} ${verdict}\n`;
}

function describeRule({ rule, faults }: Finding): string {
  const told = faults.slice(0, SHOWN).map(describeFault);
  if (faults.length > SHOWN) told.push(`       and ${faults.length - SHOWN} more\n`);
  const state = faults.length === 0 ? 'pass' : 'FAIL';
  return `${state}   ${rule.id}: ${rule.title} (${citeClauses([rule])})\n${told.join('')}`;
}

/** Faults quote the file: its control characters are no business of a terminal. */
function describeFault({ reason, where }: Fault): string {
  const place = where === undefined ? '' : `${where}: `;
  return `       ${`${place}${reason}`.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}\n`;
}

function explain({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder, expected a PDF';
  return message;
}
