/** The import rules of docs/ARCHITECTURE.md: what each part of the house may know of the others. */
import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { importsOf, packageOf } from './imports.ts';
import { readSource, sourceFiles } from './sources.ts';

/** Packages without Node, DOM or network in them. */
const PURE = ['yjs', 'lib0', 'zod', 'fractional-indexing', 'nanoid', 'eld', 'entities', 'stopword'];
/** Packages of the screen. */
const BROWSER = [
  ...PURE,
  'react',
  'react-dom',
  '@base-ui/react',
  '@xyflow/react',
  '@tanstack/react-virtual',
  '@msgpack/msgpack',
  '@fontsource/noto-sans',
  '@fontsource/noto-sans-arabic',
  '@fontsource/noto-sans-hebrew',
  '@fontsource/noto-sans-symbols',
  '@fontsource/noto-sans-symbols-2',
  '@fontsource/noto-sans-thai',
  'birpc',
  'lucide-react',
  'zustand',
  'vite',
];
/** Packages of core: no screen. */
const CORE = [
  ...PURE,
  'better-sqlite3',
  'birpc',
  'fflate',
  'pdf-lib',
  'fontkit',
  'subset-font',
  '@pdf-lib/fontkit',
  'playwright-core',
];
const ELECTRON_ENTRIES = ['electron/main.ts', 'electron/preload.ts'];

const isNode = (name: string) => name.startsWith('node:') || builtinModules.includes(name);
const isRelative = (name: string) => name.startsWith('./');

/** Why `path` may not import `name`, or null. */
function broken(path: string, name: string): string | null {
  const inFolder = (...folders: string[]) => folders.some((folder) => name.startsWith(`./${folder}/`));
  if (isNode(name) && !name.startsWith('node:')) return 'write node: before the names of Node modules';

  if (path.startsWith('shared/')) {
    if (isRelative(name)) return inFolder('shared') ? null : 'shared imports only shared';
    return PURE.includes(packageOf(name)) ? null : 'shared imports pure packages only';
  }
  if (path.startsWith('renderer/')) {
    if (isRelative(name)) return inFolder('shared', 'renderer') ? null : 'renderer imports only shared';
    return BROWSER.includes(packageOf(name)) ? null : 'renderer imports packages of the screen only';
  }
  if (inFolder('renderer', 'test', 'build')) return 'nothing in electron imports renderer, test or build';
  if (path.startsWith('electron/core/')) {
    if (isRelative(name))
      return inFolder('shared', 'electron/core') ? null : 'core imports only shared and core';
    if (isNode(name) || CORE.includes(packageOf(name))) return null;
    return 'core imports packages of core only, never electron';
  }
  const isShell = path.startsWith('electron/shell/') || ELECTRON_ENTRIES.includes(path);
  if (packageOf(name) === 'electron')
    return isShell ? null : 'only the shell and its entries import electron';
  if (!isShell && inFolder('electron/shell')) return 'only the Electron entries import the shell';
  if (isShell && inFolder('electron/browser', 'electron/cli')) return 'the shell knows core and shared only';
  return null;
}

/** Files that may speak of the shell's types without being Electron's entries: core's own process. */
const SHELL_TYPES = ['electron/core-process.ts'];

const files = ['shared', 'renderer', 'electron'].flatMap(sourceFiles);

test('there is something to check', () => {
  const folders = ['shared/', 'renderer/', 'electron/core/', 'electron/shell/', 'electron/browser/'];
  expect(folders.filter((folder) => !files.some((path) => path.startsWith(folder)))).toEqual([]);
});

test('every import keeps the rules', () => {
  const problems = files.flatMap((path) =>
    importsOf(path, readSource(path)).flatMap((name) => {
      if (SHELL_TYPES.includes(path) && name.startsWith('./electron/shell/')) return [];
      const why = broken(path, name);
      return why === null ? [] : [`${path} imports ${name}: ${why}`];
    }),
  );
  expect(problems).toEqual([]);
});

test('the rules catch what they are for', () => {
  const caught: readonly [string, string][] = [
    ['shared/model/map.ts', 'node:fs'],
    ['shared/model/map.ts', 'react'],
    ['shared/model/map.ts', './electron/core/core.ts'],
    ['renderer/app/app.tsx', 'node:path'],
    ['renderer/app/app.tsx', 'electron'],
    ['renderer/app/app.tsx', './electron/core/core.ts'],
    ['electron/core/core.ts', 'electron'],
    ['electron/core/core.ts', './electron/shell/menu.ts'],
    ['electron/core/core.ts', './electron/browser/host.ts'],
    ['electron/core/core.ts', 'fs'],
    ['electron/core/core.ts', 'react'],
    ['electron/browser/host.ts', 'electron'],
    ['electron/browser/host.ts', 'electron/main'],
    ['electron/cli.ts', './electron/shell/menu.ts'],
    ['electron/shell/menu.ts', './renderer/ui/button.tsx'],
    ['electron/shell/menu.ts', './electron/browser/host.ts'],
  ];
  expect(caught.filter(([path, name]) => broken(path, name) === null)).toEqual([]);
  expect(broken('electron/main.ts', 'electron')).toBeNull();
  expect(broken('electron/core/core.ts', './shared/model/types.ts')).toBeNull();
});

test('every way to import is seen', () => {
  const code = `
    import a from './a.ts';
    import type { B } from '../b.ts';
    export * from 'c';
    export { d } from 'd/inner';
    export type { E } from './e.ts';
    import './f.css';
    const g = await import('g');
    const h = require('h');
    type I = import('./i.ts').I;
  `;
  expect(importsOf('electron/core/x.ts', code).sort()).toEqual([
    './electron/b.ts',
    './electron/core/a.ts',
    './electron/core/e.ts',
    './electron/core/f.css',
    './electron/core/i.ts',
    'c',
    'd/inner',
    'g',
    'h',
  ]);
});
