import { resolve } from 'node:path';
import { clearAbandoned } from './abandoned.ts';
import type { Locale } from '../model/locale.ts';
import { isInside } from '../source/read-file.ts';
import { type Format, formats } from './built.ts';
import { UsageError } from './errors.ts';
import { openScratch } from './fresh/scratch.ts';
import { holdFolder } from './lock.ts';
import { openMakers } from './make/makers.ts';
import { runBuild } from './run-build.ts';
import type { Step } from './step.ts';
import { openStore } from './store/cacache-store.ts';
import type { Summary } from './summary.ts';
import { openBuildPrinter } from './work/printer.ts';
import { defaultJobs, openThreads } from './work/threads.ts';

/** What is to be built, from what, to where. */
export interface BuildOptions {
  /** The `content` folder. */
  readonly content: string;
  /** The folder to publish to. */
  readonly out: string;
  /** References or slugs of circulars; all where there are none. */
  readonly only?: readonly string[] | undefined;
  /** Languages; all where there are none. */
  readonly locales?: readonly Locale[] | undefined;
  readonly formats?: readonly Format[] | undefined;
  /** The day of the release, ISO 8601, where it is to be one: what is not to be released stops it. */
  readonly release?: string | undefined;
  /** Whether what former builds made is used, and what this one makes is kept; it is where nothing else is said. */
  readonly cache?: boolean | undefined;
  /** How many things are done at once: pages that are printed, threads; as many as the processor does where nothing is said. */
  readonly jobs?: number | undefined;
  /** Ends the build: nothing is published then. */
  readonly signal?: AbortSignal | undefined;
}

const quietly: Step = (_title, work) => work(() => {});

/**
 * Builds editions: reads and checks the content, makes the pages, prints them, publishes all of it at once. What was made
 * from the same before is not made again. Until the last step nothing that is published already is touched.
 *
 * @returns what was built.
 * @throws ContentError, UsageError, TemplateError, BrowserMissingError; or what aborted `signal`.
 */
export async function build(options: BuildOptions, step: Step = quietly): Promise<Summary> {
  const { only = [], locales = [], formats: wanted = formats, release, signal } = options;
  const { cache = true, jobs = defaultJobs() } = options;
  const content = resolve(options.content);
  const out = resolve(options.out);
  if (isInside(out, content) || isInside(content, out)) {
    throw new UsageError(
      `The content (${options.content}) and the folder to build to (${options.out}) must lie apart`,
    );
  }
  const letGo = await holdFolder(out);
  const threads = openThreads(jobs, signal);
  const printer = openBuildPrinter(jobs, signal);
  try {
    const abandoned = await clearAbandoned(out);
    const store = await openStore(cache);
    const makers = openMakers(store, jobs, signal);
    const scratch = openScratch(store.folder);
    try {
      const tools = { store, scratch, makers, threads, printer, step, signal };
      return await runBuild({ content, out, only, locales, wanted, release, abandoned }, tools);
    } finally {
      // What fails in closing must not hide why the build did.
      await Promise.allSettled([makers.close(), threads.close(), printer.close()]);
      scratch.close();
      await store.close();
    }
  } finally {
    await letGo();
  }
}
