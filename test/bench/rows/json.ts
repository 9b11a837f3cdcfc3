/** A map of 5,000 cards out into a file of our own and back into a document, as bytes in memory. */
import * as Y from 'yjs';
import { mapFileOf, mapFileText } from '../../../electron/core/export/map-json.ts';
import { readMapJson } from '../../../shared/formats/map/json/read.ts';
import { writeDocument } from '../../../shared/formats/map/json/write-document.ts';
import { writeMap } from '../../../shared/model/edits/map.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { makeLibrary } from '../../support/map-data.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { benchMap } from '../maps.ts';
import { summarise } from '../stats.ts';

/** Rounds of one repetition; the first ones of a process are slower. */
const ROUNDS = 5;

async function timed(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function run({ reps }: BenchContext): Promise<Line[]> {
  const doc = new Y.Doc();
  doc.transact(() => writeMap(doc, benchMap(5000), 1));
  const map = projectMap(doc, 'bench');
  const source = {
    map,
    library: makeLibrary(),
    workspaceName: 'Bench',
    document: <T>(read: (ydoc: Y.Doc) => T): T => read(doc),
    evidence: () => Promise.resolve([]),
    picture: () => Promise.resolve(null),
  };
  let text = '';
  const there = async (): Promise<void> => {
    text = mapFileText((await mapFileOf(source)).file);
    const bytes = new TextEncoder().encode(text);
    const file = readMapJson({ name: 'bench.json', text: new TextDecoder().decode(bytes) });
    const back = new Y.Doc();
    back.transact(() => writeDocument(back, file.map));
    Y.encodeStateAsUpdateV2(back);
    back.destroy();
  };
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < reps * ROUNDS; round += 1) {
    ours.push(await timed(there));
    const value: unknown = JSON.parse(text);
    plain.push(await timed(() => void JSON.parse(JSON.stringify(value, null, 2))));
  }
  return [
    {
      what: 'JSON of 5,000 cards, out and back',
      unit: 'ms',
      figure: 'median',
      ours: summarise(ours),
      baseline: { what: 'JSON.stringify and JSON.parse', ...summarise(plain) },
      budget: { most: 500 },
    },
  ];
}

export const JSON_FILE: Row = { name: 'json', run };
