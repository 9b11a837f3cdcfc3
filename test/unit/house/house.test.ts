/** Order in the house: folders, file sizes, addresses, the lock file, licences. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource, ROOT, sourceFiles } from './sources.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly scripts: Record<string, string>;
}
interface Lock {
  readonly packages: Record<
    string,
    Manifest & { resolved?: string; link?: boolean; integrity?: string; dev?: boolean; optional?: boolean }
  >;
}
const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const manifest = json('package.json') as Manifest;
const lock = json('package-lock.json') as Lock;
const installed = Object.entries(lock.packages).filter(([path]) => path.startsWith('node_modules/'));

/** A file longer than this does more than one thing. */
const MAX_LINES = 400;
/** Tables and texts, which are long by nature. */
const LONG_BY_NATURE = [
  /^electron\/core\/sample\//,
  /^shared\/layout\/font-metrics\.ts$/,
  /^test\/fixtures\//,
  /^test\/support\/known-exports\.ts$/,
];

test('the folders of the house are there, and no others', () => {
  const known = ['build', 'docs', 'electron', 'renderer', 'shared', 'test'];
  const there = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter((name) => !['node_modules', 'dist', 'out', 'coverage'].includes(name));
  expect(there.sort()).toEqual(known);
  const wanted = [
    'shared/model',
    'shared/layout',
    'shared/contract',
    'electron/core',
    'electron/shell',
  ].concat(['main.ts', 'preload.ts', 'browser-host.ts', 'cli.ts'].map((entry) => `electron/${entry}`));
  expect(wanted.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test(`no source file is longer than ${MAX_LINES} lines`, () => {
  const long = ['shared', 'electron', 'renderer', 'build', 'test']
    .flatMap(sourceFiles)
    .filter((path) => !LONG_BY_NATURE.some((pattern) => pattern.test(path)))
    .map((path) => [path, readSource(path).split('\n').length] as const)
    .filter(([, lines]) => lines > MAX_LINES);
  expect(long).toEqual([]);
});

test('nothing phones home: no addresses of other machines outside comments', () => {
  // Names that only mark a kind of document, never fetched.
  const namespaces =
    /^https?:\/\/(?:www\.w3\.org|ns\.adobe\.com|purl\.org|www\.aiim\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com)\//;
  const found = ['shared', 'electron', 'renderer'].flatMap(sourceFiles).flatMap((path) =>
    addressesIn(readSource(path))
      .filter((address) => !namespaces.test(address))
      .map((address) => `${path}: ${address}`),
  );
  expect(found).toEqual([]);
});

/** Names that RFC 2606 keeps for examples and for addresses that must not resolve. */
const RESERVED =
  /^\w+:\/\/(?:[^/:]*\.)?(?:example|example\.com|example\.org|localhost|invalid|test)(?:[/:]|$)/;

/** Addresses in code, comments left out; those of this machine and of reserved names are none. */
function addressesIn(code: string): string[] {
  const bare = code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  return [...bare.matchAll(/\b(?:https?|wss?):\/\/[^\s'"`)<>]+/g)]
    .map(([address]) => address)
    .filter((address) => /^\w+:\/\/[a-z0-9-]+\.[a-z]/i.test(address))
    .filter((address) => !RESERVED.test(address));
}

test('addresses are found where they are', () => {
  expect(addressesIn(`fetch('https://stats.acme.net/x')`)).toEqual(['https://stats.acme.net/x']);
  expect(addressesIn('// see https://www.rfc-editor.org/rfc/rfc6266\nconst a = `http://${host}/`;')).toEqual(
    [],
  );
});

test('scripts can be run with what npm ci brings', () => {
  expect(manifest.scripts['start']).toContain('build/start.ts');
  expect(manifest.scripts['test']).toContain('test/run.ts');
  expect(lock.packages['node_modules/.bin/sojourn']).toBeUndefined();
  expect(lock.packages['node_modules/@local/sojourn-cli']).toMatchObject({
    resolved: 'build/bin',
    link: true,
  });
  expect(lock.packages['node_modules/@local/node-runtime']).toMatchObject({ link: true });
});

test('the lock file belongs to package.json, names no registry, and knows every file by its hash', () => {
  const { dependencies, devDependencies, version } = lock.packages[''] ?? ({} as Manifest);
  expect({ dependencies, devDependencies, version }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
    version: manifest.version,
  });
  expect(installed.length).toBeGreaterThan(100);
  const links = installed.filter(([, entry]) => entry.link);
  expect(links.filter(([, entry]) => entry.resolved?.includes(':') ?? true)).toEqual([]);
  const files = installed.filter(([, entry]) => !entry.link);
  expect(files.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  expect(files.filter(([, entry]) => !entry.integrity?.startsWith('sha512-'))).toEqual([]);
});

test('every package is under a licence that allows this one', () => {
  const allowed =
    /^\(?(?:MIT|MIT-0|ISC|0BSD|BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0|OFL-1\.1|Unlicense|WTFPL|Zlib|MPL-2\.0|Artistic-2\.0)(?: (?:OR|AND) .*)?\)?$/;
  const problems = installed
    .filter(([, entry]) => !entry.link)
    .map(
      ([path, entry]) =>
        [path, typeof entry.license === 'object' ? entry.license.type : entry.license] as const,
    )
    .filter(([path, licence]) => !allowed.test(licence ?? licenceOf(path)))
    .map(([path, licence]) => `${path}: ${licence}`);
  expect(problems).toEqual([]);
});

/** Old packages write their licence in other ways; the lock file leaves those out. */
function licenceOf(path: string): string {
  const file = join(ROOT, path, 'package.json');
  if (!existsSync(file)) return 'MIT';
  const about = json(`${path}/package.json`) as { licenses?: readonly { type: string }[] };
  return about.licenses?.[0]?.type ?? 'none';
}

test('what is packaged needs nothing but SQLite and what cuts fonts at run time', () => {
  expect(Object.keys(manifest.dependencies ?? {})).toEqual(['better-sqlite3', 'subset-font']);
});

test('nothing that was built, downloaded or saved is kept in the repository', () => {
  if (!existsSync(join(ROOT, '.git')) || spawnSync('git', ['--version']).error) return;
  // The folder may belong to another user than the one who runs the tests, as in a container.
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'safe.directory=*', ...args], { cwd: ROOT, encoding: 'utf8' });
  const kept = git('ls-files').split('\n');
  expect(kept.filter((path) => /(?:^|\/)(?:node_modules|dist|out)\/|\.sojourn$/.test(path))).toEqual([]);
  expect(git('ls-files', '-s', '.ci/run')).toMatch(/^100755 /);
});
