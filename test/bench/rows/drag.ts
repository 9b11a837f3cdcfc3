/** What a drag of 20 s writes: the rows it adds to the log of document updates, with all their columns. */
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import * as Y from 'yjs';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { moveCards } from '../../../shared/model/edits/cards.ts';
import { writeMap } from '../../../shared/model/edits/map.ts';
import { startHost } from '../../support/start-host.ts';
import { goToMap, inBrowser, middleCard, openApp, showMiddle } from '../app.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { benchMap, benchMapId, makeMapsWorkspace } from '../maps.ts';
import { summarise } from '../stats.ts';

const MOVES = 600;
const PAUSE_MS = 33;

interface Log {
  readonly rows: number;
  readonly bytes: number;
}

/** Number and size of the log's rows: data, document, client, and eight bytes each for number and time. */
function readLog(file: string): Log {
  const db = new Database(file, { readonly: true });
  try {
    const sizes = db
      .prepare<[string], Log>(
        'SELECT count(*) AS rows, coalesce(sum(length(data) + length(doc) + length(client) + 16), 0) AS bytes FROM doc_update WHERE doc = ?',
      )
      .get(mapDocId(benchMapId(5000)));
    if (!sizes) throw new Error(`${file} has no log.`);
    return sizes;
  } finally {
    db.close();
  }
}

/** Takes the card in the middle, wanders with it, and drops it two columns further. */
async function drag(page: Page): Promise<void> {
  const { x, y } = await middleCard(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let move = 1; move <= MOVES; move += 1) {
    const turn = (move / MOVES) * 8 * Math.PI;
    await page.mouse.move(x + (440 * move) / MOVES + 60 * Math.sin(turn), y + 120 * Math.sin(turn / 2));
    await page.waitForTimeout(PAUSE_MS);
  }
  await page.mouse.up();
  await page.waitForTimeout(200);
  await page.locator('.status-save[data-state="saved"]').waitFor();
}

/** Size of the update that moving one card makes, with the same other columns. */
function plainMove(clientLength: number): number {
  const doc = new Y.Doc();
  writeMap(doc, benchMap(5000), 0);
  let bytes = 0;
  doc.on('updateV2', (update: Uint8Array) => (bytes += update.byteLength));
  doc.transact(() => moveCards(doc, ['c0'], { laneId: 'goals', columnId: 's3', index: 0 }));
  return bytes + mapDocId(benchMapId(5000)).length + clientLength + 16;
}

async function run({ folder }: BenchContext): Promise<Line[]> {
  const file = await makeMapsWorkspace(folder, 'drag');
  const host = await startHost({ file });
  try {
    const before = readLog(file);
    await inBrowser(async (page) => {
      await openApp(page, host, 'Maps');
      await goToMap(page, 5000);
      await showMiddle(page);
      await drag(page);
    });
    const after = readLog(file);
    if (after.rows === before.rows) throw new Error('The drag moved nothing.');
    return [
      {
        what: 'log after a drag of 20 s',
        unit: 'B',
        figure: 'median',
        ours: summarise([after.bytes - before.bytes]),
        baseline: { what: 'one move', ...summarise([plainMove(8)]) },
        budget: { most: 500 },
      },
    ];
  } finally {
    await host.stop();
  }
}

export const DRAG: Row = { name: 'drag', run };
