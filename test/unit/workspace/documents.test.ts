import fc from 'fast-check';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocuments, type Documents } from '../../../electron/core/documents/documents.ts';
import { copyDatabase } from '../../../electron/core/workspace/copy.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { openWorkspace, type Workspace } from '../../../electron/core/workspace/open.ts';
import { SojournError } from '../../../shared/contract/errors.ts';
import { structBomb } from '../../support/struct-bomb.ts';
import { errorOf, tempFolder } from './folder.ts';
import { contentOf, randomEdit, recordEdits, seeded } from './random-edits.ts';

const MAP = 'map:journey';

async function fresh(): Promise<{ workspace: Workspace; documents: Documents; path: string }> {
  const path = join(tempFolder(), 'Team.sojourn');
  const workspace = await createWorkspace(path, { name: 'Team' });
  return { workspace, documents: createDocuments(workspace), path };
}

function loaded(documents: Documents, doc: string): Y.Doc {
  const ydoc = new Y.Doc();
  Y.applyUpdateV2(ydoc, documents.open(doc).state);
  return ydoc;
}

function rowsOf(workspace: Workspace): number {
  return workspace.db.prepare('SELECT count(*) FROM doc_update').pluck().get() as number;
}

describe('documents', () => {
  it('begin empty with a valid state', async () => {
    const { documents, workspace } = await fresh();
    expect(documents.open('library').seq).toBe(0);
    expect(loaded(documents, 'library').getMap('meta').size).toBe(0);
    expect(documents.list()).toEqual([]);
    workspace.close();
  });

  it('equal a reference document after random edits of two windows with compactions in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.array(fc.constantFrom('a', 'b', 'sync', 'compact', 'reopen'), { minLength: 5, maxLength: 60 }),
        async (seed, steps) => {
          const random = seeded(seed);
          let { workspace, documents } = await fresh();
          const reference = new Y.Doc();
          const windows = { a: new Y.Doc(), b: new Y.Doc() };
          const push = (update: Uint8Array): void => {
            documents.push(MAP, update, 'test');
            Y.applyUpdateV2(reference, update);
          };
          for (const step of steps) {
            if (step === 'a' || step === 'b') recordEdits(windows[step], 3, random).forEach(push);
            else if (step === 'sync') {
              const { state } = documents.open(MAP);
              for (const window of Object.values(windows)) Y.applyUpdateV2(window, state);
            } else if (step === 'compact') documents.compact(MAP);
            else {
              documents.close();
              workspace.close();
              workspace = await openWorkspace(workspace.path);
              documents = createDocuments(workspace);
            }
          }
          const stored = loaded(documents, MAP);
          expect(contentOf(stored)).toEqual(contentOf(reference));
          expect(Y.encodeStateVector(stored)).toEqual(Y.encodeStateVector(reference));
          workspace.close();
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  }, 120_000);

  it('take updates whose predecessors come later', async () => {
    const { documents, workspace } = await fresh();
    const ydoc = new Y.Doc();
    const updates = recordEdits(ydoc, 12, seeded(3));
    for (const update of updates.toReversed()) documents.push(MAP, update, 'test');
    expect(contentOf(loaded(documents, MAP))).toEqual(contentOf(ydoc));
    documents.compact(MAP);
    expect(contentOf(loaded(documents, MAP))).toEqual(contentOf(ydoc));
    workspace.close();
  });

  it('number their updates upwards for good, also after a compaction and a restart', async () => {
    const { documents, workspace } = await fresh();
    const updates = recordEdits(new Y.Doc(), 6, seeded(1));
    const first = updates.slice(0, 3).map((update) => documents.push(MAP, update, 'test').seq);
    documents.compact(MAP);
    expect(rowsOf(workspace)).toBe(0);
    expect(documents.open(MAP).seq).toBe(first[2]);
    workspace.close();
    const again = await openWorkspace(workspace.path);
    const { seq } = createDocuments(again).push(MAP, updates[3]!, 'test');
    expect(seq).toBeGreaterThan(first[2]!);
    again.close();
  });

  it('shrink a long log while open and keep every edit', async () => {
    const { documents, workspace } = await fresh();
    const ydoc = new Y.Doc();
    const updates: Uint8Array[] = [];
    ydoc.on('updateV2', (update: Uint8Array) => updates.push(update));
    for (const random = seeded(9); updates.length < 1000;) randomEdit(ydoc, random);
    for (const update of updates) documents.push(MAP, update, 'test');
    await expect.poll(() => rowsOf(workspace), { timeout: 50_000 }).toBe(0);
    expect(contentOf(loaded(documents, MAP))).toEqual(contentOf(ydoc));
    workspace.close();
  });

  it('stay right when more are used than are kept in memory', async () => {
    const { documents, workspace } = await fresh();
    const ydocs = Array.from({ length: 20 }, () => new Y.Doc());
    for (let round = 0; round < 3; round += 1) {
      for (const [index, ydoc] of ydocs.entries()) {
        for (const update of recordEdits(ydoc, 2, seeded(round * 100 + index))) {
          documents.push(`map:m${index}`, update, 'test');
        }
      }
    }
    for (const [index, ydoc] of ydocs.entries()) {
      expect(contentOf(loaded(documents, `map:m${index}`))).toEqual(contentOf(ydoc));
    }
    expect(documents.list()).toHaveLength(20);
    workspace.close();
  });
});

describe('hostile updates', () => {
  it('are refused and leave nothing behind', async () => {
    const { documents, workspace } = await fresh();
    const good = recordEdits(new Y.Doc(), 30, seeded(5));
    for (const update of good) documents.push(MAP, update, 'test');
    const before = rowsOf(workspace);
    const content = contentOf(loaded(documents, MAP));
    const whole = Y.encodeStateAsUpdateV2(loaded(documents, MAP));
    const bad = [
      new Uint8Array(0),
      new Uint8Array([0]),
      new Uint8Array(100).fill(255),
      new TextEncoder().encode('<script>alert(1)</script>'),
      whole.subarray(0, whole.length >> 1),
    ];
    for (const update of bad) {
      expect((await errorOf(() => documents.push(MAP, update, 'test'))).code).toBe('badInput');
    }
    expect(rowsOf(workspace)).toBe(before);
    expect(contentOf(loaded(documents, MAP))).toEqual(content);
    workspace.close();
  });

  it('that stand for billions of structs are refused before they fill the memory', async () => {
    const { documents, workspace } = await fresh();
    const bomb = structBomb();
    const error = await errorOf(() => documents.push(MAP, bomb, 'test'));
    expect(error.code).toBe('badInput');
    expect(error.cause).toMatchObject({ message: 'too many structs' });
    expect(rowsOf(workspace)).toBe(0);
    const insert = workspace.db.prepare('INSERT INTO doc_update(doc, data, at, client) VALUES (?, ?, 0, ?)');
    insert.run(MAP, bomb, 'another program');
    const unreadable = await errorOf(() => documents.open(MAP));
    expect(unreadable.code).toBe('unreadable');
    workspace.close();
  });

  it('random bytes never leave a document that cannot be opened', async () => {
    const { documents, workspace } = await fresh();
    for (const update of recordEdits(new Y.Doc(), 20, seeded(8))) documents.push(MAP, update, 'test');
    const whole = documents.open(MAP).state;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          // A real update with some bytes changed.
          fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }).map((changes) => {
            const bytes = new Uint8Array(whole);
            for (const [at, byte] of changes) bytes[at] = byte;
            return bytes;
          }),
        ),
        (bytes) => {
          const before = rowsOf(workspace);
          let outcome: unknown = 'stored';
          try {
            documents.push('map:target', bytes, 'test');
          } catch (error) {
            outcome = error instanceof SojournError ? error.code : error;
          }
          expect(['stored', 'badInput']).toContain(outcome);
          expect(rowsOf(workspace) - before).toBe(outcome === 'stored' ? 1 : 0);
        },
      ),
      { numRuns: 400, seed: 11 },
    );
    documents.close();
    loaded(createDocuments(workspace), 'map:target');
    workspace.close();
  }, 120_000);

  it('names that are no document are refused', async () => {
    const { documents, workspace } = await fresh();
    const [update] = recordEdits(new Y.Doc(), 3, seeded(1));
    for (const name of ['', 'maps', 'map:', 'map:a/b', 'map:../x', 'Library', `map:${'a'.repeat(200)}`]) {
      expect((await errorOf(() => documents.push(name, update!, 'test'))).code).toBe('badInput');
      expect((await errorOf(() => documents.open(name))).code).toBe('badInput');
    }
    expect(documents.list()).toEqual([]);
    workspace.close();
  });
});

describe('a document that cannot be read', () => {
  it('is an error of its own, never empty, and is not written over', async () => {
    const { documents, workspace } = await fresh();
    const updates = recordEdits(new Y.Doc(), 10, seeded(2));
    const seqs = updates.map((update) => documents.push(MAP, update, 'test').seq);
    documents.push('library', updates[0]!, 'test');
    workspace.db.prepare('UPDATE doc_update SET data = ? WHERE seq = ?').run(Buffer.from('junk'), seqs[4]);
    const later = createDocuments(workspace);
    const error = await errorOf(() => later.open(MAP));
    expect(error.code).toBe('unreadable');
    expect(error.message).toContain(`update ${seqs[4]}`);
    expect(error.message).toContain(workspace.path);
    expect(error.remedy).toContain('check');
    const rows = rowsOf(workspace);
    expect((await errorOf(() => later.push(MAP, updates[0]!, 'test'))).code).toBe('unreadable');
    expect((await errorOf(() => later.compact(MAP))).code).toBe('unreadable');
    later.close();
    expect(rowsOf(workspace)).toBe(rows);
    // The others go on.
    expect(createDocuments(workspace).open('library').seq).toBeGreaterThan(0);
    workspace.close();
  });
});

describe('when the file cannot be written', () => {
  it('a full disk is told, nothing is half-written, and saving goes on when there is room', async () => {
    const { documents, workspace, path } = await fresh();
    const ydoc = new Y.Doc();
    for (const update of recordEdits(ydoc, 5, seeded(4))) documents.push(MAP, update, 'test');
    const content = contentOf(ydoc);
    workspace.db.pragma(`max_page_count = ${workspace.db.pragma('page_count', { simple: true }) as number}`);
    const large: Uint8Array[] = [];
    ydoc.on('updateV2', (update: Uint8Array) => large.push(update));
    ydoc.getMap('cards').set('big', 'x'.repeat(200_000));
    const error = await errorOf(() => documents.push(MAP, large[0]!, 'test'));
    expect(error.code).toBe('diskFull');
    expect(error.message).toContain(path);
    expect(contentOf(loaded(documents, MAP))).toEqual(content);
    workspace.db.pragma('max_page_count = 1000000');
    documents.push(MAP, large[0]!, 'test');
    expect(contentOf(loaded(documents, MAP))).toEqual(contentOf(ydoc));
    expect(workspace.db.pragma('integrity_check', { simple: true })).toBe('ok');
    workspace.close();
  });

  it('a workspace that was deleted takes no more edits, and its state can be saved elsewhere', async () => {
    const { documents, workspace, path } = await fresh();
    const ydoc = new Y.Doc();
    const updates = recordEdits(ydoc, 8, seeded(6));
    for (const update of updates) documents.push(MAP, update, 'test');
    rmSync(path);
    const more = recordEdits(ydoc, 2, seeded(7));
    const error = await errorOf(() => documents.push(MAP, more[0]!, 'test'));
    expect(error.code).toBe('gone');
    expect(error.message).toContain(path);
    expect(error.remedy).toContain('copy');
    const rescue = join(tempFolder(), 'Rescued.sojourn');
    await copyDatabase(workspace.db, rescue);
    workspace.close();
    const rescued = await openWorkspace(rescue);
    const again = createDocuments(rescued);
    for (const update of more) again.push(MAP, update, 'test');
    expect(contentOf(loaded(again, MAP))).toEqual(contentOf(ydoc));
    rescued.close();
  });

  it('a workspace that was moved away and put back goes on', async () => {
    const { documents, workspace, path } = await fresh();
    const updates = recordEdits(new Y.Doc(), 4, seeded(6));
    documents.push(MAP, updates[0]!, 'test');
    renameSync(path, `${path}.away`);
    expect((await errorOf(() => documents.push(MAP, updates[1]!, 'test'))).code).toBe('gone');
    renameSync(`${path}.away`, path);
    documents.push(MAP, updates[1]!, 'test');
    workspace.close();
    const again = await openWorkspace(path);
    expect(createDocuments(again).open(MAP).seq).toBe(2);
    again.close();
  });

  it('a workspace open for reading takes no edits', async () => {
    const { workspace, path } = await fresh();
    workspace.close();
    const reader = await openWorkspace(path, { readOnly: true });
    const documents = createDocuments(reader);
    const [update] = recordEdits(new Y.Doc(), 3, seeded(1));
    expect((await errorOf(() => documents.push(MAP, update!, 'test'))).code).toBe('readOnly');
    documents.close();
    reader.close();
  });
});
