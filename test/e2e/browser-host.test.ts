/** The built browser host as a process: what it prints, what a real browser sees, how it ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { linesOf, sojourn } from '../support/run-command.ts';
import { freshFolder, ROOT, startHost, testEnvironment, type StartedHost } from '../support/start-host.ts';

let browser: Browser;
let host: StartedHost;
const home = freshFolder();

beforeAll(async () => {
  browser = await launchChromium();
  host = await startHost({ home });
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  rmSync(home, { recursive: true, force: true });
});

const temporaryOf = (pid: number) =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`sojourn-host-${pid}-`));

test('the first start opens the sample in the data folder', () => {
  expect(host.pid).toBe(host.process.pid);
  expect(dirname(host.workspace)).toBe(home);
  expect(existsSync(host.workspace)).toBe(true);
});

test('the page connects, takes the token out of the address, and survives a reload', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  const requested: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('request', (request) => requested.push(request.url()));
  const connected = page.waitForEvent('websocket');
  await page.goto(host.url);
  expect((await connected).url()).toBe(`ws://${new URL(host.url).host}/core`);
  await expect.poll(() => page.evaluate(() => location.href.includes('token'))).toBe(false);
  await page.getByText('Saved', { exact: true }).waitFor();

  const again = page.waitForEvent('websocket');
  await page.reload();
  await again;
  await page.getByText('Saved', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  const { origin } = new URL(host.url);
  expect(requested.filter((url) => !url.startsWith(origin) && !/^(?:data|blob):/.test(url))).toEqual([]);
  await context.close();
});

test('a page without the token gets nothing', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL('/', host.url).href);
  await page.getByText('open the link that Sojourn printed').waitFor();
  expect(await page.getByText('Saved', { exact: true }).count()).toBe(0);
  await context.close();
});

test('another site can neither read nor connect', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await context.route('http://other.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>other</title>' }),
  );
  await page.goto('http://other.example/');
  const token = new URL(host.url).hash.slice('#token='.length);
  const outcome = await page.evaluate(
    async ({ origin, address, secret }) => ({
      read: await fetch(`${origin}/index.html`).then(
        () => 'read',
        () => 'refused',
      ),
      post: await fetch(`${origin}/upload`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}` },
        body: 'x',
      }).then(
        () => 'posted',
        () => 'refused',
      ),
      socket: await new Promise<string>((resolve) => {
        const socket = new WebSocket(address);
        socket.addEventListener('open', () => resolve('open'));
        socket.addEventListener('error', () => resolve('refused'));
      }),
    }),
    { origin: new URL(host.url).origin, address: `ws://${new URL(host.url).host}/core`, secret: token },
  );
  expect(outcome).toEqual({ read: 'refused', post: 'refused', socket: 'refused' });
  await context.close();
});

test('a second opener is told who has the workspace, and may read it', async () => {
  const second = await sojourn(['serve', '--no-open', host.workspace], home);
  expect(second.code).toBe(1);
  expect(second.out).toBe('');
  expect(linesOf(second.err)).toHaveLength(1);
  expect(second.err).toContain(String(host.pid));
  const reader = await startHost({ home, file: host.workspace, args: ['--read-only'] });
  expect(reader.workspace).toBe(host.workspace);
  expect(await reader.stop()).toBe(0);
});

test('a port that is taken is a failure on one line', async () => {
  const { port } = new URL(host.url);
  const second = await sojourn(['serve', '--no-open', '--port', port], freshFolder());
  expect(second.code).toBe(1);
  expect(second.err).toBe(`sojourn: Port ${port} is in use. Choose another with --port, or leave it out.\n`);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it cleanly, even when it arrives twice',
  async (signal) => {
    const own = freshFolder();
    const started = await startHost({ home: own });
    const exited = once(started.process, 'exit');
    expect(temporaryOf(started.pid)).toHaveLength(1);
    process.kill(started.pid, signal);
    process.kill(started.pid, signal);
    expect(await exited).toEqual([0, null]);
    const beside = readdirSync(own).filter((name) => name.includes('.sojourn'));
    expect(beside).toEqual([started.workspace.slice(own.length + 1)]);
    expect(temporaryOf(started.pid)).toEqual([]);
    rmSync(own, { recursive: true });
  },
);

test('a host that was killed leaves no upload behind once another starts', async () => {
  const own = freshFolder();
  const killed = await startHost({ home: own });
  await killed.kill();
  expect(temporaryOf(killed.pid)).toHaveLength(1);
  const next = await startHost({ home: own });
  expect(temporaryOf(killed.pid)).toEqual([]);
  expect(next.workspace).toBe(killed.workspace);
  expect(await next.stop()).toBe(0);
  rmSync(own, { recursive: true });
});

/** Runs build/start.ts as `npm start` does, until the wanted stream has a line. */
async function npmStart(args: readonly string[], stream: 'stdout' | 'stderr') {
  const own = freshFolder();
  const child = spawn(process.execPath, [join(ROOT, 'build/start.ts'), ...args], {
    cwd: ROOT,
    env: testEnvironment(own),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  const exited = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (part: Buffer) => {
        text[name] += part.toString();
        if (text[stream].includes('\n')) resolve();
      });
    }
    child.on('exit', () => reject(new Error(text.stderr)));
  });
  return {
    text,
    end: async () => {
      child.kill('SIGINT');
      const [code] = (await exited) as [number | null];
      rmSync(own, { recursive: true });
      return code;
    },
  };
}

test('npm start without a display says why in one sentence and prints one line with the address', async () => {
  const { text, end } = await npmStart([], 'stdout');
  expect(text.stderr).toBe(
    'There is no display to show a window on, so Sojourn opens in the browser instead.\n',
  );
  expect(text.stdout).toMatch(/^Sojourn is open at http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43} .*\n$/);
  expect(await end()).toBe(0);
});

test('npm start --json prints one line of JSON and nothing else', async () => {
  const file = join(freshFolder(), 'Ланцюг 旅.sojourn');
  expect((await sojourn(['new', file], home)).code).toBe(0);
  const { text, end } = await npmStart(['--json', '--no-open', '--workspace', file], 'stdout');
  expect(await end()).toBe(0);
  expect(text.stderr).toBe('');
  expect(linesOf(text.stdout)).toHaveLength(1);
  expect(JSON.parse(text.stdout)).toEqual({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/#token=/) as string,
    workspace: file,
    pid: expect.any(Number) as number,
  });
  rmSync(dirname(file), { recursive: true });
});
