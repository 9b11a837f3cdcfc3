/** Opening a map in the running app: fetch, decode, lay out, draw, until all cards in view and their fonts are painted. */
import { startHost, type StartedHost } from '../../support/start-host.ts';
import { goToMap, inBrowser, load, openApp } from '../app.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { makeMapsWorkspace, benchMapId, type MapSize } from '../maps.ts';
import { eachPeer } from '../peers.ts';
import { summarise } from '../stats.ts';

const fromScreen = (host: StartedHost, size: MapSize): Promise<number> =>
  inBrowser(async (page) => {
    await openApp(page, host, 'Maps');
    return goToMap(page, size);
  });

/** From the start of the navigation in a fresh browser with an empty cache. */
const fromNothing = (host: StartedHost, size: MapSize): Promise<number> =>
  inBrowser(async (page) => {
    await load(page, host, `#/map/${benchMapId(size)}`);
    return page.evaluate(() => window.meter.settled());
  });

async function run({ reps, folder, peers }: BenchContext): Promise<Line[]> {
  const host = await startHost({ file: await makeMapsWorkspace(folder, 'open') });
  const times = { small: [], large: [], coldSmall: [], coldLarge: [] } as Record<string, number[]>;
  const theirs = new Map<string, number[][]>();
  const note = async (key: string, time: Promise<number>): Promise<void> => void times[key]?.push(await time);
  try {
    await fromScreen(host, 5000);
    for (let rep = 0; rep < reps; rep += 1) {
      await note('small', fromScreen(host, 50));
      await note('large', fromScreen(host, 5000));
      await note('coldSmall', fromNothing(host, 50));
      await note('coldLarge', fromNothing(host, 5000));
      await eachPeer(peers, theirs, async (page, peer) => [await peer.open(page, 5000)]);
    }
  } finally {
    await host.stop();
  }
  const summary = (key: string) => summarise(times[key] ?? []);
  const line = { unit: 'ms', figure: 'median' } as const;
  const open = { ...line, what: 'open 5,000 cards', ours: summary('large') };
  return [
    { ...open, baseline: { what: 'open 50 cards', ...summary('small') }, budget: { times: 3 } },
    ...[...theirs].map(([name, runs]) => ({
      ...open,
      baseline: { what: name, ...summarise(runs.flat()) },
      budget: name === 'Excalidraw' ? { times: 0.5 } : null,
    })),
    {
      ...line,
      what: 'page load to 5,000 cards',
      ours: summary('coldLarge'),
      baseline: { what: 'page load to 50 cards', ...summary('coldSmall') },
      budget: null,
    },
  ];
}

export const OPEN: Row = { name: 'open', run };
