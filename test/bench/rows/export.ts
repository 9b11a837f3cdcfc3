/** Exports of large maps by the command line: posters over many sheets, large pictures, a map there and back, a long report. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { mapFileText } from '../../../electron/core/export/map-json.ts';
import { readDocument } from '../../../shared/formats/map/json/read-document.ts';
import { readMapJson } from '../../../shared/formats/map/json/read.ts';
import { MAP_FILE_FORMAT, MAP_FILE_VERSION, type MapFile } from '../../../shared/formats/map/json/schema.ts';
import { writeDocument } from '../../../shared/formats/map/json/write-document.ts';
import { writeMap } from '../../../shared/model/edits/map.ts';
import { COMMAND, testEnvironment } from '../../support/start-host.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { benchMap, benchMapId, makeMapsWorkspace } from '../maps.ts';
import { summarise } from '../stats.ts';

const MB = 1_000_000;
/** How often the memory of a command is looked at, in ms. */
const LOOK = 50;

interface Ran {
  readonly seconds: number;
  /** The most that the process itself held, in MB; 0 where the system does not tell. The browser it prints with is apart. */
  readonly memory: number;
  readonly pages: number;
}

async function command(context: BenchContext, args: readonly string[]): Promise<Ran> {
  const start = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...args, '--json'], {
    env: testEnvironment(join(context.folder, 'home')),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let memory = 0;
  const status = `/proc/${child.pid}/status`;
  const looking = setInterval(() => {
    if (!existsSync(status)) return;
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8')) ?? [];
    memory = Math.max(memory, (Number(kilobytes) * 1024) / MB);
  }, LOOK);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const [code] = (await once(child, 'close')) as [number];
  clearInterval(looking);
  if (code !== 0) throw new Error(`sojourn ${args.join(' ')} ended with ${code}.`);
  const { pages } = JSON.parse(out) as { pages: number | null };
  return { seconds: (performance.now() - start) / 1000, memory, pages: pages ?? 0 };
}

/** A map of 5,000 cards to the bytes of its file, to a document, and to bytes again. @returns ms, and those of plain JSON */
function roundTrip(): { ours: number; plain: number } {
  const doc = new Y.Doc();
  const map = benchMap(5000);
  doc.transact(() => writeMap(doc, map, 0));
  const textOf = (from: Y.Doc): string => {
    const library = { personas: [], touchpoints: [], tags: [] };
    const file = { format: MAP_FILE_FORMAT, version: MAP_FILE_VERSION, library, pictures: [] };
    return mapFileText({ ...file, map: readDocument(from, map.id) } as unknown as MapFile);
  };
  const start = performance.now();
  const text = textOf(doc);
  const back = new Y.Doc();
  const { map: read } = readMapJson({ name: 'map.json', text });
  back.transact(() => writeDocument(back, read));
  const again = textOf(back);
  const ours = performance.now() - start;
  if (again !== text) throw new Error('The map came back as another one.');
  const plainStart = performance.now();
  JSON.stringify(JSON.parse(text));
  return { ours, plain: performance.now() - plainStart };
}

async function run(context: BenchContext): Promise<Line[]> {
  const file = await makeMapsWorkspace(context.folder, 'exports', [500, 5000]);
  const to = (name: string): string => join(context.folder, name);
  const print = (size: 500 | 5000, out: string, ...how: string[]): Promise<Ran> =>
    command(context, ['export', file, '--map', benchMapId(size), '--to', to(out), ...how]);
  const one = await print(5000, 'one.pdf', '--paper', 'A0', '--landscape');
  const tiles = await print(5000, 'tiles.pdf', '--paper', 'A0', '--landscape', '--tile');
  const picture = await print(500, 'map.png', '--scale', '1');
  // About 9,000 by 16,000 pixels.
  const large = await print(5000, 'large.png', '--scale', '1');
  const reportOn = ['report', file, '--to', to('report.pdf'), '--paper', 'A4', '--landscape'];
  const report = await command(context, [...reportOn, '--pages', '--zoom', '100']);
  const trips = Array.from({ length: context.reps + 1 }, roundTrip).slice(1);
  return [
    {
      what: `PDF of 5,000 cards over ${tiles.pages - 1} A0 tiles`,
      unit: 's',
      figure: 'median',
      ours: summarise([tiles.seconds]),
      baseline: { what: 'the same on one page', ...summarise([one.seconds]) },
      budget: { most: 30 },
    },
    {
      what: `PNG of 5,000 cards, ${Math.round(statSync(to('large.png')).size / MB)} MB`,
      unit: 's',
      figure: 'median',
      ours: summarise([large.seconds]),
      baseline: { what: 'of 500 cards', ...summarise([picture.seconds]) },
      budget: null,
    },
    {
      what: 'JSON round trip of 5,000 cards',
      unit: 'ms',
      figure: 'median',
      ours: summarise(trips.map(({ ours }) => ours)),
      baseline: { what: 'plain JSON, parsed and written', ...summarise(trips.map(({ plain }) => plain)) },
      budget: { most: 500 },
    },
    {
      what: `report of ${report.pages} pages, memory`,
      unit: 'MB',
      figure: 'max',
      ours: summarise([report.memory]),
      baseline: { what: 'the map on one page', ...summarise([one.memory]) },
      budget: { most: 600 },
    },
  ];
}

export const EXPORT: Row = { name: 'export', run };
