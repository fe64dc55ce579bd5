import { DefaultRenderer, Listr, ListrLogger, ProcessOutput } from 'listr2';
import type { Step } from '../build/step.ts';
import type { Terminal } from './terminal.ts';

/** Whether to move is decided by stderr; listr2 would ask stdout, and write plain lines there where it is a file. */
class StderrRenderer extends DefaultRenderer {
  static override nonTTY = true;
}

/** Shows the steps of a build while it works: moving on a terminal, plain lines when piped, nothing when quiet. */
export function showProgress({ stderr, quiet }: Terminal): Step {
  const logger = () => new ListrLogger({ processOutput: new ProcessOutput(stderr, stderr) });
  return async (title, work) => {
    if (quiet) return work(() => {});
    // A terminal that tells no width gives no room to move in.
    if (!stderr.isTTY || stderr.columns === 0) {
      stderr.write(`${title} …\n`);
      return work(() => {});
    }
    const context: { result?: Awaited<ReturnType<typeof work>> } = {};
    const list = new Listr<typeof context, typeof StderrRenderer>(
      {
        title,
        task: async (ctx, task) => {
          ctx.result = await work((what) => {
            task.output = what;
          });
        },
      },
      { renderer: StderrRenderer, registerSignalListeners: false, rendererOptions: { logger: logger() } },
    );
    await list.run(context);
    return context.result as Awaited<ReturnType<typeof work>>;
  };
}
