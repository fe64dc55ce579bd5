import { cp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { content } from '../editions/build-content.ts';
import { enter, hexapla } from './workspace.ts';

describe('hexapla preview', () => {
  test('says where it is, and shows the publication until it is stopped', async () => {
    await cp(content, `${await enter()}/content`, { recursive: true });
    const stop = new AbortController();
    const running = hexapla(['preview', '--port', '0'], {
      signal: stop.signal,
      hearResult: async (url) => {
        const page = await fetch(url.trim());
        expect(await page.text()).toContain('CL-24/63');
        stop.abort();
      },
    });
    const { code, stdout } = await running;
    expect(code).toBe(0);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    await expect(fetch(stdout.trim())).rejects.toThrow('fetch failed');
  });

  test('tells where there is no publication, and what port it cannot serve on', async () => {
    const folder = await enter();
    expect(await hexapla(['preview'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no publication in content; name its folder with --content'),
    });
    expect(await hexapla(['preview', '--port', 'x'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Expected a number from 0 to 65535.'),
    });
    await cp(content, `${folder}/content`, { recursive: true });
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = String(typeof address === 'object' && address?.port);
    expect(await hexapla(['preview', '--port', port])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`Cannot serve on port ${port}`),
    });
  });
});
