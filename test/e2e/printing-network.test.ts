/** The browser that prints is cut off from every network, this machine's own included, whatever a page asks for. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, vi } from 'vitest';
import { createSharedBrowser } from '../../electron/core/export/shared-browser.ts';

it('no address is reached, by number, by name or through a proxy of the environment', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('reached');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  for (const name of ['http_proxy', 'https_proxy', 'all_proxy']) vi.stubEnv(name, `http://127.0.0.1:${port}`);
  const shared = createSharedBrowser(0);
  try {
    await shared.use(async (browser) => {
      const page = await browser.newPage();
      for (const host of ['127.0.0.1', 'localhost', '[::1]', 'sojourn.example']) {
        await expect(page.goto(`http://${host}:${port}/`)).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
      }
    });
    expect(asked).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
    await shared.close();
    await new Promise((done) => server.close(done));
  }
});
