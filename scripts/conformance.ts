/**
 * Has veraPDF judge what Hexapla prints, as PDF/A-3a and PDF/UA-1: `npm run conformance`. Without arguments all editions
 * of `content` and of the feature pages, built afresh; else the PDFs that are named. Whether Hexapla's own checker
 * (`hexapla verify`) comes to the same is judged with it.
 *
 * It is skipped, in one line, where there is no Java or no Maven; with `--require` it fails then.
 *
 * Exit codes: 0 no rule is broken, 1 some are, or the two do not agree, 2 they cannot be judged.
 */
import { access, constants, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../src/build/build.ts';
import { launchBrowser } from '../src/pdf/launch.ts';
import { runPasses } from '../src/pdf/passes/index.ts';
import { printPage } from '../src/pdf/print.ts';
import { checkPdf } from '../src/pdf/verify/index.ts';
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
  if (positionals.length > 0) return await tell(await judge(positionals, classPath), process.cwd());
  const out = await mkdtemp(join(tmpdir(), 'hexapla-conformance-'));
  try {
    for (const [index, content] of publications.entries())
      await build({ content: join(root, content), out: join(out, String(index)) });
    await writeFile(join(out, 'markup.pdf'), await printMarkup());
    return await tell(await judge(await findPdfs(out), classPath), out);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** What a template may bring, and Markdown does not: cells that span, definitions. */
async function printMarkup(): Promise<Uint8Array> {
  const html = await readFile(join(root, 'test/fixtures/feature-pages/markup.html'), 'utf8');
  const browser = await launchBrowser();
  try {
    const page = { html, root: 'https://hexapla.invalid/', path: 'index.html', files: async () => undefined };
    const about = { identifier: 'FP-2', creator: 'Features', date: '2024-11-05' };
    return runPasses(await printPage(browser, page), { ...about, direction: 'ltr', attachments: [] });
  } finally {
    await browser.close();
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

/** Writes each verdict, and where the own checker comes to another; gives the exit code. */
async function tell(verdicts: readonly Verdict[], folder: string): Promise<number> {
  const files = [...new Set(verdicts.map(({ file }) => file))];
  const disagreements: string[] = [];
  for (const file of files) {
    const ofFile = verdicts.filter((verdict) => verdict.file === file);
    for (const verdict of ofFile) process.stdout.write(describe(verdict, relative(folder, file)));
    const own = await brokenRules(file);
    const isBroken = ofFile.some(({ failed = [], error }) => error !== undefined || failed.length > 0);
    if (isBroken !== own.length > 0)
      disagreements.push(
        `  ${relative(folder, file)}: hexapla verify ${own.length > 0 ? `says ${own.join(', ')}` : 'finds nothing'}\n`,
      );
  }
  const failures = verdicts.reduce((sum, { failed }) => sum + (failed?.length ?? 0), 0);
  process.stdout.write(`veraPDF: ${files.length} PDFs, ${failures} failed rules\n`);
  process.stdout.write(
    `hexapla verify agrees on ${files.length - disagreements.length} of them\n${disagreements.join('')}`,
  );
  if (files.length === 0 || verdicts.some(({ error }) => error !== undefined)) return 2;
  return failures + disagreements.length > 0 ? 1 : 0;
}

function describe({ profile, failed = [], error }: Verdict, file: string): string {
  const state = error ?? (failed.length === 0 ? 'conforms' : `breaks ${failed.length} rules`);
  const rules = failed.map(
    ({ clause, test, count, description, message, context }) =>
      `  ${clause}-${test} ×${count}: ${message ?? description}\n    ${context}\n`,
  );
  return `${file} ${profile}: ${state}\n${rules.join('')}`;
}

/** What the own checker finds: the ids of rules, or why it cannot be checked. */
async function brokenRules(file: string): Promise<string[]> {
  try {
    const findings = await checkPdf(await readFile(file));
    return findings.filter(({ faults }) => faults.length > 0).map(({ rule }) => rule.id);
  } catch (error) {
    return [(error as Error).message];
  }
}

process.exitCode = await conformance().catch((error: Error) => {
  process.stderr.write(`conformance: ${error.message}\n`);
  return 2;
});
