import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { screenFile } from '../../../electron/core/screen-files.ts';

const ROOT = resolve('/somewhere/dist/renderer');

test('addresses stand for files of the folder, with their type', () => {
  expect(screenFile(ROOT, '/')).toEqual({ path: join(ROOT, 'index.html'), type: 'text/html; charset=utf-8' });
  expect(screenFile(ROOT, '/assets/a%20b.JS')?.path).toBe(join(ROOT, 'assets', 'a b.JS'));
  expect(screenFile(ROOT, '/assets/thai.woff2')?.type).toBe('font/woff2');
});

test.each([
  ['a way out', '/../secret.js'],
  ['an encoded way out', '/%2e%2e/secret.js'],
  ['a way out and into a folder of like name', '/../renderer-old/x.js'],
  ['a Windows way out', '/..%5csecret.js'],
  ['a hidden file', '/.env.json'],
  ['a hidden folder', '/.git/config.json'],
  ['a NUL', '/index.html%00.js'],
  ['a broken escape', '/%zz.js'],
  ['another kind of file', '/sample.sojourn'],
  ['no file', '/assets/'],
])('%s stands for nothing', (_what, pathname) => {
  expect(screenFile(ROOT, pathname)).toBeNull();
});
