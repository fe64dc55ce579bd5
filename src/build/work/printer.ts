import type { Printer } from '../../pdf/index.ts';

/** The printer of a build. Nothing of it is loaded before there is something to print. */
export interface BuildPrinter {
  /** Has a browser ready while what it is to print is made. */
  readonly prepare: () => void;
  readonly open: () => Promise<Printer>;
  /** Closes it, once however often it is asked; a browser that gets ready and has nothing to print is not waited for. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the printer of a build.
 *
 * @param atOnce how many pages it prints at once.
 * @param signal ends what it is at.
 */
export function openBuildPrinter(atOnce: number, signal?: AbortSignal): BuildPrinter {
  const unused = new AbortController();
  const either = signal ? AbortSignal.any([signal, unused.signal]) : unused.signal;
  let opened: Promise<Printer> | undefined;
  let closed: Promise<void> | undefined;
  let isUsed = false;
  const open = () =>
    (opened ??= import('../../pdf/index.ts').then(({ openPrinter }) =>
      openPrinter({ signal: either, atOnce }),
    ));
  return {
    prepare() {
      // A browser that does not start tells why when it is to print.
      open()
        .then((printer) => printer.prepare())
        .catch(() => {});
    },
    open() {
      isUsed = true;
      return open();
    },
    close() {
      if (!isUsed) unused.abort();
      closed ??= Promise.resolve(opened?.catch(() => undefined)).then((printer) => printer?.close());
      return closed;
    },
  };
}
