// @vitest-environment happy-dom
/**
 * Random work on a map, through the functions that keys, menus, table, inspector and clipboard call: after 2,000 random
 * sequences the document holds together, undo leads back to the start exactly, and redo to the end.
 */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { SojournError } from '../../shared/contract/errors.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import { takePart } from '../../shared/model/map-part.ts';
import type { MapData } from '../../shared/model/types.ts';
import { libraryNow, mapNow, openDocument, openedDocument } from '../../renderer/state/documents.ts';
import { newestStep, redo, undo, useHistory } from '../../renderer/state/history.ts';
import { connect } from '../component/start-app.tsx';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { ACTS, type ActInput } from '../support/map-acts.ts';
import { fillLibrary, smallMap } from '../support/small-map.ts';
import { brokenInvariants, equalsFresh, rawLibrary, rawMap } from '../support/map-invariants.ts';
import { showMap } from '../support/map-person.ts';
import { plainMap } from '../support/random-map.ts';
import { seeded, type Seeded } from '../support/seeded.ts';

const SEED = Number(process.env['SOJOURN_FUZZ_SEED'] ?? 20_261_122);
const SEQUENCES = 2000;
/** After so many sequences the documents are closed, so that memory does not grow with the run. */
const PER_SESSION = 100;

let nextId = 0;
vi.mock('../../shared/model/ids.ts', () => ({ newId: () => `n${(nextId += 1).toString(36)}` }));

let core: FakeCore;
let disconnect: () => void;
const first = smallMap();
const parts: ActInput['parts'] = [
  takePart(first, 'lane', ['l-pain', 'l-emotion']),
  takePart(first, 'stage', ['s2']),
  takePart(first, 'step', ['s2.0', 's2.1']),
];

beforeAll(begin);
afterAll(() => disconnect());

async function begin(): Promise<void> {
  core = createFakeCore();
  fillLibrary(core.stored(LIBRARY_DOC));
  disconnect = await connect(core);
}

/** Opens a small map under a new id. */
async function openMap(id: string): Promise<Y.Doc> {
  writeMap(core.stored(mapDocId(id)), { ...first, id }, 1);
  return openDocument(mapDocId(id));
}

interface State {
  readonly map: MapData | null;
  readonly raw: unknown;
  readonly library: unknown;
  readonly rawLibrary: unknown;
}

const stateOf = (id: string): State => ({
  map: mapNow(id),
  raw: rawMap(openedDocument(mapDocId(id))),
  library: libraryNow(),
  rawLibrary: rawLibrary(openedDocument(LIBRARY_DOC)),
});

const plain = ({ map, ...rest }: State): unknown => ({ ...rest, map: map && plainMap(map) });
const same = (a: State, b: State): boolean => isDeepStrictEqual(plain(a), plain(b));

/** Does one random thing. What is refused with a message is refused rightly, anything else that is thrown is a fault. */
async function actOnce(id: string, r: Seeded): Promise<string> {
  const view = showMap(id);
  const [name, act] = r.pick(ACTS) ?? ACTS[0]!;
  try {
    await act({ r, view, first: { ...first, id }, parts });
  } catch (error) {
    if (!(error instanceof SojournError)) throw new Error(`while doing: ${name}`, { cause: error });
  }
  return name;
}

function undoAll(): number {
  let steps = 0;
  while (undo() !== null) steps += 1;
  return steps;
}

function redoAll(): number {
  let steps = 0;
  while (redo() !== null) steps += 1;
  return steps;
}

/** Says with the seed and what was done that something does not hold. */
function holds(value: unknown, wanted: unknown, what: string, seed: number, log: readonly string[]): void {
  if (isDeepStrictEqual(value, wanted)) return;
  expect(value, `${what}; seed ${seed}: ${log.join(', ')}`).toEqual(wanted);
}

test(`${SEQUENCES} random sequences keep the map whole, and undo leads back to the start exactly`, async () => {
  let acts = 0;
  let steps = 0;
  for (let n = 0; n < SEQUENCES; n += 1) {
    if (n > 0 && n % PER_SESSION === 0) {
      disconnect();
      await begin();
    }
    const seed = SEED + n;
    const r = seeded(seed);
    const id = `m${n}`;
    const doc = await openMap(id);
    const start = stateOf(id);
    const log: string[] = [];
    const length = 5 + r.int(16);
    for (let at = 0; at < length; at += 1) {
      log.push(await actOnce(id, r));
      const map = mapNow(id);
      holds(map && brokenInvariants(map), [], 'the map does not hold together', seed, log);
    }
    acts += length;
    const map = mapNow(id);
    holds(
      map !== null && equalsFresh(map, doc),
      true,
      'the picture is not what the document says',
      seed,
      log,
    );
    while (redo() !== null);
    const end = stateOf(id);
    const done = undoAll();
    steps += done;
    if (!same(stateOf(id), start))
      holds(plain(stateOf(id)), plain(start), 'undo did not lead back', seed, log);
    holds(redoAll(), done, 'redo has other steps than undo', seed, log);
    if (!same(stateOf(id), end))
      holds(plain(stateOf(id)), plain(end), 'redo did not lead to the end', seed, log);
    undoAll();
    if (!same(stateOf(id), start))
      holds(plain(stateOf(id)), plain(start), 'undo did not lead back again', seed, log);
    holds(newestStep(), null, 'there is something left to undo', seed, log);
  }
  // So that a change that makes most acts do nothing is noticed.
  expect(useHistory.getState().redo).not.toBeUndefined();
  expect(acts).toBeGreaterThan(SEQUENCES * 10);
  expect(steps).toBeGreaterThan(acts / 4);
}, 300_000);
