/** Exports of large maps by the command line: posters over many sheets, large pictures, a map there and back, a long report. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { mapFileText } from '../../../electron/core/export/map-json.ts';
import { readDocument } from '../../../shared/formats/map/json/read-document.ts';
import { readMapJson } from '../../../shared/formats/map/json/read.ts';
import { MAP_FILE_FORMAT, MAP_FILE_VERSION, type MapFile } from '../../../shared/formats/map/json/schema.ts';
import { writeDocument } from '../../../shared/formats/map/json/write-document.ts';
import { writeMap } from '../../../shared/model/edits/map.ts';
import { command, MB, type Ran } from '../command.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { benchMap, benchMapId, makeMapsWorkspace } from '../maps.ts';
import { summarise } from '../stats.ts';

interface Exported {
  readonly pages: number | null;
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
  const print = (size: 500 | 5000, out: string, ...how: string[]): Promise<Ran<Exported>> =>
    command<Exported>(context, ['export', file, '--map', benchMapId(size), '--to', to(out), ...how]);
  const one = await print(5000, 'one.pdf', '--paper', 'A0', '--landscape');
  const tiles = await print(5000, 'tiles.pdf', '--paper', 'A0', '--landscape', '--tile');
  const picture = await print(500, 'map.png', '--scale', '1');
  // About 9,000 by 16,000 pixels.
  const large = await print(5000, 'large.png', '--scale', '1');
  const reportOn = ['report', file, '--to', to('report.pdf'), '--paper', 'A4', '--landscape'];
  const report = await command<Exported>(context, [...reportOn, '--pages', '--zoom', '100']);
  const trips = Array.from({ length: context.reps + 1 }, roundTrip).slice(1);
  return [
    {
      what: `PDF of 5,000 cards over ${(tiles.answer.pages ?? 1) - 1} A0 tiles`,
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
      what: `report of ${report.answer.pages} pages, memory`,
      unit: 'MB',
      figure: 'max',
      ours: summarise([report.memory]),
      baseline: { what: 'the map on one page', ...summarise([one.memory]) },
      budget: { most: 600 },
    },
  ];
}

export const EXPORT: Row = { name: 'export', run };
