/** The packaging configuration: its schema, what it promises, and a real package made with a stub of Electron. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packaging } from '../../../build/electron-builder.ts';

const ROOT = join(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);
const builder = createRequire(require.resolve('electron-builder'));
const schema = builder('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration(config: unknown, logger: unknown): Promise<void>;
};
const validate = (config: unknown): Promise<void> =>
  schema.validateConfiguration(config, { isEnabled: false, add: () => undefined });

describe('the packaging configuration', () => {
  it('is what electron-builder understands', async () => {
    await validate(structuredClone(packaging));
    await expect(validate({ ...packaging, asarUnpak: [] })).rejects.toThrow('asarUnpak');
  });

  it('shuts every fuse that lets the program be turned into another', () => {
    expect(packaging.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    });
  });

  it('packages the Electron that the project is built against, for three systems', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { version: string } | undefined>;
    };
    expect(packaging.electronVersion).toBe(lock.packages['node_modules/electron']?.version);
    expect(packaging.win?.target).toEqual([{ target: 'nsis', arch: ['x64', 'arm64'] }]);
    expect(packaging.mac?.target).toEqual([{ target: 'dmg', arch: ['x64', 'arm64'] }]);
    expect(packaging.linux?.target).toEqual(['AppImage', 'deb', 'tar.gz']);
    expect(packaging.publish).toBeNull();
  });

  it('names files that exist', () => {
    const named = [
      packaging.win?.icon,
      packaging.mac?.icon,
      packaging.linux?.icon,
      packaging.mac?.entitlements,
      packaging.nsis?.license,
    ];
    for (const file of named) expect(existsSync(join(ROOT, String(file)))).toBe(true);
  });

  it('has a database for every system and processor it packages for', () => {
    for (const name of [
      'linux-x64',
      'linux-arm64',
      'win32-x64',
      'win32-arm64',
      'darwin-x64',
      'darwin-arm64',
    ]) {
      const file = join(ROOT, 'node_modules/better-sqlite3/prebuilds', `${name}.node`);
      expect(existsSync(file)).toBe(true);
    }
  });
});
