/**
 * Panning and zooming by wheel a map of 5,000 cards, and one with 300 pictures besides: frame times, close up and with
 * the whole map in view.
 */
import type { Page } from 'playwright-core';
import { startHost } from '../../support/start-host.ts';
import { goToMap, inBrowser, openApp, picturesShown, showMiddle, showWhole } from '../app.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { makeMapsWorkspace, PICTURES_LANE_INDEX, type MapName } from '../maps.ts';
import type { WheelPath } from '../meter.ts';
import { betterOf, eachPeer } from '../peers.ts';
import { summariseRuns } from '../stats.ts';

const CLOSE: WheelPath = { far: 0.4, speed: 900 };
const WHOLE: WheelPath = { far: 2, speed: 150 };
const MAPS = [5000, 'pictures'] as const satisfies readonly MapName[];
const NAMES = { 5000: '5,000 cards', pictures: '5,000 cards and 300 pictures' } as const;

/** Runs by who was measured. */
type Runs = Map<string, number[][]>;
interface Measured {
  readonly ours: { readonly close: number[][]; readonly whole: number[][] };
  readonly peers: { readonly close: Runs; readonly whole: Runs };
}

async function wheel(page: Page, path: WheelPath): Promise<number[]> {
  const { frames } = await page.evaluate((given) => window.meter.panZoom(given), path);
  return frames;
}

async function run({ reps, folder, peers, pictures }: BenchContext): Promise<Line[]> {
  const file = await makeMapsWorkspace(folder, 'pan', MAPS, await pictures());
  const host = await startHost({ file });
  const empty: number[][] = [];
  const measured = new Map<MapName, Measured>(
    MAPS.map((map) => [
      map,
      { ours: { close: [], whole: [] }, peers: { close: new Map(), whole: new Map() } },
    ]),
  );
  try {
    for (let rep = 0; rep < reps; rep += 1) {
      empty.push(await inBrowser((page) => wheel(page, CLOSE)));
      for (const [map, { ours, peers: theirs }] of measured) {
        await inBrowser(async (page) => {
          await openApp(page, host, 'Maps');
          await goToMap(page, map);
          await showMiddle(page, map === 'pictures' ? PICTURES_LANE_INDEX : null);
          if (map === 'pictures') await picturesShown(page);
          ours.close.push(await wheel(page, CLOSE));
          await showWhole(page);
          ours.whole.push(await wheel(page, WHOLE));
        });
        const whole: Runs = new Map();
        await eachPeer(peers, theirs.close, async (page, peer) => {
          await peer.open(page, map);
          await page.evaluate(() => window.peer?.home());
          const close = await wheel(page, CLOSE);
          await page.evaluate(() => window.peer?.fit());
          whole.set(peer.name, [await wheel(page, WHOLE)]);
          return close;
        });
        for (const [name, values] of whole)
          theirs.whole.set(name, [...(theirs.whole.get(name) ?? []), ...values]);
      }
    }
  } finally {
    await host.stop();
  }
  const nothing = { what: 'empty page', ...summariseRuns(empty) };
  return [...measured].flatMap(([map, { ours, peers: theirs }]) => {
    const line = { unit: 'ms', figure: 'p95' } as const;
    const name = NAMES[map as keyof typeof NAMES];
    const close = { ...line, what: `frame, zoomed in, ${name}`, ours: summariseRuns(ours.close) };
    const whole = { ...line, what: `frame, all in view, ${name}`, ours: summariseRuns(ours.whole) };
    const lines: Line[] = [{ ...close, baseline: nothing, budget: { most: 33.5 } }];
    if (!peers) return [...lines, { ...whole, baseline: nothing, budget: null }];
    return [
      ...lines,
      ...against(close, theirs.close, { times: 1 }),
      ...against(whole, theirs.whole, { times: 0.25 }),
    ];
  });
}

/** One line for each peer; the budget is held against the better one. */
function against(line: Omit<Line, 'baseline' | 'budget'>, runs: Runs, budget: { times: number }): Line[] {
  const better = betterOf(runs, 'p95').what;
  return [...runs].map(([name, values]) => {
    const baseline = { what: name, ...summariseRuns(values) };
    return { ...line, baseline, budget: name === better ? budget : null };
  });
}

export const PAN_ZOOM: Row = { name: 'pan-zoom', run };
