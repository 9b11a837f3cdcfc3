/** Size of the file of a map of 5,000 cards, and the screen's memory after opening and closing it again and again. */
import { statSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { startHost } from '../../support/start-host.ts';
import { goToMap, inBrowser, openApp } from '../app.ts';
import type { BenchContext, Budget, Line, Row } from '../line.ts';
import { benchMap, makeMapsWorkspace } from '../maps.ts';
import { summarise } from '../stats.ts';

const ROUNDS = 10;
const MB = 1_000_000;
/** Within ten per cent. */
const SAME: Budget = { times: 1.1 };

interface Memory {
  /** JavaScript heap in MB, garbage collected. */
  readonly heap: number;
  /** Of it, everything but what V8 compiled: objects, texts, closures. */
  readonly objects: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function memoryOf(page: Page, session: CDPSession): Promise<Memory> {
  // The second pass collects what finalisers of the first let go.
  for (let pass = 0; pass < 2; pass += 1) {
    await page.waitForTimeout(500);
    await session.send('HeapProfiler.collectGarbage');
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const objects = (usedSize - (await compiledSize(session))) / MB;
  return { heap: usedSize / MB, objects, nodes, listeners: jsEventListeners };
}

/** The part of a heap snapshot that is read here: one number after another, of each node as many as there are fields. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly (readonly string[])[];
    };
  };
  readonly nodes: readonly number[];
}

/** Bytes of compiled code in the heap. */
async function compiledSize(session: CDPSession): Promise<number> {
  const parts: string[] = [];
  const add = ({ chunk }: { chunk: string }): void => void parts.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', add);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', add);
  const { snapshot, nodes } = JSON.parse(parts.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const code = types[0]?.indexOf('code') ?? -1;
  const typeAt = fields.indexOf('type');
  const sizeAt = fields.indexOf('self_size');
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (nodes[at + typeAt] === code) bytes += nodes[at + sizeAt] ?? 0;
  return bytes;
}

async function openAndClose(page: Page): Promise<void> {
  await goToMap(page, 5000);
  await page.evaluate(() => void (location.hash = '#/maps'));
  await page.getByRole('main', { name: 'Maps' }).waitFor();
}

async function run({ folder }: BenchContext): Promise<Line[]> {
  const file = await makeMapsWorkspace(folder, 'size', [5000]);
  const plain = JSON.stringify([...benchMap(5000).cards.values()]).length / MB;
  const host = await startHost({ file });
  const [first, last] = await inBrowser(async (page) => {
    await openApp(page, host, 'Maps');
    const session = await page.context().newCDPSession(page);
    await openAndClose(page);
    const after = await memoryOf(page, session);
    for (let round = 1; round < ROUNDS; round += 1) await openAndClose(page);
    return [after, await memoryOf(page, session)] as const;
  }).finally(() => host.stop());
  const size = statSync(file).size / MB;
  const one = (value: number) => summarise([value]);
  const again = (what: string, unit: 'MB' | '', key: keyof Memory, budget: Budget | null): Line => ({
    what: `${what} after ${ROUNDS} openings`,
    unit,
    figure: 'median',
    ours: one(last[key]),
    baseline: { what: 'after the first', ...one(first[key]) },
    budget,
  });
  return [
    {
      what: 'file of 5,000 cards',
      unit: 'MB',
      figure: 'median',
      ours: one(size),
      baseline: { what: 'its cards as JSON', ...one(plain) },
      budget: { most: 5 },
    },
    again('heap without code', 'MB', 'objects', SAME),
    again('whole JavaScript heap', 'MB', 'heap', null),
    again('nodes of the page', '', 'nodes', SAME),
    again('event listeners', '', 'listeners', SAME),
  ];
}

export const SIZE: Row = { name: 'size', run };
