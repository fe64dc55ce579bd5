import { mkdtemp, rm } from 'node:fs/promises';
import { get, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../../src/preview/serve.ts';

let folder: string;
let server: Served;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hexapla-test-'));
  server = await serve(folder, 0, async (path) => {
    if (path === '/fails') throw new Error('It fails.');
    return path === '/' ? { type: 'text/html; charset=utf-8', body: '<h1>here</h1>' } : undefined;
  });
  port = Number(new URL(server.url).port);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for a path as it is written: `fetch` would tidy it, and set the host. */
function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Received> {
  return new Promise((received, failed) => {
    const request = get({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (piece) => (body += piece));
      response.on('end', () => received({ status: response.statusCode, headers: response.headers, body }));
    });
    request.on('error', failed);
  });
}

describe('the preview’s server', () => {
  test('gives what it is asked for, to be kept by nobody', async () => {
    const { status, headers, body } = await ask('/');
    expect([status, body]).toEqual([200, '<h1>here</h1>']);
    expect(headers['cache-control']).toBe('no-store');
    expect((await ask('/', { host: `localhost:${port}` })).status).toBe(200);
    expect((await ask('/', { origin: `http://127.0.0.1:${port}` })).status).toBe(200);
  });

  test('refuses requests for other hosts, and those of other pages', async () => {
    for (const host of ['evil.example', `evil.example:${port}`, 'localhost', `192.168.0.1:${port}`])
      expect([host, (await ask('/', { host })).status]).toEqual([host, 403]);
    for (const origin of [
      'http://evil.example',
      'null',
      `https://127.0.0.1:${port}`,
      `http://localhost:${port}`,
    ])
      expect([origin, (await ask('/', { origin })).status]).toEqual([origin, 403]);
    expect((await ask('/@vite/client', { host: 'evil.example' })).status).toBe(403);
  });

  test('tells no news to pages of others', async () => {
    const upgrade = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-protocol': 'vite-hmr',
      origin: 'http://evil.example',
    };
    const lines = Object.entries(upgrade).map(([name, value]) => `${name}: ${value}`);
    const socket = connect(port, '127.0.0.1');
    socket.write(['GET / HTTP/1.1', `host: 127.0.0.1:${port}`, ...lines, '', ''].join('\r\n'));
    const answer = await new Promise<string>((heard) => socket.once('data', (data) => heard(String(data))));
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('serves no file, only reads, and tells what fails in a line', async () => {
    const tricks = [
      '/etc/passwd',
      '/../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/@fs/etc/passwd',
      '/package.json',
    ];
    const more = [
      `/@fs${process.cwd()}/package.json`,
      '/@id/vite',
      '/__open-in-editor?file=x',
      '/%',
      '/src/cli.ts?raw',
    ];
    for (const path of [...tricks, ...more]) expect([path, (await ask(path)).status]).toEqual([path, 404]);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    const failed = await ask('/fails');
    expect([failed.status, failed.body]).toEqual([500, 'It fails.\n']);
  });

  test('listens to this machine alone', async () => {
    const others = Object.values(networkInterfaces()).flatMap((all) =>
      (all ?? []).flatMap(({ address, family, internal }) => (family === 'IPv4' && !internal ? address : [])),
    );
    for (const address of others) {
      const reached = await new Promise<boolean>((done) => {
        const socket = connect(port, address);
        socket.once('connect', () => done(true)).once('error', () => done(false));
      });
      expect([address, reached]).toEqual([address, false]);
    }
    expect(server.url).toBe(`http://127.0.0.1:${port}/`);
  });

  test('names a port that is taken', async () => {
    await expect(serve(folder, port, async () => undefined)).rejects.toThrow(
      `Cannot serve on port ${port}: Port ${port} is already in use; name another with --port`,
    );
  });
});
