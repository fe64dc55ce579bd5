import { DefaultRenderer, Listr, ListrLogger, ProcessOutput } from 'listr2';
import type { Tell } from '../build/step.ts';
import type { Terminal } from './terminal.ts';

/** Whether to move is decided by stderr; listr2 would ask stdout, and write plain lines there where it is a file. */
class StderrRenderer extends DefaultRenderer {
  static override nonTTY = true;
}

/** Shows a step on a terminal, with what is told of it, while it works. */
export async function showMoving<T>(
  stderr: Terminal['stderr'],
  title: string,
  work: (tell: Tell) => Promise<T>,
): Promise<T> {
  const context: { result?: T } = {};
  const logger = new ListrLogger({ processOutput: new ProcessOutput(stderr, stderr) });
  const list = new Listr<typeof context, typeof StderrRenderer>(
    {
      title,
      task: async (ctx, task) => {
        ctx.result = await work((what) => {
          task.output = what;
        });
      },
    },
    { renderer: StderrRenderer, registerSignalListeners: false, rendererOptions: { logger } },
  );
  await list.run(context);
  return context.result as T;
}
