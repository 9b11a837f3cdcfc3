/**
 * How Sojourn is packaged for Windows, macOS and Linux. `build/package.ts` hands it to electron-builder; a test
 * validates it and packages with it. Nothing is published from here, and nothing updates itself.
 */
import type { Configuration } from 'electron-builder';

/** Packages need an address of the project; this one can never exist. Replace it once there is a public one. */
const HOMEPAGE = 'https://sojourn.invalid/';

const ICONS = 'build/icons';

export const packaging: Configuration = {
  appId: 'app.sojourn.desktop',
  productName: 'Sojourn',
  copyright: 'MIT licence',
  electronVersion: '45.4.1',
  directories: { output: 'out', buildResources: 'build' },
  extraMetadata: { homepage: HOMEPAGE },
  // Everything is bundled but the database, which comes as one binary per platform, and what cuts fonts, which reads its
  // WebAssembly from beside itself.
  files: [
    'dist/{main,preload,host,renderer}/**',
    '!dist/**/*.map',
    'package.json',
    'LICENSE',
    '!node_modules/better-sqlite3/{deps,src,binding.gyp}',
    '!node_modules/better-sqlite3/prebuilds/**',
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
    '!node_modules/node-addon-api',
    '!node_modules/harfbuzzjs/dist/!(harfbuzz-subset.wasm)',
    '!node_modules/wawoff2/bin',
    '!node_modules/fontverter/{test,testdata}',
    '!node_modules/argparse',
    '!node_modules/pako/dist',
  ],
  // Only what must: what lies beside the archive is not covered by its check of integrity.
  asar: { smartUnpack: false },
  // A database driver is a library that the system loads; it cannot come out of an archive.
  asarUnpack: ['**/*.node'],
  // The binaries are N-API and fit any Electron.
  npmRebuild: false,
  nodeGypRebuild: false,
  buildDependenciesFromSource: false,
  removePackageScripts: true,
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    // Changing an Apple silicon binary breaks the signature that it must have even when nobody signs.
    resetAdHocDarwinSignature: true,
  },
  fileAssociations: [
    {
      ext: 'sojourn',
      name: 'Sojourn workspace',
      description: 'Sojourn workspace',
      mimeType: 'application/x-sojourn',
      role: 'Editor',
      rank: 'Owner',
    },
  ],
  publish: null,
  win: {
    icon: `${ICONS}/icon.ico`,
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    license: 'LICENSE',
  },
  mac: {
    icon: `${ICONS}/icon.icns`,
    category: 'public.app-category.business',
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
  },
  linux: {
    icon: `${ICONS}/linux`,
    category: 'Office',
    executableName: 'sojourn',
    synopsis: 'Customer journey maps with evidence',
    maintainer: 'The Sojourn project <project@sojourn.invalid>',
    target: ['AppImage', 'deb', 'tar.gz'],
  },
  deb: { packageCategory: 'misc', priority: 'optional' },
};
