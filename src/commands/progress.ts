import type { Step } from '../build/step.ts';
import type { Terminal } from './terminal.ts';

/** Shows the steps of a build while it works: moving on a terminal, plain lines when piped, nothing when quiet. */
export function showProgress({ stderr, quiet }: Terminal): Step {
  return async (title, work) => {
    if (quiet) return work(() => {});
    // A terminal that tells no width gives no room to move in.
    if (!stderr.isTTY || stderr.columns === 0) {
      stderr.write(`${title} …\n`);
      return work(() => {});
    }
    const { showMoving } = await import('./moving-step.ts');
    return showMoving(stderr, title, work);
  };
}
