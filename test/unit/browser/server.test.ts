/** The browser host's server over real sockets, with a core that only answers what it was asked. */
import { decode, encode } from '@msgpack/msgpack';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createDownloads, type Downloads } from '../../../electron/browser/downloads.ts';
import { startServer, type BrowserServer } from '../../../electron/browser/server.ts';
import { createTempFolder, type TempFolder } from '../../../electron/browser/temp-folder.ts';
import type { Core, EmitEvent } from '../../../electron/core/core.ts';
import { CONTENT_SECURITY_POLICY } from '../../../electron/core/security/policy.ts';

const screens = mkdtempSync(join(tmpdir(), 'sojourn-screens-'));
const emitters = new Set<EmitEvent>();
const added: { path: string; name: string }[] = [];
let server: BrowserServer;
let temp: TempFolder;
let downloads: Downloads;

const core: Core = {
  attach(emit) {
    emitters.add(emit);
    return {
      call: async (name, input) => ({ ok: true, value: { name, input } }),
      detach: () => void emitters.delete(emit),
    };
  },
  addFile(path, name = '') {
    added.push({ path, name });
    return { token: `t${added.length}`, name, size: readFileSync(path).byteLength };
  },
  openInitial: async () => {},
  openPath: async () => {},
  createPath: async () => {},
  workspace: () => null,
  close: async () => {},
};

beforeAll(async () => {
  mkdirSync(join(screens, 'assets'));
  writeFileSync(join(screens, 'index.html'), '<!doctype html><title>Sojourn</title>');
  writeFileSync(join(screens, 'assets', 'index-abc.js'), 'export {};');
  writeFileSync(join(screens, '.secret.json'), '{}');
  writeFileSync(`${screens}-outside.json`, '{"secret":true}');
  symlinkSync(`${screens}-outside.json`, join(screens, 'link.json'));
  temp = createTempFolder();
  downloads = createDownloads();
  server = await startServer({
    core,
    temp,
    downloads,
    screens,
    port: 0,
    maxUploadBytes: 1000,
    maxMessageBytes: 10_000,
  });
});

afterAll(async () => {
  await server.close();
  temp.remove();
  rmSync(screens, { recursive: true });
  rmSync(`${screens}-outside.json`);
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A request as written: no resolving of the path, any header, Host and Origin included. */
function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { host: '127.0.0.1', port: server.port, path, method, headers: { connection: 'close', ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const origin = () => `http://127.0.0.1:${server.port}`;
const bearer = () => ({ origin: origin(), authorization: `Bearer ${server.token}` });

function open(headers: Record<string, string> = { origin: origin() }): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${server.port}/core`, { headers });
}
const closed = (socket: WebSocket) =>
  new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));
const refusedWith = (socket: WebSocket) =>
  new Promise<number>((resolve, reject) => {
    socket.once('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.once('open', () => reject(new Error('it was let in')));
    socket.once('error', () => {});
  });
const nextMessage = (socket: WebSocket) =>
  new Promise<{ data: Buffer; isBinary: boolean }>((resolve, reject) => {
    socket.once('message', (data: Buffer, isBinary) => resolve({ data, isBinary }));
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)));
  });
async function joinedSocket(): Promise<WebSocket> {
  const socket = open();
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(server.token);
  expect((await nextMessage(socket)).data.toString()).toBe('ok');
  return socket;
}

test('listens on loopback alone and puts a 256-bit token in the fragment of its link', () => {
  const url = new URL(server.url);
  expect(url.hostname).toBe('127.0.0.1');
  expect(url.search).toBe('');
  expect(Buffer.from(url.hash.slice('#token='.length), 'base64url')).toHaveLength(32);
});

test('serves the screens with the policy and its companions', async () => {
  const page = await ask('/');
  expect(page.status).toBe(200);
  expect(page.body.toString()).toContain('<title>Sojourn</title>');
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-cache',
  });
  expect(page.headers['permissions-policy']).toContain('camera=()');
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:/);
  const script = await ask('/assets/index-abc.js');
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(script.headers['cache-control']).toContain('immutable');
});

test('refusals carry the policy too', async () => {
  for (const answer of [await ask('/nothing.js'), await ask('/', { headers: { host: 'evil.example' } })]) {
    expect(answer.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  }
});

test.each([
  '/../outside.json',
  '/..%2foutside.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/assets/../../x.json',
  '//etc/passwd',
  '/..\\outside.json',
  '/%00index.html',
  '/%zz',
  '/.secret.json',
  '/link.json',
  '/assets',
  '/assets/',
])('serves nothing outside its folder: %s', async (path) => {
  const name = screens.split('/').at(-1) ?? '';
  for (const tried of [path, path.replace('outside', `${name}-outside`)]) {
    expect((await ask(tried)).status).toBe(404);
  }
});

test.each([
  'evil.example',
  'evil.example:PORT',
  '127.0.0.1',
  '127.0.0.1:1',
  '127.0.0.1.evil.example:PORT',
  '0.0.0.0:PORT',
])('refuses the Host %s', async (host) => {
  const headers = { host: host.replace('PORT', String(server.port)) };
  expect((await ask('/', { headers })).status).toBe(403);
  expect(await refusedWith(open({ ...headers, origin: origin() }))).toBe(403);
});

test('answers to localhost and [::1] as its own names', async () => {
  for (const name of ['localhost', '[::1]', 'LOCALHOST']) {
    expect((await ask('/', { headers: { host: `${name}:${server.port}` } })).status).toBe(200);
  }
});

test.each([
  'http://evil.example',
  'null',
  'https://127.0.0.1:PORT',
  'http://127.0.0.1:1',
  'http://localhost:PORT',
])('refuses the Origin %s', async (foreign) => {
  const headers = { origin: foreign.replace('PORT', String(server.port)) };
  expect((await ask('/', { headers })).status).toBe(403);
  expect((await ask('/upload', { method: 'POST', headers: { ...bearer(), ...headers } })).status).toBe(403);
  expect(await refusedWith(open(headers))).toBe(403);
});

test('wants an Origin where something could be changed', async () => {
  const { authorization } = bearer();
  expect((await ask('/upload', { method: 'POST', headers: { authorization } })).status).toBe(403);
  expect(await refusedWith(open({}))).toBe(403);
});

test('lets other sites open the start page and load nothing', async () => {
  const foreign = { 'sec-fetch-site': 'cross-site' };
  expect((await ask('/', { headers: { ...foreign, 'sec-fetch-mode': 'navigate' } })).status).toBe(200);
  expect((await ask('/', { headers: { ...foreign, 'sec-fetch-mode': 'no-cors' } })).status).toBe(403);
});

test('only answers what it knows', async () => {
  expect((await ask('/', { method: 'DELETE', headers: bearer() })).status).toBe(405);
  expect((await ask('/upload')).status).toBe(405);
  const elsewhere = new WebSocket(`ws://127.0.0.1:${server.port}/other`, { headers: { origin: origin() } });
  expect(await refusedWith(elsewhere)).toBe(404);
});

test.each(['', 'x', 'ok', 'A'.repeat(43)])(
  'a socket with the token %j is closed and never sees core',
  async (token) => {
    const before = emitters.size;
    const socket = open();
    socket.once('open', () => socket.send(token));
    expect(await closed(socket)).toBe(4401);
    expect(emitters.size).toBe(before);
  },
);

test('a socket that starts with a binary frame is closed, though it hold the token', async () => {
  const socket = open();
  socket.once('open', () => socket.send(Buffer.from(server.token)));
  expect(await closed(socket)).toBe(4401);
});

test('calls and events travel as MessagePack, bytes as bytes', async () => {
  const socket = await joinedSocket();
  socket.send(
    encode({ t: 'q', i: '1', m: 'call', a: ['doc.push', { update: new Uint8Array([1, 2, 255]) }] }),
  );
  const reply = decode((await nextMessage(socket)).data) as { i: string; r: unknown };
  expect(reply.i).toBe('1');
  expect(reply.r).toMatchObject({ ok: true, value: { name: 'doc.push' } });
  expect([...(reply.r as { value: { input: { update: Uint8Array } } }).value.input.update]).toEqual([
    1, 2, 255,
  ]);

  const arriving = nextMessage(socket);
  for (const emit of emitters) emit('maps.changed', {});
  expect(decode((await arriving).data)).toMatchObject({ m: 'event', a: ['maps.changed', {}] });

  const before = emitters.size;
  socket.close();
  await closed(socket);
  await expect.poll(() => emitters.size).toBe(before - 1);
});

test.each([
  ['text', 'hello'],
  ['not MessagePack', Buffer.from([0xc1])],
  ['not an object', encode(7)],
  ['a call of something else', encode({ t: 'q', i: '1', m: 'constructor', a: [] })],
  ['of no known kind', encode({ t: 'x' })],
  [
    'one with a key that would reach the prototype',
    Buffer.from([0x81, 0xa9, ...Buffer.from('__proto__'), 1]),
  ],
])('a message that is %s ends the connection', async (_what, message) => {
  const socket = await joinedSocket();
  socket.send(message);
  expect(await closed(socket)).toBe(1002);
});

test('a message over the limit ends the connection', async () => {
  const socket = await joinedSocket();
  socket.on('error', () => {});
  socket.send(new Uint8Array(10_001));
  expect(await closed(socket)).toBe(1009);
});

test.each([
  ['คำติชม ร้าน.csv', 'คำติชม ร้าน.csv'],
  ['відгуки ї.csv', 'відгуки ї.csv'],
  ['phản hồi.csv', 'phản hồi.csv'],
  ['ulasan.csv', 'ulasan.csv'],
  ['../../etc/passwd', 'passwd'],
  ['a\u202Evsc.exe', 'a_vsc.exe'],
])('an upload named %s arrives whole, as %s', async (name, safe) => {
  const body = Buffer.from('text\nสวัสดี\n');
  const answer = await ask('/upload', {
    method: 'POST',
    headers: { ...bearer(), 'x-file-name': encodeURIComponent(name) },
    body,
  });
  expect(answer.status).toBe(200);
  const token = JSON.parse(answer.body.toString()) as { name: string; size: number };
  expect(token.size).toBe(body.byteLength);
  expect(token.name).toBe(safe);
  expect(readFileSync(added.at(-1)?.path ?? '')).toEqual(body);
});

test('an upload needs the token and a name, and may not be too large', async () => {
  const named = { origin: origin(), 'x-file-name': 'a.csv' };
  const count = added.length;
  const post = (headers: Record<string, string>, body: Buffer) =>
    ask('/upload', { method: 'POST', headers, body });
  expect((await post(named, Buffer.from('x'))).status).toBe(401);
  expect((await post({ ...named, authorization: `Bearer ${'A'.repeat(43)}` }, Buffer.from('x'))).status).toBe(
    401,
  );
  expect((await post(bearer(), Buffer.from('x'))).status).toBe(400);
  expect((await post({ ...bearer(), 'x-file-name': '%zz' }, Buffer.from('x'))).status).toBe(400);
  const large = await post({ ...bearer(), ...named }, Buffer.alloc(1001));
  expect(large.status).toBe(413);
  expect(JSON.parse(large.body.toString())).toMatchObject({ code: 'tooLarge', where: { file: 'a.csv' } });
  // Without a declared length the bytes are counted.
  const chunked = await ask('/upload', {
    method: 'POST',
    headers: { ...bearer(), ...named, 'transfer-encoding': 'chunked' },
    body: Buffer.alloc(5000),
  });
  expect(chunked.status).toBe(413);
  expect(added).toHaveLength(count);
});

test('a broken request line does not end the server', async () => {
  await new Promise<void>((resolve) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.end('\u0001\u0002 nonsense\r\n\r\n'));
    socket.on('close', () => resolve());
    socket.on('error', () => {});
    socket.resume();
  });
  expect((await ask('/')).status).toBe(200);
});

test('a download works once, completely, under its name', async () => {
  const path = await temp.place('Карта шляху 客户.pdf');
  writeFileSync(path, '%PDF-1.7 …');
  const way = downloads.offer(path);
  expect((await ask(way, { method: 'HEAD' })).status).toBe(200);
  const first = await ask(way);
  expect(first.status).toBe(200);
  expect(first.body.toString()).toBe('%PDF-1.7 …');
  expect(first.headers['content-type']).toBe('application/pdf');
  const disposition = String(first.headers['content-disposition']);
  expect(decodeURIComponent(disposition.split("filename*=UTF-8''")[1] ?? '')).toBe('Карта шляху 客户.pdf');
  expect(first.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  await expect.poll(async () => (await ask(way)).status).toBe(404);
  expect((await ask('/download/')).status).toBe(404);
  expect((await ask('/download/guess')).status).toBe(404);
});

test('a port that is taken is said to be taken', async () => {
  await expect(startServer({ core, temp, downloads, screens, port: server.port })).rejects.toThrow(
    `Port ${server.port} is in use.`,
  );
});

test('ending tells the pages and frees the port', async () => {
  const other = await startServer({ core, temp, downloads, screens, port: 0 });
  const socket = new WebSocket(`ws://127.0.0.1:${other.port}/core`, {
    headers: { origin: `http://127.0.0.1:${other.port}` },
  });
  await new Promise((resolve) => socket.once('open', resolve));
  const code = closed(socket);
  await other.close();
  expect(await code).toBe(1001);
  const again = await startServer({ core, temp, downloads, screens, port: other.port });
  expect(again.token).not.toBe(other.token);
  await again.close();
});
