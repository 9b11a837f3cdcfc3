/** Clients that break off in a rude way: the host goes on. */
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { createDownloads } from '../../../electron/browser/downloads.ts';
import { startServer } from '../../../electron/browser/server.ts';
import { createTempFolder } from '../../../electron/browser/temp-folder.ts';
import type { Core } from '../../../electron/core/core.ts';

/** Nobody gets as far as core here. */
const core = {} as Core;

test('a refused client that resets its connection does not end the host', async () => {
  const temp = createTempFolder();
  const server = await startServer({ core, temp, downloads: createDownloads(), screens: tmpdir(), port: 0 });
  const faults: unknown[] = [];
  const note = (fault: unknown): void => void faults.push(fault);
  process.on('uncaughtExceptionMonitor', note);
  const head = `GET /core HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nOrigin: http://evil.example\r\n`;
  const request = `${head}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n${'x'.repeat(100_000)}`;
  for (let count = 0; count < 20; count += 1) {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    await new Promise<void>((done) => {
      socket.once('close', () => done());
      socket.write(request, () => socket.resetAndDestroy());
    });
    expect((await fetch(`http://127.0.0.1:${server.port}/nothing`)).status).toBe(404);
  }
  process.off('uncaughtExceptionMonitor', note);
  await server.close();
  temp.remove();
  expect(faults).toEqual([]);
});
