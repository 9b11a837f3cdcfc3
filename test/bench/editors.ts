/**
 * Excalidraw, to compare with (`--with-editors`). It is no dependency of the project: it is installed from the npm
 * registry into a folder for temporary files, where it stays for the next run.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';
import { layoutMap } from '../../shared/layout/layout.ts';
import { makeLibrary } from '../support/map-data.ts';
import { benchMap, type MapSize } from './maps.ts';

const FILLS = ['#fff3bf', '#d3f9d8', '#d0ebff', '#ffe3e3', '#e5dbff'];

export interface Editors {
  /** Opens Excalidraw with a map's cards. @returns ms of its preparation and painting, the page being loaded already */
  open(page: Page, size: MapSize): Promise<number>;
  close(): Promise<void>;
}

/** @throws Error where it cannot be installed */
export async function startEditors(): Promise<Editors> {
  const folder = join(tmpdir(), 'sojourn-bench-editors');
  mkdirSync(folder, { recursive: true });
  cpSync(join(import.meta.dirname, 'editors'), folder, { recursive: true });
  const fonts = join(folder, 'node_modules/@excalidraw/excalidraw/dist/prod/fonts');
  if (!existsSync(fonts)) install(folder);
  cpSync(fonts, join(folder, 'public/excalidraw/fonts'), { recursive: true });
  const options = { configFile: false, root: folder, logLevel: 'error' } as const;
  await build({ ...options, define: { 'process.env.IS_PREACT': '"false"' }, build: { target: 'es2022' } });
  const server = await preview({ ...options, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0] ?? '';
  return {
    async open(page, size) {
      await page.goto(url);
      await page.waitForFunction(() => window.editor !== undefined);
      await page.waitForTimeout(500);
      return page.evaluate((cards) => window.editor?.load(cards) ?? Number.NaN, cardsOf(size));
    },
    close: () => server.close(),
  };
}

function install(folder: string): void {
  const args = ['install', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`Excalidraw could not be installed in ${folder}.`);
}

/** The cards of a map where the app draws them. */
function cardsOf(size: MapSize) {
  const map = benchMap(size);
  const { cards } = layoutMap(map, makeLibrary(), { personaIds: [...map.meta.personaIds] });
  return [...cards.values()].map(({ id, x, y, width, height }, i) => {
    return { id, x, y, width, height, text: map.cards.get(id)?.text ?? '', fill: FILLS[i % FILLS.length] };
  });
}
