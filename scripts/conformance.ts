/**
 * Has veraPDF judge what Hexapla prints, as PDF/A-3a and PDF/UA-1: `npm run conformance`. Without arguments all editions
 * of `content` and of the feature pages, built afresh; else the PDFs that are named.
 *
 * It is skipped, in one line, where there is no Java or no Maven; with `--require` it fails then.
 *
 * Exit codes: 0 no rule is broken, 1 some are, 2 they cannot be judged.
 */
import { access, constants, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../src/build/build.ts';
import { fetchReferee, judge, missingPrograms, type Verdict } from './conformance/referee.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const publications = ['content', 'test/fixtures/feature-pages/content'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { require: { type: 'boolean', default: false } },
});

async function conformance(): Promise<number> {
  const missing = await missingPrograms();
  if (missing.length > 0) {
    process.stderr.write(`Conformance was not judged: there is no ${missing.join(' and no ')} here.\n`);
    return values.require ? 2 : 0;
  }
  const classPath = await fetchReferee(await workFolder());
  if (positionals.length > 0) return tell(await judge(positionals, classPath), process.cwd());
  const out = await mkdtemp(join(tmpdir(), 'hexapla-conformance-'));
  try {
    for (const [index, content] of publications.entries())
      await build({ content: join(root, content), out: join(out, String(index)) });
    return tell(await judge(await findPdfs(out), classPath), out);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Where veraPDF is kept: below node_modules, or the system's temporary folder where nothing can be written there. */
async function workFolder(): Promise<string> {
  const folder = join(root, 'node_modules/.cache/hexapla-conformance');
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return folder;
  } catch {
    return mkdtemp(join(tmpdir(), 'hexapla-verapdf-'));
  }
}

async function findPdfs(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.pdf'))
    .toSorted()
    .map((name) => join(folder, name));
}

/** Writes each verdict, and gives the exit code. */
function tell(verdicts: readonly Verdict[], folder: string): number {
  for (const { file, profile, failed = [], error } of verdicts) {
    const state = error ?? (failed.length === 0 ? 'conforms' : `breaks ${failed.length} rules`);
    process.stdout.write(`${relative(folder, file)} ${profile}: ${state}\n`);
    for (const { clause, test, count, description, message, context } of failed)
      process.stdout.write(`  ${clause}-${test} ×${count}: ${message ?? description}\n    ${context}\n`);
  }
  const broken = verdicts.reduce((sum, { failed }) => sum + (failed?.length ?? 0), 0);
  const files = new Set(verdicts.map(({ file }) => file)).size;
  process.stdout.write(`veraPDF: ${files} PDFs, ${broken} failed rules\n`);
  if (verdicts.length === 0 || verdicts.some(({ error }) => error !== undefined)) return 2;
  return broken > 0 ? 1 : 0;
}

process.exitCode = await conformance().catch((error: Error) => {
  process.stderr.write(`conformance: ${error.message}\n`);
  return 2;
});
