import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { freeWorkspacePath, safeFileName } from '../../../electron/core/workspace/file-names.ts';
import { tempFolder } from './folder.ts';

it('keeps titles of any script', () => {
  for (const title of [
    'เส้นทางลูกค้า ปี ๒๕๖๘',
    'Шлях клієнта',
    'Hành trình khách hàng',
    'Perjalanan pelanggan',
    '👩‍👩‍👧',
  ]) {
    expect(safeFileName(title)).toBe(title);
  }
  expect(safeFileName('Hành trình'.normalize('NFD'))).toBe('Hành trình');
});

it.each([
  ['../../etc/passwd', 'etc passwd'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
  ['.hidden', 'hidden'],
  ['trailing. . ', 'trailing'],
  ['con', 'con_'],
  ['LPT1.txt', 'LPT1.txt_'],
  ['line\nbreak\u0000', 'line break'],
  ['invoice\u202efdp', 'invoice fdp'],
  ['...', 'Workspace'],
  ['', 'Workspace'],
])('makes %j the file name %j', (title, name) => {
  expect(safeFileName(title)).toBe(name);
});

it('is a name that every system takes, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
      const name = safeFileName(title);
      expect(name).not.toBe('');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(181);
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
      expect(name).not.toMatch(/^[.\s]|[.\s]$/);
      expect(name.isWellFormed()).toBe(true);
      expect(basename(name)).toBe(name);
    }),
    { seed: 3 },
  );
});

it('cuts a long title between graphemes', () => {
  expect(safeFileName('กำ'.repeat(100))).toBe('กำ'.repeat(30));
  expect(safeFileName('👩‍👩‍👧'.repeat(50))).toBe('👩‍👩‍👧'.repeat(10));
});

it('finds a name that is free', () => {
  const folder = tempFolder();
  const first = freeWorkspacePath(folder, 'Шлях');
  writeFileSync(first, '');
  const second = freeWorkspacePath(folder, 'Шлях');
  expect(first).toBe(join(folder, 'Шлях.sojourn'));
  expect(second).toBe(join(folder, 'Шлях (2).sojourn'));
});
