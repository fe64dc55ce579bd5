import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { formats } from '../build/built.ts';
import { ContentError } from '../build/errors.ts';
import { reportPlain } from '../check/reporters/plain.ts';
import type { ExportFormat } from '../interchange/export-circular.ts';
import { version } from '../model/version.ts';
import type { AcceptArguments } from './accept.ts';
import type { AlignArguments } from './align.ts';
import type { ArchiveArguments } from './archive.ts';
import type { BuildArguments } from './build.ts';
import type { CheckArguments } from './check.ts';
import type { CompareArguments } from './compare.ts';
import type { DiffArguments } from './diff.ts';
import type { ExportArguments } from './export.ts';
import type { ImportArguments } from './import.ts';
import type { InitArguments } from './init.ts';
import type { NewArguments } from './new.ts';
import {
  alignFormats,
  type CacheAction,
  cacheActions,
  exportFormats,
  importFormats,
} from './option-values.ts';
import type { PreviewArguments } from './preview.ts';
import { levels, reportFormats } from './report-format.ts';
import type { StatusArguments } from './status.ts';
import type { Terminal } from './terminal.ts';
import type { VerifyArguments } from './verify.ts';

/** Exit codes: clean; messages that stop a build; wrong use, or a broken tool. */
const clean = 0;
const messages = 1;
const broken = 2;

/**
 * Runs the command that the arguments name. All that the command line can say stands here, a few lines for each command: it is long,
 * and reads as the help does.
 *
 * @param argv the arguments, without Node and the script.
 * @returns the exit code.
 */
export async function run(argv: readonly string[], given: Omit<Terminal, 'quiet'>): Promise<number> {
  const { stdout, stderr, signal } = given;
  const program = new Command('hexapla')
    .description('Publishes official letters in parallel languages: Markdown to HTML and PDF editions.')
    .version(version)
    .option('-q, --quiet', 'say nothing but what is wrong')
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .showHelpAfterError('(hexapla --help tells what there is)');
  const terminal = (): Terminal => ({ ...given, quiet: program.opts<{ quiet?: boolean }>().quiet ?? false });
  const content = () => new Option('--content <dir>', 'the folder of the content').default('content');
  const format = () =>
    new Option('--format <format>', 'how to report').choices(reportFormats).default('pretty');
  const failLevel = () =>
    new Option('--fail-level <level>', 'exit with 1 at messages of this level or a worse one')
      .choices(levels)
      .default('error');

  let undone = 'built';
  program.hook('preAction', (_program, command) => {
    undone = command.name() === 'build' ? 'built' : 'written';
  });
  program
    .command('build')
    .description('build editions of circulars')
    .addOption(content())
    .option('--out <dir>', 'the folder to publish to', 'dist')
    .option('--only <ref...>', 'only these circulars, by reference or folder')
    .option('--locale <tag...>', 'only these languages')
    .addOption(new Option('--format <format...>', 'only these formats').choices(formats))
    .option('--release', 'refuse what is not to be released: drafts, declared gaps, errors of any rule')
    .option('--no-cache', 'make all anew, and keep nothing for the next build')
    .option('--jobs <n>', 'how much is done at once; as much as the processor does if not given', jobs)
    .action(async (options: BuildArguments) => {
      await (await import('./build.ts')).buildCommand(options, terminal());
    });
  program
    .command('cache')
    .description('look after what builds keep for the next one')
    .addArgument(
      new Argument(
        '<action>',
        'verify: take away what is damaged; prune: and what is no longer needed',
      ).choices(cacheActions),
    )
    .action(async (action: CacheAction) => (await import('./cache.ts')).cacheCommand(action, terminal()));
  program
    .command('init')
    .description('write a new publication, with a first circular')
    .argument('[dir]', 'the folder to write it into', '.')
    .option('--locale <tag...>', 'its languages, that of the source texts first', ['en', 'fr'])
    .action(async (dir: string, options: InitArguments) =>
      (await import('./init.ts')).initCommand(dir, options, terminal()),
    );
  program
    .command('new')
    .description('write a new circular that builds')
    .argument('<ref>', 'its reference, such as CL-25/1')
    .addOption(content())
    .option(
      '--locale <tag...>',
      'its languages, that of the source text first; all of the publication if not given',
    )
    .action(async (ref: string, options: NewArguments) =>
      (await import('./new.ts')).newCommand(ref, options, terminal()),
    );
  program
    .command('align')
    .description('find which sentences of a text and its translation correspond')
    .argument(
      '<source>',
      'the text: Markdown, plain text or, with --segmented, a sentence a line; or a folder',
    )
    .argument('<target>', 'its translation; or a folder with files of the same names')
    .requiredOption('--source-locale <tag>', 'the language of the text, BCP 47')
    .requiredOption('--target-locale <tag>', 'the language of the translation, BCP 47')
    .option('--segmented', 'each line of the files is a sentence')
    .addOption(new Option('--format <format>', 'how to write it').choices(alignFormats).default('beads'))
    .option('--out <dir>', 'the folder to write to; folders need one')
    .addOption(content())
    .action(async (source: string, target: string, options: AlignArguments) =>
      (await import('./align.ts')).alignCommand(source, target, options, terminal()),
    );
  program
    .command('export')
    .description('give circulars away in a format that others read')
    .addArgument(new Argument('<format>', 'how to write them').choices(exportFormats))
    .argument('[ref...]', 'circulars by reference or folder; all if not given')
    .addOption(content())
    .option('--locale <tag...>', 'only these languages')
    .option('--out <dir>', 'the folder to write to; several files need one')
    .action(async (as: ExportFormat, names: string[], options: ExportArguments) =>
      (await import('./export.ts')).exportCommand(as, names, options, terminal()),
    );
  program
    .command('import')
    .description('write what a translator changed in an exported file into the translation')
    .addArgument(new Argument('<format>', 'how it is written').choices(importFormats))
    .argument('<file>', 'the file that came back')
    .addOption(content())
    .action(async (_format: string, file: string, options: ImportArguments) =>
      (await import('./import.ts')).importCommand(file, options, terminal()),
    );
  program
    .command('archive')
    .description('keep circulars with all that was made of them, each in a BagIt bag')
    .argument('<ref...>', 'circulars by reference or folder')
    .addOption(content())
    .option('--out <dir>', 'the folder of the archive', 'archive')
    .option('--tar', 'make each bag one tar, and no folder')
    .option('--sign <file>', 'sign the bags with this private key, Ed25519 in PEM')
    .action(async (names: string[], options: ArchiveArguments) =>
      (await import('./archive.ts')).archiveCommand(names, options, terminal()),
    );
  program
    .command('diff')
    .description('tell what became of a circular from one version that is kept to another')
    .argument('<ref>', 'the circular, by reference or folder')
    .argument('<old>', 'the number of a version: 1')
    .argument('<new>', 'the number of another: 2')
    .option('--archive <dir>', 'the folder of the archive', 'archive')
    .addOption(
      new Option('--format <format>', 'how to tell it').choices(['pretty', 'json']).default('pretty'),
    )
    .action(async (name: string, old: string, now: string, options: DiffArguments) =>
      (await import('./diff.ts')).diffCommand(name, [old, now], options, terminal()),
    );
  program
    .command('learn')
    .description('learn from the circulars which words correspond, for checks and alignments to come')
    .addOption(content())
    .action(async (options: { content: string }) =>
      (await import('./learn.ts')).learnCommand(options, terminal()),
    );
  let code = clean;
  program
    .command('check')
    .description('check that the texts are sound, and that they all say the same')
    .argument('[name...]', 'circulars by reference or folder, or Markdown files; all circulars if not given')
    .addOption(content())
    .option('--locale <tag...>', 'report on these languages only')
    .addOption(format())
    .addOption(failLevel())
    .option('--fix', 'repair what is mechanical: typography, invisible characters, doubled spaces')
    .action(async (names: string[], options: CheckArguments) => {
      code = (await (await import('./check.ts')).checkCommand(names, options, terminal())) ? messages : clean;
    });
  program
    .command('status')
    .description('tell how far each circular is in each language, and what keeps it from being released')
    .argument('[ref...]', 'circulars by reference or folder; all if not given')
    .addOption(content())
    .addOption(
      new Option('--format <format>', 'how to tell it').choices(['pretty', 'json']).default('pretty'),
    )
    .option('--release', 'exit with 1 if anything keeps a circular from being released')
    .action(async (names: string[], options: StatusArguments) => {
      code = (await (await import('./status.ts')).statusCommand(names, options, terminal()))
        ? clean
        : messages;
    });
  program
    .command('accept')
    .description('record that translations were read beside their source, and found right')
    .argument('<ref>', 'the circular, by reference or folder')
    .addOption(content())
    .option('--locale <tag...>', 'only these languages')
    .option('--block <id...>', 'only these blocks, by the ids that links lead to: p5; the titles are `title`')
    .option('--by <name>', "who accepts; git's user if not given")
    .action(async (name: string, options: AcceptArguments) =>
      (await import('./accept.ts')).acceptCommand(name, options, terminal()),
    );
  program
    .command('preview')
    .description('show the publication in a browser while it is being written')
    .addOption(content())
    .option('--port <n>', 'the port to serve on, 0 for any', portNumber, 4173)
    .option('--open', 'open the browser')
    .option('--editor <address>', 'what opens a place', 'vscode://file{file}:{line}:{column}')
    .action(async (options: PreviewArguments) =>
      (await import('./preview.ts')).previewCommand(options, terminal()),
    );
  program
    .command('compare')
    .description('check a source text and its translation, no circular needed')
    .argument('<source>', 'the Markdown file of the source text')
    .argument('<target>', 'the Markdown file of the translation')
    .requiredOption('--source-locale <tag>', 'the language of the source text', locale)
    .requiredOption('--target-locale <tag>', 'the language of the translation', locale)
    .addOption(format())
    .addOption(failLevel())
    .action(async (source: string, target: string, options: CompareArguments) => {
      code = (await (await import('./compare.ts')).compareCommand(source, target, options, terminal()))
        ? messages
        : clean;
    });
  program
    .command('rules')
    .description('list the rules, with their levels')
    .addOption(
      new Option('--format <format>', 'how to list them').choices(['pretty', 'json']).default('pretty'),
    )
    .action(async (options: { format: 'pretty' | 'json' }) =>
      (await import('./rules.ts')).rulesCommand(options, terminal()),
    );
  program
    .command('explain')
    .description('tell what a rule asks for, with examples')
    .argument('<rule>', 'its id, such as meaning/omitted')
    .action(async (rule: string) => (await import('./rules.ts')).explainCommand(rule, terminal()));
  program
    .command('verify')
    .description(
      'check PDFs against the rules of PDF/A-3a and PDF/UA-1, and that bags and builds are as they were',
    )
    .argument('<file...>', 'PDFs, bags as folders or tars, folders that were built')
    .option('--key <file>', 'the public key, Ed25519 in PEM, of who signed the bags')
    .action(async (files: string[], options: VerifyArguments) => {
      const result = await (await import('./verify.ts')).verifyCommand(files, options, terminal());
      code = { conforming: clean, 'broken rules': messages, unreadable: broken }[result];
    });

  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? clean : broken;
    if (error instanceof ContentError) {
      stderr.write(`${reportPlain(error.files, error.isStopping)}Nothing was ${undone}.\n`);
      return messages;
    }
    const reason = signal.aborted ? signal.reason : error;
    stderr.write(`hexapla: ${reason instanceof Error ? reason.message : String(reason)}\n`);
    return broken;
  }
}

/** A port of the command line. */
function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new InvalidArgumentError('Expected a number from 0 to 65535.');
}

/** A language tag of the command line. */
function locale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    throw new InvalidArgumentError('Expected a BCP 47 language tag such as en or zh.');
  }
}

/** A number of the command line: how much is done at once. */
function jobs(number: string): number {
  if (!/^[1-9]\d{0,2}$/.test(number))
    throw new InvalidArgumentError('Expected a whole number from 1, such as 2.');
  return Number(number);
}
