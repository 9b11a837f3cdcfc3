import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocuments } from '../../../electron/core/documents/documents.ts';
import { createSummaries } from '../../../electron/core/documents/summaries.ts';
import { createBlobs } from '../../../electron/core/workspace/blobs.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { writeTurnMemory } from '../../../electron/core/write-turn.ts';
import { png } from '../../support/pictures.ts';
import { tempFolder } from './folder.ts';
import { recordEdits, seeded } from './random-edits.ts';

it('every write of documents and pictures goes ahead of a running import', async () => {
  const workspace = await createWorkspace(join(tempFolder(), 'Team.sojourn'), { name: 'Team' });
  const { db } = workspace;
  const cells = new Int32Array(writeTurnMemory);
  const written: Record<string, number> = {};
  db.function('note', (table: string) => {
    written[table] = Atomics.load(cells, 0);
    return null;
  });
  for (const table of ['doc_update', 'doc_snapshot', 'doc_summary', 'blob']) {
    db.exec(
      `CREATE TEMP TRIGGER on_${table} AFTER INSERT ON main.${table} BEGIN SELECT note('${table}'); END`,
    );
  }
  const documents = createDocuments(workspace);
  for (const update of recordEdits(new Y.Doc(), 3, seeded(1))) documents.push('map:m', update, 'test');
  await createSummaries(workspace, documents).list();
  documents.compact('map:m');
  createBlobs(workspace).put(
    png(1, 1, () => [0, 0, 0]),
    'image/png',
  );
  expect(written).toEqual({ doc_update: 1, doc_snapshot: 1, doc_summary: 1, blob: 1 });
  documents.close();
  workspace.close();
});
