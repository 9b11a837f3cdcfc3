/**
 * What was acknowledged survives SIGKILL at any moment. Fifty editing sessions, each killed after a
 * seeded number of acknowledgements and a little variation; after each the file is opened and compared.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocuments } from '../../../electron/core/documents/documents.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { lockPath } from '../../../electron/core/workspace/lock.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { tempFolder } from './folder.ts';
import { contentOf, seeded } from './random-edits.ts';

const KILLS = 50;
const SEED = 20_261;
const CHILD = join(import.meta.dirname, 'kill-child.ts');

interface Acknowledged {
  readonly doc: string;
  readonly seq: number;
  readonly update: Uint8Array;
}

/** Runs a session and kills it once it has acknowledged `acks` updates, after `pause` more ms. */
async function killedSession(
  path: string,
  seed: number,
  acks: number,
  pause: number,
): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [CHILD, path, String(seed)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const ended = once(reader, 'close');
  const enough = new Promise<void>((resolve) => {
    reader.on('line', (line) => {
      lines.push(line);
      if (lines.length === acks) resolve();
    });
  });
  await Promise.race([enough, ended]);
  if (pause > 0) await sleep(pause);
  child.kill('SIGKILL');
  const [, signal] = (await Promise.all([once(child, 'exit'), ended]))[0] as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`the session ended by itself: ${complaint}`);
  // The last line may be torn; every whole one was acknowledged.
  const whole = lines.map((line) => line.split(' ')).filter((parts) => parts[3] === '.');
  return whole.map(([doc = '', seq = '', update = '']) => {
    return { doc, seq: Number(seq), update: new Uint8Array(Buffer.from(update, 'base64')) };
  });
}

/** Edits one workspace in sessions that are all killed, and compares after each; returns how many that were. */
async function survive(kills: number, seed: number): Promise<number> {
  const random = seeded(seed);
  const path = join(tempFolder(), 'Journey ลูกค้า.sojourn');
  (await createWorkspace(path, { name: 'Journey' })).close();
  // What was acknowledged over all sessions, kept apart from the file.
  const reference = new Map([
    ['library', new Y.Doc()],
    ['map:journey', new Y.Doc()],
  ]);
  let total = 0;
  let unclean = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const acks = 2 + Math.floor(random() * 60);
    const done = await killedSession(path, seed + kill, acks, Math.floor(random() * 8));
    total += done.length;
    expect(done.length).toBeGreaterThanOrEqual(acks - 1);
    if (existsSync(`${path}-wal`)) unclean += 1;

    const workspace = await openWorkspace(path);
    expect(workspace.info.readOnly).toBe(false);
    expect(workspace.db.pragma('integrity_check', { simple: true })).toBe('ok');
    const documents = createDocuments(workspace);
    // At most one update more than acknowledged was stored: the one whose answer was on its way.
    const lastSeq = Math.max(...done.map((a) => a.seq));
    const stored = workspace.db.prepare('SELECT max(seq) FROM doc_update').pluck().get() as number;
    expect([lastSeq, lastSeq + 1]).toContain(stored);
    for (const { doc, update } of done) Y.applyUpdateV2(reference.get(doc)!, update);
    for (const [doc, expected] of reference) {
      const { state, seq } = documents.open(doc);
      const ydoc = new Y.Doc();
      Y.applyUpdateV2(ydoc, state);
      expect(seq).toBeGreaterThanOrEqual(Math.max(0, ...done.filter((a) => a.doc === doc).map((a) => a.seq)));
      // Nothing acknowledged is missing: it changes nothing in the stored document any more.
      const before = Y.encodeStateVector(ydoc);
      const content = contentOf(ydoc);
      Y.applyUpdateV2(ydoc, Y.encodeStateAsUpdateV2(expected));
      expect(Y.encodeStateVector(ydoc)).toEqual(before);
      expect(contentOf(ydoc)).toEqual(content);
      expect(ydoc.store.pendingStructs).toBeNull();
      Y.applyUpdateV2(expected, state);
    }
    // Sometimes the next session starts from a compacted file, sometimes from a log.
    if (random() < 0.3) for (const doc of reference.keys()) documents.compact(doc);
    workspace.close();
    expect(existsSync(lockPath(path))).toBe(false);
    expect(readdirSync(join(path, '..')).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([]);
  }
  expect(total).toBeGreaterThan(kills * 10);
  // The kills did hit open workspaces.
  expect(unclean).toBe(kills);
  return unclean;
}

it(`loses nothing acknowledged in ${KILLS} kills`, async () => {
  // Two workspaces side by side: most of the time goes into starting processes.
  const done = await Promise.all([survive(KILLS / 2, SEED), survive(KILLS / 2, SEED + 1000)]);
  expect(done).toEqual([KILLS / 2, KILLS / 2]);
}, 600_000);
