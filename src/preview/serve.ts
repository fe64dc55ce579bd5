import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer, type ViteDevServer } from 'vite';
import { UsageError } from '../build/errors.ts';

/** What a request is answered with. */
export interface Answer {
  readonly status?: number;
  /** The media type: `text/html; charset=utf-8`. */
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** A server on this machine alone, which browsers that opened its pages listen to. */
export interface Served {
  /** Where it is: `http://127.0.0.1:4173/`. */
  readonly url: string;
  /** Tells the pages that are open of something. */
  readonly tell: (event: string, what: unknown) => void;
  readonly close: () => Promise<void>;
}

/** What of Vite's own a page may ask for: the script by which it listens. */
const listening =
  /^\/(?:@vite\/(?:client|env)|(?:@fs\/.*\/)?node_modules\/vite\/dist\/client\/[\w-]+\.mjs)(?:\?|$)/;

/**
 * Serves answers on the loopback address, by Vite: its server, and its way to tell open pages of changes. Requests that were
 * made for another host, or by a page of another, are refused; nothing but the answers is served.
 *
 * @param folder an empty folder for Vite to call its root.
 * @param port 0 for any that is free.
 * @param answer nothing where there is no such thing; the path begins with `/` and is decoded.
 * @throws UsageError where the port is taken.
 */
export async function serve(
  folder: string,
  port: number,
  answer: (path: string) => Promise<Answer | undefined>,
): Promise<Served> {
  const server = await createServer({
    configFile: false,
    root: folder,
    appType: 'custom',
    publicDir: false,
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { host: '127.0.0.1', port, strictPort: true, watch: null, cors: false },
    plugins: [
      {
        name: 'hexapla',
        configureServer: ({ middlewares }) => {
          middlewares.use((request, response, next) => {
            const send = ({ status = 200, type, body }: Answer) => {
              response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...safe });
              response.end(request.method === 'HEAD' ? undefined : body);
            };
            if (!isOwn(request)) return send(refusal(403, 'This is served to this machine alone.'));
            if (!['GET', 'HEAD'].includes(request.method ?? '')) return send(refusal(405, 'Only GET.'));
            if (listening.test(request.originalUrl ?? '')) return next();
            const path = pathOf(request.originalUrl ?? '/');
            const found = path === undefined ? Promise.resolve(undefined) : answer(path);
            found.then(
              (one) => send(one ?? refusal(404, 'There is no such page.')),
              (error: Error) => send(refusal(500, error.message)),
            );
            return undefined;
          });
        },
      },
    ],
  });
  await listen(server, port);
  const address = server.httpServer?.address() as AddressInfo | undefined;
  return {
    url: `http://127.0.0.1:${address?.port ?? port}/`,
    tell: (event, what) => server.ws.send(event, what),
    close: () => server.close(),
  };
}

/** Pages are shown by themselves, and guess no types. */
const safe = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

async function listen(server: ViteDevServer, port: number) {
  try {
    await server.listen(port);
  } catch (error) {
    await server.close();
    throw new UsageError(
      `Cannot serve on port ${port}: ${(error as Error).message}; name another with --port`,
      {
        cause: error,
      },
    );
  }
}

/** Whether a request was made for this server, and by no page of another. */
function isOwn({ headers: { host = '', origin }, socket }: IncomingMessage): boolean {
  const own = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`);
  return own.includes(host) && (origin === undefined || origin === `http://${host}`);
}

/** The path of an address, decoded; nothing where it cannot be. */
function pathOf(address: string): string | undefined {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function refusal(status: number, reason: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${reason}\n` };
}
