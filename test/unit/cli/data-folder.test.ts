import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolderPath } from '../../../electron/core/data-folder.ts';

test('SOJOURN_HOME goes before everything', () => {
  for (const platform of ['linux', 'darwin', 'win32']) {
    expect(
      dataFolderPath({ SOJOURN_HOME: '/data', XDG_DATA_HOME: '/x', APPDATA: 'C:\\x' }, platform, '/home/a'),
    ).toBe(resolve('/data'));
  }
});

test("otherwise it is the system's usual place", () => {
  expect(dataFolderPath({}, 'linux', '/home/a')).toBe('/home/a/.local/share/Sojourn');
  expect(dataFolderPath({ XDG_DATA_HOME: '/x' }, 'linux', '/home/a')).toBe('/x/Sojourn');
  expect(dataFolderPath({ XDG_DATA_HOME: 'relative' }, 'linux', '/home/a')).toBe(
    '/home/a/.local/share/Sojourn',
  );
  expect(dataFolderPath({}, 'darwin', '/Users/a')).toBe('/Users/a/Library/Application Support/Sojourn');
  expect(dataFolderPath({ APPDATA: 'C:\\Users\\a\\AppData\\Roaming' }, 'win32', 'C:\\Users\\a')).toBe(
    'C:\\Users\\a\\AppData\\Roaming\\Sojourn',
  );
});
