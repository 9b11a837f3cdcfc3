import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hasDisplay, installedElectron } from '../../../electron/cli/electron-binary.ts';

const root = mkdtempSync(join(tmpdir(), 'sojourn-electron-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a display is needed on Linux alone', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
  expect(hasDisplay({}, 'win32')).toBe(true);
});

test("Electron's program is found where its package says it is, or where the environment says", () => {
  const folder = join(root, 'node_modules/electron');
  expect(installedElectron(root, {})).toBeNull();
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'path.txt'), 'electron');
  // The package is there, the program was never fetched.
  expect(installedElectron(root, {})).toBeNull();
  writeFileSync(join(folder, 'dist/electron'), '');
  expect(installedElectron(root, {})).toBe(join(folder, 'dist/electron'));
  expect(installedElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'nowhere') })).toBeNull();
  expect(installedElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist') })).toBe(
    join(folder, 'dist/electron'),
  );
});
