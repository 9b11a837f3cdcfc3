import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SECURITY_HEADERS } from '../../../electron/core/security/policy.ts';
import { answerAppRequest, appFile } from '../../../electron/shell/app-scheme.ts';

vi.mock('electron', () => ({ protocol: {} }));

let base: string;
let root: string;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'sojourn-scheme-'));
  root = join(base, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  // A sibling whose name begins like the root's: a prefix test would let it through.
  mkdirSync(join(base, 'renderer-secret'));
  writeFileSync(join(base, 'renderer-secret', 'key.json'), '"secret"');
  writeFileSync(join(base, 'secret.json'), '"secret"');
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets', 'a b.js'), 'export {}');
  writeFileSync(join(root, 'notes.txt'), 'no kind of file that a screen has');
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const get = (url: string, method = 'GET'): Promise<Response> => answerAppRequest({ url, method }, root);

describe('files of the scheme', () => {
  it('serves them with type and policy', async () => {
    const page = await get('app://sojourn/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(page.headers.get(name)).toBe(value);
    const script = await get('app://sojourn/assets/a%20b.js?v=2');
    expect(await script.text()).toBe('export {}');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    'app://sojourn/../secret.json',
    'app://sojourn/%2e%2e/secret.json',
    'app://sojourn/..%2fsecret.json',
    'app://sojourn/..%5csecret.json',
    'app://sojourn/%2e%2e%2frenderer-secret%2fkey.json',
    'app://sojourn/assets/../../renderer-secret/key.json',
    'app://sojourn/%00/index.html',
    'app://sojourn/index.html%00.js',
    'app://sojourn/%zz.js',
    'app://sojourn//etc/passwd.json',
    'app://sojourn/assets/',
    'app://sojourn/notes.txt',
    'app://sojourn/missing.js',
    'app://evil/index.html',
    'app://sojourn.evil/index.html',
  ])('finds nothing at %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('There is no such file.');
    expect(answer.headers.get('content-security-policy')).toBe(SECURITY_HEADERS['content-security-policy']);
  });

  it.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'get'])('answers no %s', async (method) => {
    expect((await get('app://sojourn/index.html', method)).status).toBe(405);
  });

  it('stays inside its folder whatever the address', () => {
    const found = ['..', '%2e%2e', '.%2e', '%2E.', '..%2f', '%2e%2e%2f'].flatMap((step) =>
      [1, 2, 3, 4, 5].map((depth) => appFile(`app://sojourn/${`${step}/`.repeat(depth)}etc/x.json`, root)),
    );
    expect(found.filter((file) => file !== null && !file.path.startsWith(`${root}${sep}`))).toEqual([]);
  });
});
