import { counted } from '../source/counted.ts';
import type { KeyObject } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { readKey } from '../archive/signature.ts';
import { ContentError, UsageError } from '../build/errors.ts';
import { checkPdf, citeClauses, type Fault, type Finding, UnreadablePdfError } from '../pdf/verify/index.ts';
import type { Terminal } from './terminal.ts';
import { type KeptFinding, verifyFolder, verifyTar } from './verify-kept.ts';

/** What the command line says to `hexapla verify`. */
export interface VerifyArguments {
  /** The file of a public key. */
  readonly key?: string;
}

/** How many faults of one rule are told. */
const SHOWN = 5;

/** What `hexapla verify` came to. */
export type VerifyResult = 'conforming' | 'broken rules' | 'unreadable';

/**
 * `hexapla verify`: checks PDFs against the rules of PDF/A-3a and PDF/UA-1, and tells for each rule whether it is kept;
 * when quiet, for each that is not. Of bags and builds it tells each thing that is not as it was. A file that cannot be
 * read, or is something else, does not keep the others from being checked.
 *
 * @param names PDFs, bags that are folders or tars, folders that were built.
 * @returns the worst of what they came to.
 * @throws ContentError where the key is none.
 */
export async function verifyCommand(
  names: readonly string[],
  given: VerifyArguments,
  terminal: Terminal,
): Promise<VerifyResult> {
  const { signal } = terminal;
  const key = given.key === undefined ? undefined : await publicKey(given.key);
  let result: VerifyResult = 'conforming';
  for (const name of names) {
    signal.throwIfAborted();
    try {
      const isRight = await verifyOne(name, key, terminal);
      if (!isRight && result === 'conforming') result = 'broken rules';
    } catch (error) {
      signal.throwIfAborted();
      terminal.stderr.write(`hexapla: ${name}: ${explain(error as NodeJS.ErrnoException)}\n`);
      if (!(error instanceof UnexpectedFileError || error instanceof UnreadablePdfError))
        result = 'unreadable';
      else if (result === 'conforming') result = 'broken rules';
    }
  }
  return result;
}

async function publicKey(path: string): Promise<KeyObject> {
  const { file, key } = await readKey(path, 'public');
  if (!key) throw new ContentError([file], () => true);
  return key;
}

/** What can be read, and is nothing that can be checked. */
class UnexpectedFileError extends Error {}

/** Whether all is right with a PDF, a bag or a build; what is not, is told. */
async function verifyOne(
  name: string,
  key: KeyObject | undefined,
  { stdout, signal, quiet }: Terminal,
): Promise<boolean> {
  const isFolder = (await stat(name)).isDirectory();
  const bytes = isFolder ? undefined : await readFile(name, { signal });
  // What gzip writes begins so (RFC 1952, 2.3.1).
  if (bytes?.[0] === 0x1f && bytes[1] === 0x8b)
    throw new UnexpectedFileError('it is compressed with gzip, expected an uncompressed tar');
  if (bytes === undefined || /\.tar$/i.test(name)) {
    const finding = bytes ? await verifyTar(name, bytes, key) : await verifyFolder(name, key);
    if (!finding)
      throw new UnexpectedFileError(
        'it is a folder, expected a PDF, a bag or what Hexapla built: it has neither bagit.txt nor manifest.json',
      );
    stdout.write(describeKept(name, finding, quiet));
    return finding.faults.length === 0;
  }
  if (key) throw new UsageError('it is no bag: `--key` names who signed one, leave it out');
  const findings = await checkPdf(bytes);
  const broken = findings.filter(({ faults }) => faults.length > 0);
  stdout.write(describe(name, quiet ? broken : findings, findings.length));
  return broken.length === 0;
}

/** Each thing that is wrong on a line, then what it came to. */
function describeKept(name: string, { kind, files, pdfs, isSigned, faults }: KeptFinding, quiet: boolean) {
  const lines = faults.map(({ where, reason }) => `FAIL   ${plain(`${where}: ${reason}`)}\n`);
  if (faults.length > 0) {
    const count = counted(faults.length, 'fault');
    return `${lines.join('')}${name} is not as the ${kind} promises: ${count}\n`;
  }
  const signed = isSigned ? ', its signature is right' : '';
  const printed =
    pdfs === 1
      ? '1 PDF that conforms and says what its page says'
      : `${pdfs} PDFs that conform and say what their pages say`;
  const whole = pdfs === 0 ? `${files} files as they were` : `${files} files as they were, ${printed}`;
  return quiet ? '' : `${name} is whole: ${whole}${signed}\n`;
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

function describeFault({ reason, where }: Fault): string {
  const place = where === undefined ? '' : `${where}: `;
  return `       ${plain(`${place}${reason}`)}\n`;
}

/** Faults quote the file: its control characters are no business of a terminal. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

function explain({ code, message }: NodeJS.ErrnoException): string {
  return code === 'ENOENT' ? 'there is no such file' : message;
}
