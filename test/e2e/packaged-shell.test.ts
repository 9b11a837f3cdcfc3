/**
 * A real package for Linux, made by electron-builder around a stub of Electron's program: what is in it, that its
 * fuses are shut, and that what it holds starts by itself, outside the project.
 */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, DIR_TARGET, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packaging } from '../../build/electron-builder.ts';
import { ensureBuilt, ROOT } from '../../build/ensure-built.ts';
import { startStandIn } from '../electron-stand-in/driver.ts';
import { launchChromium } from '../support/chromium.ts';
import { testEnvironment } from '../support/start-host.ts';

/** The mark by which fuses are found in Electron's program, then version, count and one character for each. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_AS_SHIPPED = '10110001';
const SHUT = '0'.charCodeAt(0);
const OPEN = '1'.charCodeAt(0);

/** The stub stands in for Electron's program for Linux; other systems package theirs in the workflow. */
const onLinux = process.platform === 'linux';

/** What cuts fonts, and what that needs. */
const CUTS_FONTS = [
  'fontverter',
  'harfbuzzjs',
  'p-limit',
  'pako',
  'subset-font',
  'wawoff2',
  'woff2sfnt-sfnt2woff',
  'yocto-queue',
];

let folder: string;
let resources: string;
/** What the package holds, extracted away from the project. */
const app = (): string => join(folder, 'app');
const program = (): string => join(folder, 'out/linux-unpacked/sojourn');

/** A folder that electron-builder takes for an unpacked Electron. */
function makeStub(): string {
  const stub = join(folder, 'electron');
  mkdirSync(join(stub, 'resources'), { recursive: true });
  mkdirSync(join(stub, 'locales'));
  const wire = [
    Buffer.from(FUSE_MARK),
    Buffer.from([1, FUSES_AS_SHIPPED.length]),
    Buffer.from(FUSES_AS_SHIPPED),
  ];
  writeFileSync(join(stub, 'electron'), Buffer.concat([Buffer.from('#!/bin/false\n'), ...wire]), {
    mode: 0o755,
  });
  writeFileSync(join(stub, 'version'), String(packaging.electronVersion));
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak'])
    writeFileSync(join(stub, name), '');
  return stub;
}

beforeAll(async () => {
  if (!onLinux) return;
  await ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'sojourn-package-'));
  await build({
    projectDir: ROOT,
    config: {
      ...packaging,
      electronDist: makeStub(),
      directories: { ...packaging.directories, output: join(folder, 'out') },
    },
    publish: 'never',
    targets: Platform.LINUX.createTarget(DIR_TARGET),
  });
  resources = join(folder, 'out/linux-unpacked/resources');
  extractAll(join(resources, 'app.asar'), app());
});
afterAll(() => {
  if (onLinux) rmSync(folder, { recursive: true, force: true });
});

describe.runIf(onLinux)('the package', () => {
  it('holds the bundles, the database, what cuts fonts and nothing else', () => {
    const files = listPackage(join(resources, 'app.asar'), { isPack: false });
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/LICENSE',
        '/dist/main/index.js',
        '/dist/preload/index.cjs',
        '/dist/host/core-process.js',
        '/dist/renderer/index.html',
        '/dist/renderer/print.html',
        '/node_modules/better-sqlite3/lib/index.js',
        '/node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm',
      ]),
    );
    const tops = new Set(files.map((file) => file.split('/').slice(1, 3).join('/')));
    expect([...tops].sort()).toEqual(
      [
        'LICENSE',
        'dist',
        'dist/host',
        'dist/main',
        'dist/preload',
        'dist/renderer',
        'node_modules',
        'node_modules/better-sqlite3',
        ...CUTS_FONTS.map((name) => `node_modules/${name}`),
        'package.json',
      ].sort(),
    );
    expect(files.filter((file) => /\.(map|ts|c|cpp|gyp)$/.test(file))).toEqual([]);
    const beside = readdirSync(join(resources, 'app.asar.unpacked'), {
      recursive: true,
      withFileTypes: true,
    });
    expect(beside.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual([
      `linux-${process.arch}.node`,
    ]);
  });

  it('has its fuses shut', async () => {
    const { version: _version, ...wire } = await getCurrentFuseWire(program());
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: SHUT,
      [FuseV1Options.EnableCookieEncryption]: OPEN,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: SHUT,
      [FuseV1Options.EnableNodeCliInspectArguments]: SHUT,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: OPEN,
      [FuseV1Options.OnlyLoadAppFromAsar]: OPEN,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: SHUT,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: SHUT,
    });
  });

  it('starts from what it holds, away from the project', async () => {
    const before = process.env['SOJOURN_HOME'];
    process.env['SOJOURN_HOME'] = join(folder, 'data');
    const browser = await launchChromium();
    try {
      const main = join(app(), 'dist/main/index.js');
      const shell = await startStandIn({ browser, main, documents: folder, packaged: true });
      const page = await shell.firstPage();
      await page.getByRole('navigation').first().waitFor();
      expect(await page.title()).toContain('Sojourn');
      expect(await shell.quit()).toBe(0);
      expect(existsSync(join(folder, 'data'))).toBe(true);
    } finally {
      await browser.close();
      if (before === undefined) delete process.env['SOJOURN_HOME'];
      else process.env['SOJOURN_HOME'] = before;
    }
  });

  it('cuts the fonts of an SVG with what it holds', async () => {
    const cli = pathToFileURL(join(app(), 'dist/host/cli.js')).href;
    const sojourn = async (...args: readonly string[]): Promise<void> => {
      const code = `const { main } = await import(${JSON.stringify(cli)}); process.exit(await main(${JSON.stringify(args)}))`;
      const env = testEnvironment(join(folder, 'data'));
      await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { env });
    };
    const workspace = join(folder, 'sample.sojourn');
    const picture = join(folder, 'map.svg');
    await sojourn('new', workspace, '--sample');
    await sojourn('export', workspace, '--map', 'sample-shoes-online', '--to', picture, '--no-source');
    const fonts = readFileSync(picture, 'utf8').match(/font\/woff2;base64,[^)]+/g) ?? [];
    expect(fonts.length).toBeGreaterThan(1);
    // Whole, that of Latin letters alone takes 17,000 characters.
    for (const font of fonts) expect(font.length).toBeLessThan(12_000);
  });
});
