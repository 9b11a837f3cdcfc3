/** Numbers of evidence on a map: asked in batches, only for what changed, with stable identities. */
import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EvidenceStats } from '../../../shared/contract/types.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { addCard, deleteCards, linkEvidence, setCardText } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import { useEvidenceStats } from '../../../renderer/feedback/evidence-stats.ts';
import { edit, mapNow, openDocument, useMap } from '../../../renderer/state/documents.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { connect, draw } from '../start-app.tsx';
import { createFakeFeedback, FIVE, item, type FakeFeedback } from './feedback-core.ts';

const MAP = mapDocId('m');
let fake: FakeFeedback;
let disconnect: () => void;
let cards: string[];
let seen: ReadonlyMap<string, EvidenceStats>[];

function Probe({ map }: { map: MapData }) {
  seen.push(useEvidenceStats(map));
  return null;
}
function Watch() {
  const map = useMap('m');
  return map ? <Probe map={map} /> : null;
}
const now = (): ReadonlyMap<string, EvidenceStats> => seen.at(-1) ?? new Map();

beforeEach(async () => {
  seen = [];
  fake = createFakeFeedback([
    item('x', { score: 2, scale: FIVE }),
    item('y', { score: 4, scale: FIVE }),
    item('z'),
  ]);
  disconnect = await connect(fake.core);
  await openDocument(MAP);
  edit(MAP, 'Set up', (doc) => {
    const columnId = addStage(doc, { title: 'Buy' });
    const laneId = addLane(doc, { kind: 'painPoints' });
    cards = ['One', 'Two', 'Three'].map((text) => addCard(doc, { laneId, columnId, text }));
    linkEvidence(doc, cards[0] ?? '', ['x', 'y'], 1);
    linkEvidence(doc, cards[1] ?? '', ['z', 'gone'], 1);
  });
});
afterEach(() => disconnect());

const card = (index: number): string => cards[index] ?? '';

test('all cards with evidence are asked for at once, the others never', async () => {
  await draw(<Watch />);
  await vi.waitFor(() => expect(now().size).toBe(2));
  expect(fake.statsAsked).toEqual([
    [
      ['x', 'y'],
      ['gone', 'z'],
    ],
  ]);
  expect(now().get(card(0))).toMatchObject({ count: 2, scored: 2, average: 3, missing: 0 });
  expect(now().get(card(1))).toMatchObject({ count: 1, scored: 0, average: null, missing: 1 });
  expect(now().has(card(2))).toBe(false);
});

test('an edit that is not about evidence asks nothing and changes nothing', async () => {
  await draw(<Watch />);
  await vi.waitFor(() => expect(now().size).toBe(2));
  const before = now();
  await act(async () => edit(MAP, 'Text', (doc) => setCardText(doc, card(0), 'Changed')));
  expect(mapNow('m')?.cards.get(card(0))?.text).toBe('Changed');
  expect(now()).toBe(before);
  expect(fake.statsAsked).toHaveLength(1);
});

test('a card whose evidence changed is asked for alone; the others keep their numbers', async () => {
  await draw(<Watch />);
  await vi.waitFor(() => expect(now().size).toBe(2));
  const second = now().get(card(1));
  await act(async () => edit(MAP, 'Link', (doc) => linkEvidence(doc, card(0), ['z'], 2)));
  await vi.waitFor(() => expect(now().get(card(0))?.count).toBe(3));
  expect(fake.statsAsked.at(-1)).toEqual([['x', 'y', 'z']]);
  expect(now().get(card(1))).toBe(second);
});

test('changed feedback asks for all again, and only new numbers are new objects', async () => {
  await draw(<Watch />);
  await vi.waitFor(() => expect(now().size).toBe(2));
  const [first, second] = [now().get(card(0)), now().get(card(1))];
  fake.items = fake.items.map((one) => (one.id === 'x' ? { ...one, score: 4 } : one));
  await act(async () => fake.core.emit('feedback.changed', {}));
  await vi.waitFor(() => expect(now().get(card(0))?.average).toBe(4));
  expect(now().get(card(0))).not.toBe(first);
  expect(now().get(card(1))).toBe(second);
});

test('a deleted card leaves the numbers; two views of a map share one question', async () => {
  await draw(
    <>
      <Watch />
      <Watch />
    </>,
  );
  await vi.waitFor(() => expect(now().size).toBe(2));
  expect(fake.statsAsked).toHaveLength(1);
  await act(async () => edit(MAP, 'Delete', (doc) => deleteCards(doc, [card(1)])));
  expect([...now().keys()]).toEqual([card(0)]);
});
