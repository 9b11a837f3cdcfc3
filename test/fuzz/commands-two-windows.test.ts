// @vitest-environment happy-dom
/**
 * Two windows at work on one map at random: what the other one wrote is never undone here, both come to show the same
 * map, and the map holds together in both.
 */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { SojournError } from '../../shared/contract/errors.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard, deleteCards, setCardFields, setCardText } from '../../shared/model/edits/cards.ts';
import { addComment } from '../../shared/model/edits/comments.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import { renameStage } from '../../shared/model/edits/stages.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import type { MapData } from '../../shared/model/types.ts';
import { mapNow, openDocument } from '../../renderer/state/documents.ts';
import { redo, undo } from '../../renderer/state/history.ts';
import { connect } from '../component/start-app.tsx';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { ACTS } from '../support/map-acts.ts';
import { brokenInvariants, equalsFresh } from '../support/map-invariants.ts';
import { showMap } from '../support/map-person.ts';
import { plainMap } from '../support/random-map.ts';
import { seeded, type Seeded } from '../support/seeded.ts';
import { fillLibrary, smallMap } from '../support/small-map.ts';

const SEED = Number(process.env['SOJOURN_FUZZ_SEED'] ?? 20_261_122);
const SEQUENCES = 400;
const PER_SESSION = 100;

let nextId = 0;
vi.mock('../../shared/model/ids.ts', () => ({ newId: () => `n${(nextId += 1).toString(36)}` }));

let core: FakeCore;
let disconnect: () => void;
const first = smallMap();

beforeAll(begin);
afterAll(() => disconnect());

async function begin(): Promise<void> {
  core = createFakeCore();
  fillLibrary(core.stored(LIBRARY_DOC));
  disconnect = await connect(core);
}

/** The other window: its own copy of the document, and what it wrote last in each place. */
interface Other {
  readonly doc: Y.Doc;
  /** What must be there after everything of ours was undone: how to read it, and what it must be. */
  readonly wrote: Map<string, { read: (map: MapData) => unknown; value: unknown }>;
}

/** Brings ours to the other window. */
function receive(other: Other, ours: Y.Doc): void {
  Y.applyUpdateV2(other.doc, Y.encodeStateAsUpdateV2(ours, Y.encodeStateVector(other.doc)));
}

/** Brings the other window's to ours, as core does. */
function send(other: Other, ours: Y.Doc, id: string): void {
  const update = Y.encodeStateAsUpdateV2(other.doc, Y.encodeStateVector(ours));
  Y.applyUpdateV2(core.stored(mapDocId(id)), update);
  core.emit('doc.update', { doc: mapDocId(id), update, seq: 1 });
}

/** Writes one thing in the other window. */
function otherActs({ doc, wrote }: Other, r: Seeded, n: number): void {
  const map = projectMap(doc, 'm');
  // A card that they deleted and we brought back is ours: it goes again with our undo, and what they wrote on it.
  const isTheirs = (id: string): boolean => map.cards.has(id) && wrote.get(`text ${id}`)?.value !== false;
  const theirs = [...map.cards.keys()].filter((id) => id.startsWith('t-') && isTheirs(id));
  const old = [...first.cards.keys()].filter(isTheirs);
  const id = r.pick([...theirs, ...old]) ?? '';
  const stage = r.pick(first.stages.filter((one) => map.stages.some((other) => other.id === one.id)))?.id;
  const keep = (key: string, read: (map: MapData) => unknown, value: unknown): void =>
    void wrote.set(key, { read, value });
  const acts: (() => void)[] = [
    () => {
      const laneId = r.pick(map.lanes)?.id ?? '';
      const columnId = r.pick(map.columns)?.id ?? '';
      addCard(doc, { id: `t-${n}`, laneId, columnId, text: `theirs ${n}` });
      keep(`text t-${n}`, ({ cards }) => cards.get(`t-${n}`)?.text, `theirs ${n}`);
    },
    () => {
      const own = r.pick(theirs);
      if (own === undefined) return;
      setCardText(doc, own, `їхнє ${n}`);
      keep(`text ${own}`, ({ cards }) => cards.get(own)?.text, `їхнє ${n}`);
    },
    () => {
      if (id === '') return;
      setCardFields(doc, [id], { severity: 1 + (n % 5), owner: `o${n}` });
      keep(`fields ${id}`, ({ cards }) => [cards.get(id)?.severity, cards.get(id)?.owner], [
        1 + (n % 5),
        `o${n}`,
      ]);
    },
    () => {
      if (stage === undefined) return;
      renameStage(doc, stage, `S ${n}`);
      keep(stage, ({ stages }) => stages.find((one) => one.id === stage)?.title, `S ${n}`);
    },
    () => {
      addComment(doc, { id: `t-${n}`, target: 'map', text: `c ${n}`, author: 'T', now: n });
      keep(`comment ${n}`, ({ comments }) => comments.some((one) => one.id === `t-${n}`), true);
    },
    () => {
      if (n % 3 > 0 || id === '') return;
      deleteCards(doc, [id]);
      wrote.delete(`fields ${id}`);
      keep(`text ${id}`, ({ cards }) => cards.has(id), false);
    },
  ];
  doc.transact(() => r.pick(acts)?.());
}

/** A link to a card that the other window deleted is shown nowhere; undoing an unlinking may bring it back. */
const wrongs = (map: MapData | null): string[] =>
  map ? brokenInvariants(map).filter((what) => !what.includes(' answers ')) : ['no map'];

test(`${SEQUENCES} random sequences in two windows: no undo takes back what the other one wrote`, async () => {
  let written = 0;
  for (let n = 0; n < SEQUENCES; n += 1) {
    if (n > 0 && n % PER_SESSION === 0) {
      disconnect();
      await begin();
    }
    const seed = SEED + n;
    const r = seeded(seed);
    const id = `m${n}`;
    writeMap(core.stored(mapDocId(id)), { ...first, id }, 1);
    const ours = await openDocument(mapDocId(id));
    const other: Other = { doc: new Y.Doc(), wrote: new Map() };
    const log: string[] = [];
    const told = (): string => `seed ${seed}: ${log.join(', ')}`;
    const length = 5 + r.int(11);
    for (let at = 0; at < length; at += 1) {
      const isTheirs = r.int(3) === 0;
      const [name, act] = r.pick(ACTS) ?? ACTS[0]!;
      log.push(isTheirs ? 'theirs' : name);
      if (isTheirs) {
        receive(other, ours);
        otherActs(other, r, at);
        send(other, ours, id);
      } else {
        try {
          await act({ r, view: showMap(id), first: { ...first, id }, parts: [] });
        } catch (error) {
          if (!(error instanceof SojournError)) throw new Error(told(), { cause: error });
        }
      }
      expect(wrongs(mapNow(id)), `the sequence of ${told()}`).toEqual([]);
    }
    while (redo() !== null);
    for (const way of [undo, redo, undo]) {
      while (way() !== null);
      const map = mapNow(id);
      expect(map !== null && equalsFresh(map, ours), `the sequence of ${told()}`).toBe(true);
      expect(wrongs(map), `the sequence of ${told()}`).toEqual([]);
      receive(other, ours);
      const seen = plainMap({ ...projectMap(other.doc, 'm'), id });
      expect(map !== null && isDeepStrictEqual(seen, plainMap(map)), `the sequence of ${told()}`).toBe(true);
      if (way !== undo || !map) continue;
      for (const [key, { read, value }] of other.wrote) {
        written += 1;
        const found = read(map);
        // Letters that we deleted come back beside those that the other window wrote since.
        const isThere =
          typeof value === 'string' ? String(found).includes(value) : isDeepStrictEqual(found, value);
        expect(isThere, `${key} is ${String(found)}, not ${String(value)}; ${told()}`).toBe(true);
      }
    }
    other.doc.destroy();
  }
  expect(written).toBeGreaterThan(SEQUENCES);
}, 300_000);
