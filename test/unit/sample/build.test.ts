/** The sample workspace as a whole: written by the app's own services, and read back from the file. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { joinedCustomers } from '../../../electron/core/feedback/customers/list.ts';
import { customerLives } from '../../../electron/core/overview/customer-lives.ts';
import { SAMPLE_TITLE, sampleMaps, writeSample } from '../../../electron/core/sample/build.ts';
import { TABLE_DAY } from '../../../electron/core/sample/content/customers.ts';
import { sampleCustomers } from '../../../electron/core/sample/customers.ts';
import { mapUpdate } from '../../../electron/core/sample/documents.ts';
import { sampleFiles } from '../../../electron/core/sample/files.ts';
import { createSession, type Session } from '../../../electron/core/session.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { compareMaps } from '../../../shared/model/compare/compare.ts';
import { cardTest } from '../../../shared/model/apply-filter.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { LANE_KIND_INFO, type LaneKind } from '../../../shared/model/lanes.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { CHANNELS, type Card, type LibraryData, type MapData } from '../../../shared/model/types.ts';
import { EVIDENCE_LEVELS, evidenceLevel } from '../../../shared/measures/evidence-level.ts';
import { quoteSource } from '../../../shared/text/quote-source.ts';

interface StoredItem {
  readonly id: string;
  readonly row: number;
  readonly text: string;
  readonly score: number | null;
  readonly score100: number | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly channel: string | null;
  readonly source: string;
}

let folder: string;
let session: Session;

async function newSample(name: string): Promise<Session> {
  const workspace = await createWorkspace(join(folder, name), { name: 'Sample', sample: true });
  const made = createSession(workspace, { dataFolder: folder, onProblem: () => {} });
  writeSample(made);
  return made;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sojourn-sample-test-'));
  session = await newSample('one.sojourn');
});

afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

function storedItems({ workspace }: Session): StoredItem[] {
  const rows = workspace.db
    .prepare<[], StoredItem & { id: Buffer }>(
      `SELECT i.id, i.row, i.text, i.score, i.score100, i.date, i.language, i.channel, s.name AS source
       FROM feedback_items i JOIN feedback_sources s ON s.id = i.source_id ORDER BY i.seq`,
    )
    .all();
  return rows.map((row) => ({ ...row, id: (row.id as unknown as Buffer).toString('base64url') }));
}

function library({ documents }: Session): LibraryData {
  return documents.read(LIBRARY_DOC, readLibrary);
}

function maps(of: Session): MapData[] {
  return library(of).maps.map(({ id }) => of.documents.read(mapDocId(id), (doc) => projectMap(doc, id)));
}

const byName = (a = '', b = ''): number => (a < b ? -1 : 1);
const cardsOf = (map: MapData): Card[] => Array.from(map.cards.values());
const laneOf = (map: MapData, card: Card) => map.lanes.find(({ id }) => id === card.laneId);

describe('the sample workspace', () => {
  it('imports every record of its three sources', () => {
    const items = storedItems(session);
    const records = sampleFiles().flatMap(({ source, records }) =>
      records.map(({ text, score, date, language, channel }, index) => {
        return { source, row: index + 1, text, score, date, language, channel };
      }),
    );
    const plain = items.map(({ source, row, text, score, date, language, channel }) => {
      return { source, row, text, score, date, language, channel };
    });
    expect(plain).toEqual(records);
    const listed = session.workspace.db
      .prepare<[], { name: string; items: number }>('SELECT name, items FROM feedback_sources ORDER BY id')
      .all();
    expect(listed).toEqual(
      sampleFiles().map(({ source, records }) => ({ name: source, items: records.length })),
    );
  });

  it('has a table of customers, to whom most of its feedback belongs', async () => {
    const { customers, keys } = sampleCustomers();
    const { db } = session.workspace;
    const stored = db
      .prepare<[], { key: string; segment: string; value: number; since: string; churned: number }>(
        'SELECT key, segment, value, since, churned FROM feedback_customers WHERE listed = 1 ORDER BY key',
      )
      .all();
    expect(stored).toEqual(
      customers
        .map(({ key, segment, margin, since, left }) => {
          return { key: key.toLowerCase(), segment, value: margin, since, churned: left === '' ? 0 : 1 };
        })
        .toSorted((a, b) => byName(a.key, b.key)),
    );
    const heard = new Set(keys.values()).size;
    expect(joinedCustomers(db)).toEqual({
      customers: customers.length,
      withFeedback: heard,
      named: keys.size,
      items: keys.size,
    });
    const lives = await customerLives(db, TABLE_DAY, async () => {});
    expect(Object.entries(lives.counts).filter(([, count]) => count < 3)).toEqual([]);
  });

  it('has two personas with portraits, traits and sections', () => {
    const { personas, name } = library(session);
    expect(name).toBe(SAMPLE_TITLE);
    expect(personas.map((persona) => persona.name)).toEqual(['Nok', 'Olena']);
    for (const persona of personas) {
      expect(persona.traits.length).toBeGreaterThanOrEqual(4);
      expect(persona.sections.length).toBeGreaterThanOrEqual(2);
      expect(persona.quote).toContain('\n');
      for (const text of [persona.goals, persona.needs, persona.frustrations]) {
        expect(text.split('\n').length).toBeGreaterThanOrEqual(3);
      }
      expect(session.blobs.get(persona.portrait ?? '').mime).toBe('image/webp');
    }
  });

  it('has a current-state map and a blueprint with the cards of real ones', () => {
    const [journey, blueprint] = maps(session);
    expect(journey?.meta.kind).toBe('current');
    expect(journey?.stages).toHaveLength(6);
    expect(journey?.steps.length).toBeGreaterThanOrEqual(2);
    expect(journey?.cards.size).toBeGreaterThanOrEqual(70);
    expect(journey?.cards.size).toBeLessThanOrEqual(110);
    expect(blueprint?.meta.kind).toBe('blueprint');
    expect(blueprint?.stages).toHaveLength(5);
    expect(blueprint?.cards.size).toBeGreaterThanOrEqual(30);
    const zones = blueprint?.lanes.map(({ kind }) => LANE_KIND_INFO[kind].zone ?? 'customer');
    const order = ['evidence', 'customer', 'frontstage', 'backstage', 'support'];
    expect(new Set(zones)).toEqual(new Set(order));
    expect(zones).toEqual(zones?.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('reads back exactly the maps that were written: nothing had to be repaired', () => {
    for (const [index, written] of sampleMaps(sampleFiles()).entries()) {
      const read = maps(session)[index];
      const byId = (cards: Iterable<Card>) => Array.from(cards).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(read?.meta).toEqual(written.meta);
      expect(read?.stages).toEqual(written.stages);
      expect(read?.columns).toEqual(written.columns);
      expect(read?.lanes).toEqual(written.lanes);
      expect(byId(read?.cards.values() ?? [])).toEqual(byId(written.cards.values()));
      expect(read?.cells).toEqual(written.cells);
      expect(read?.points).toHaveLength(written.points.length);
      expect(read?.targets).toHaveLength(written.targets.length);
      expect(read?.connectors).toEqual(written.connectors);
      expect(read?.comments).toEqual(written.comments);
      expect(read?.views).toEqual(written.views);
    }
  });

  it('draws both personas’ curves over every column, with highs and lows', () => {
    const [journey] = maps(session);
    for (const personaId of journey?.meta.personaIds ?? []) {
      const own = journey?.points.filter((point) => point.personaId === personaId) ?? [];
      expect(own.map(({ columnId }) => columnId)).toEqual(journey?.columns.map(({ id }) => id));
      const values = own.map(({ value }) => value);
      expect(Math.min(...values)).toBeLessThanOrEqual(-1);
      expect(Math.max(...values)).toBeGreaterThanOrEqual(1);
    }
  });

  it('links evidence that exists, at all four levels, on lanes that carry it', () => {
    const ids = new Set(storedItems(session).map(({ id }) => id));
    const placed = maps(session).flatMap((map) =>
      cardsOf(map).map((card) => ({ card, lane: laneOf(map, card) })),
    );
    const links = placed.flatMap(({ card }) => card.evidence);
    expect(links.length).toBeGreaterThan(400);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    const linked = placed.filter(({ card }) => card.evidence.length > 0);
    expect(linked.filter(({ lane }) => !lane || !LANE_KIND_INFO[lane.kind].evidence)).toEqual([]);
    const pains = placed.filter(({ lane }) => lane?.kind === 'painPoints');
    const levels = new Set(pains.map(({ card }) => evidenceLevel(card.evidence.length)));
    expect(levels).toEqual(new Set(EVIDENCE_LEVELS));
  });

  it('backs pain points with low scores and gains with high ones', () => {
    const score = new Map(storedItems(session).map(({ id, score100 }) => [id, score100]));
    const means = (kind: LaneKind) =>
      maps(session).flatMap((map) =>
        cardsOf(map).flatMap((card) => {
          const values = card.evidence.flatMap((id) => score.get(id) ?? []);
          if (laneOf(map, card)?.kind !== kind || values.length === 0) return [];
          return [{ text: card.text, mean: values.reduce((sum, value) => sum + value, 0) / values.length }];
        }),
      );
    expect(means('painPoints').length).toBeGreaterThan(10);
    expect(means('painPoints').filter(({ mean }) => mean > 70)).toEqual([]);
    expect(means('gains').length).toBeGreaterThan(5);
    expect(means('gains').filter(({ mean }) => mean < 75)).toEqual([]);
  });

  it('names only touchpoints, tags and personas of its library, and says something on every card', () => {
    const { personas, tags, touchpoints } = library(session);
    const channels: readonly string[] = CHANNELS;
    expect(touchpoints.length).toBeGreaterThanOrEqual(14);
    expect(touchpoints.filter(({ channel }) => !channels.includes(channel))).toEqual([]);
    const known = new Set([...personas, ...tags, ...touchpoints].map(({ id }) => id));
    const cards = maps(session).flatMap(cardsOf);
    const named = cards.flatMap((card) => [card.touchpointId ?? [], card.tags, card.personaIds].flat());
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(cards.filter((card) => card.text === '' && card.touchpointId === null)).toEqual([]);
  });

  it('quotes customers in their own words', () => {
    const texts = new Map(storedItems(session).map(({ id, text }) => [id, text]));
    const [journey] = maps(session);
    const quotes = journey ? cardsOf(journey).filter((card) => laneOf(journey, card)?.kind === 'quotes') : [];
    expect(quotes.length).toBeGreaterThanOrEqual(5);
    for (const card of quotes) expect(card.evidence.map((id) => texts.get(id))).toEqual([card.text]);
    const items = new Map(storedItems(session).map((item) => [item.id, item]));
    for (const { evidence, source } of quotes) {
      expect(source).toBe(quoteSource(items.get(evidence[0] ?? '') as StoredItem));
      expect(source).toMatch(/^(NPS survey 2026|Shop reviews|Support tickets), \d{1,2} \p{L}+ 2026$/u);
    }
  });

  it('answers pain points of the same map, the severe ones first of all', () => {
    const [journey] = maps(session);
    const pains = journey
      ? cardsOf(journey).filter((card) => laneOf(journey, card)?.kind === 'painPoints')
      : [];
    const answered = new Set(maps(session).flatMap((map) => cardsOf(map).flatMap(({ solves }) => solves)));
    const severe = pains.filter(({ severity }) => severity === 5).map(({ id }) => id);
    expect(severe.length).toBeGreaterThanOrEqual(3);
    expect(severe.filter((id) => !answered.has(id))).toEqual([]);
    expect(pains.filter(({ moment }) => moment)).not.toEqual([]);
    expect(pains.filter(({ reach }) => reach !== null).length).toBeGreaterThanOrEqual(5);
  });

  it('has metrics whose trend ends at their number', () => {
    const [journey] = maps(session);
    const metrics = journey ? cardsOf(journey).filter(({ number }) => number !== null) : [];
    expect(metrics.length).toBeGreaterThanOrEqual(5);
    for (const { trend, number } of metrics) expect(trend.at(-1)).toBe(number);
  });

  it('aims higher than things are, for one persona at every column, and says what some points feel like', () => {
    const [journey] = maps(session);
    const targets = journey?.targets ?? [];
    expect(targets.map(({ columnId }) => columnId)).toEqual(journey?.columns.map(({ id }) => id));
    for (const { personaId, columnId, value } of targets) {
      const now = journey?.points.find(
        (point) => point.personaId === personaId && point.columnId === columnId,
      );
      expect(value).toBeGreaterThan(now?.value ?? Infinity);
    }
    expect(journey?.points.filter(({ word }) => word !== '').length).toBeGreaterThanOrEqual(3);
  });

  it('connects the blueprint across its lines, with words on some and dashes on others', () => {
    const [, blueprint] = maps(session);
    const connectors = blueprint?.connectors ?? [];
    const zoneOf = (cardId: string) => {
      const card = blueprint?.cards.get(cardId);
      return card && blueprint && LANE_KIND_INFO[laneOf(blueprint, card)?.kind ?? 'text'].zone;
    };
    const crossed = new Set(
      connectors.map(({ from, to }) => [zoneOf(from), zoneOf(to)].toSorted(byName).join(' ')),
    );
    for (const pair of ['customer frontstage', 'backstage frontstage', 'backstage support'])
      expect(crossed).toContain(pair);
    expect(connectors.filter(({ label }) => label !== '').length).toBeGreaterThanOrEqual(4);
    expect(new Set(connectors.map(({ dashed }) => dashed))).toEqual(new Set([true, false]));
  });

  it('has the future of its first map, which can be compared with it card by card', () => {
    const [journey, , future] = maps(session);
    if (!journey || !future) throw new Error('no future');
    expect([future.meta.kind, future.meta.futureOf]).toEqual(['future', journey.id]);
    expect(future.cards.size).toBeLessThan(journey.cards.size);
    const { changes } = compareMaps(journey, future, false);
    const cards = changes.filter(({ entity }) => entity === 'card');
    const kinds = new Set(cards.flatMap((change) => change.kinds));
    expect(kinds).toEqual(new Set(['added', 'changed', 'removed']));
    const kept = cards.filter((change) => future.cards.has(change.id));
    expect(kept.length).toBeLessThan(future.cards.size / 2);
  });

  it('keeps a view that shows some of its cards, and not all', () => {
    const [journey] = maps(session);
    const [view] = journey?.views ?? [];
    if (!journey || !view) throw new Error('no view');
    const passes = cardTest(journey, library(session), view.filter);
    const shown = cardsOf(journey).filter(passes);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(journey.cards.size / 2);
  });

  it('leads from a card of one map to the other, and discusses cards that are there', () => {
    const [journey, blueprint] = maps(session);
    const linked = journey ? cardsOf(journey).flatMap(({ linkedMap }) => linkedMap ?? []) : [];
    expect(linked).toEqual([blueprint?.id]);
    const comments = [journey, blueprint].flatMap((map) => map?.comments ?? []);
    expect(comments.filter(({ target }) => target === 'map')).toEqual([]);
    expect(comments.filter(({ replyTo }) => replyTo !== null).length).toBeGreaterThanOrEqual(1);
    expect(comments.filter(({ resolvedAt }) => resolvedAt !== null)).toHaveLength(1);
    expect(comments.filter(({ author, text }) => author === '' || text === '')).toEqual([]);
  });

  it('is the same in two workspaces, and is still there after closing', async () => {
    const other = await newSample('two.sojourn');
    try {
      for (const doc of [LIBRARY_DOC, ...library(session).maps.map(({ id }) => mapDocId(id))]) {
        expect(Buffer.from(other.documents.open(doc).state)).toEqual(
          Buffer.from(session.documents.open(doc).state),
        );
      }
      expect(storedItems(other)).toEqual(storedItems(session));
      const customersOf = ({ workspace }: Session) =>
        workspace.db.prepare('SELECT * FROM feedback_customers ORDER BY id').all();
      expect(customersOf(other)).toEqual(customersOf(session));
    } finally {
      await other.close();
    }
    const again = createSession(await openWorkspace(join(folder, 'two.sojourn')), {
      dataFolder: folder,
      onProblem: () => {},
    });
    try {
      expect(again.workspace.info.isSample).toBe(true);
      expect(maps(again).map(({ cards }) => cards.size)).toEqual(
        maps(session).map(({ cards }) => cards.size),
      );
      expect(storedItems(again)).toHaveLength(storedItems(session).length);
    } finally {
      await again.close();
    }
  });
});

describe('a document of the sample', () => {
  it('gets another Yjs client id when its content differs, so that two versions can be merged', () => {
    const [map] = sampleMaps(sampleFiles());
    if (!map) throw new Error('no map');
    const clients = [map, { ...map, meta: { ...map.meta, title: 'Another' } }].map((data) => {
      const doc = new Y.Doc();
      Y.applyUpdateV2(doc, mapUpdate(data));
      return Array.from(doc.store.clients.keys());
    });
    expect(clients[0]).toHaveLength(1);
    expect(clients[0]).not.toEqual(clients[1]);
  });
});
