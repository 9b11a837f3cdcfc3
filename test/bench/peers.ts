/**
 * Excalidraw and tldraw, to compare the canvas with. They are no dependencies of the project: `npm ci` brings them from
 * the lock file in `peers/` into a folder for temporary files, where they stay for the next run. They are measured on
 * this machine only, and never shipped.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';
import { layoutMap } from '../../shared/layout/layout.ts';
import { CARD_PADDING } from '../../shared/layout/sizes.ts';
import { makeLibrary } from '../support/map-data.ts';
import { inBrowser } from './app.ts';
import { benchMap, PICTURES_LANE, type MapName } from './maps.ts';
import { PICTURE_SIZE, type Pictures } from './pictures.ts';
import { summariseRuns, type Summary } from './stats.ts';

const FILLS = ['#fff3bf', '#d3f9d8', '#d0ebff', '#ffe3e3', '#e5dbff'];
const SOURCE = join(import.meta.dirname, 'peers');

export interface Peer {
  readonly name: string;
  /** Opens the editor with a map's cards. @returns ms of its preparation and painting, the page being loaded already */
  open(page: Page, map: MapName): Promise<number>;
}

export interface Peers {
  readonly all: readonly Peer[];
  close(): Promise<void>;
}

/** What a peer shows: boxes in px at zoom 1, as the app lays them out. */
export interface PeerScene {
  readonly extent: { readonly width: number; readonly height: number };
  /** What lies in the middle of the view at first. */
  readonly middle: { readonly x: number; readonly y: number };
  readonly cards: readonly object[];
  readonly pictures: readonly object[];
}

/** Installs, builds and serves them. @throws Error where they cannot be installed */
export async function startPeers(pictures: Pictures): Promise<Peers> {
  const folder = install();
  cpSync(pictures.folder, join(folder, 'public/pictures'), { recursive: true });
  const options = { configFile: false, root: folder, logLevel: 'error' } as const;
  await build({
    ...options,
    define: { 'process.env.IS_PREACT': '"false"' },
    build: {
      target: 'es2022',
      rollupOptions: { input: [join(folder, 'excalidraw.html'), join(folder, 'tldraw.html')] },
    },
  });
  const server = await preview({ ...options, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0] ?? '';
  const peer = (name: string, file: string): Peer => ({
    name,
    async open(page, map) {
      await page.goto(url + file);
      await page.waitForFunction(() => window.peer !== undefined);
      await page.waitForTimeout(500);
      return page.evaluate((scene) => window.peer?.load(scene) ?? Number.NaN, sceneOf(pictures, map));
    },
  });
  return {
    all: [peer('Excalidraw', 'excalidraw.html'), peer('tldraw', 'tldraw.html')],
    close: () => server.close(),
  };
}

/** Measures each peer in a browser of its own; `runs` collects the values by the peer's name. */
export async function eachPeer(
  peers: Peers | null,
  runs: Map<string, number[][]>,
  measure: (page: Page, peer: Peer) => Promise<number[]>,
): Promise<void> {
  for (const peer of peers?.all ?? []) {
    const values = await inBrowser((page) => measure(page, peer));
    runs.set(peer.name, [...(runs.get(peer.name) ?? []), values]);
  }
}

/** The peer with the least figure. */
export function betterOf(
  runs: ReadonlyMap<string, readonly (readonly number[])[]>,
  figure: 'median' | 'p95',
): Summary & { readonly what: string } {
  const [best] = [...runs]
    .map(([name, values]) => ({ what: name, ...summariseRuns(values) }))
    .sort((a, b) => a[figure] - b[figure]);
  if (!best) throw new Error('No other editor was measured.');
  return best;
}

/** A folder with the peers as the lock file says. */
function install(): string {
  const lock = createHash('sha256').update(readFileSync(join(SOURCE, 'package-lock.json')));
  const folder = join(tmpdir(), `sojourn-bench-peers-${lock.digest('hex').slice(0, 12)}`);
  if (!existsSync(join(folder, 'node_modules'))) {
    const making = `${folder}-${process.pid}`;
    mkdirSync(making, { recursive: true });
    cpSync(SOURCE, making, { recursive: true });
    // Excalidraw names React 18 as its peer, and works with 19.
    const args = [
      'ci',
      '--loglevel=error',
      '--ignore-scripts',
      '--legacy-peer-deps',
      '--no-audit',
      '--no-fund',
    ];
    const { status } = spawnSync('npm', args, {
      cwd: making,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      rmSync(making, { recursive: true, force: true });
      throw new Error('Excalidraw and tldraw could not be installed.');
    }
    renameSync(making, folder);
  }
  cpSync(SOURCE, folder, { recursive: true });
  const fonts = join(folder, 'node_modules/@excalidraw/excalidraw/dist/prod/fonts');
  cpSync(fonts, join(folder, 'public/excalidraw/fonts'), { recursive: true });
  return folder;
}

/** The cards and pictures of a map where the app draws them. */
function sceneOf(stored: Pictures, name: MapName): PeerScene {
  const map = benchMap(name, stored);
  const geometry = layoutMap(map, makeLibrary(), { personaIds: [...map.meta.personaIds] });
  const boxes = [...geometry.cards.values()];
  const lane = geometry.lanes.find(({ id }) => id === PICTURES_LANE);
  const y = lane ? lane.y + lane.height / 2 : geometry.height / 2;
  return {
    extent: { width: geometry.width, height: geometry.height },
    middle: { x: geometry.width / 2, y },
    cards: boxes
      .filter(({ media }) => media === 0)
      .map(({ id, x, y: top, width, height }, i) => {
        const text = map.cards.get(id)?.text ?? '';
        return { id, x, y: top, width, height, text, fill: FILLS[i % FILLS.length] };
      }),
    pictures: boxes
      .filter(({ media }) => media > 0)
      .map(({ id, x, y: top, width, media }) => ({
        id,
        x: x + CARD_PADDING,
        y: top + CARD_PADDING,
        width: width - 2 * CARD_PADDING,
        height: media,
        url: `/pictures/${stored.fileOf(map.cards.get(id)?.image ?? '')}`,
        natural: PICTURE_SIZE,
      })),
  };
}
