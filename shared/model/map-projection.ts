/**
 * Keeps the plain picture of a map document up to date: after each transaction only what changed is read again, and
 * everything else keeps its identity, so that views may compare by reference.
 */
import type * as Y from 'yjs';
import { mapParts, type MapParts } from './map-doc.ts';
import { byOrder } from './order.ts';
import { makeGrid, placeCard, resolveColumn, UNPLACED, type Grid } from './placement.ts';
import { readCard, readLanes, readMeta, readStages, readSteps, type StoredCard } from './read-map.ts';
import { cellKey, type Card, type CurvePoint, type MapData } from './types.ts';
import { entities, entityOf, keepEqualEntries, sameValue } from './y-fields.ts';

export interface MapProjection {
  /** The present picture; the same object until something changes. */
  readonly current: () => MapData;
  /** Calls back after each change; returns the function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

/** The map's data at this moment, without following changes. */
export function projectMap(doc: Y.Doc, id: string): MapData {
  const projection = createMapProjection(doc, id);
  const data = projection.current();
  projection.destroy();
  return data;
}

/** Follows a map document. Cost of a change is proportional to what changed, plus copying two tables. */
export function createMapProjection(doc: Y.Doc, id: string): MapProjection {
  const parts = mapParts(doc);
  const listeners = new Set<() => void>();
  const stored = new Map<string, StoredCard>();
  const links = new Map<string, string[]>();
  const dirty = {
    cards: new Set<string>(),
    links: new Set<string>(),
    grid: false,
    meta: false,
    points: false,
  };

  for (const [cardId, entity] of entities(parts.cards)) stored.set(cardId, readCard(cardId, entity));
  for (const key of parts.evidence.keys()) addLink(links, key);
  for (const list of links.values()) list.sort();
  let grid = readGrid(parts, stored.size > 0);
  let data = assemble(id, parts, grid, stored, links, null);

  const stop = observe(parts, dirty, () => {
    for (const cardId of dirty.cards) {
      const entity = entityOf(parts.cards, cardId);
      if (entity) stored.set(cardId, readCard(cardId, entity));
      else stored.delete(cardId);
    }
    if (dirty.links.size > 0) relink(parts, links, dirty.links);
    if (dirty.grid || isMakeshift(grid)) grid = keepEqual(grid, readGrid(parts, stored.size > 0));
    data = assemble(id, parts, grid, stored, links, data, dirty);
    dirty.cards.clear();
    dirty.links.clear();
    dirty.grid = false;
    dirty.meta = false;
    dirty.points = false;
    for (const listener of listeners) listener();
  });

  return {
    current: () => data,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: stop,
  };
}

interface Dirty {
  readonly cards: Set<string>;
  readonly links: Set<string>;
  grid: boolean;
  meta: boolean;
  points: boolean;
}

/** Notes what each transaction touched and calls `changed` once after it. */
function observe(parts: MapParts, dirty: Dirty, changed: () => void): () => void {
  const onCards = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      const [cardId] = event.path;
      if (typeof cardId === 'string') dirty.cards.add(cardId);
      else for (const key of event.changes.keys.keys()) dirty.cards.add(key);
    }
  };
  const onGrid = (): void => void (dirty.grid = true);
  const onMeta = (): void => void (dirty.meta = true);
  const onPoints = (): void => void (dirty.points = true);
  const onEvidence = (event: Y.YMapEvent<unknown>): void => {
    for (const key of event.keysChanged) if (key !== null) dirty.links.add(cardOf(key));
  };
  const structure = [parts.stages, parts.steps, parts.lanes, parts.gone];
  parts.cards.observeDeep(onCards);
  for (const part of structure) part.observeDeep(onGrid);
  parts.meta.observeDeep(onMeta);
  parts.points.observe(onPoints);
  parts.evidence.observe(onEvidence);
  const doc = parts.meta.doc;
  const after = (): void => {
    if (dirty.cards.size + dirty.links.size > 0 || dirty.grid || dirty.meta || dirty.points) changed();
  };
  doc?.on('afterTransaction', after);
  return () => {
    parts.cards.unobserveDeep(onCards);
    for (const part of structure) part.unobserveDeep(onGrid);
    parts.meta.unobserveDeep(onMeta);
    parts.points.unobserve(onPoints);
    parts.evidence.unobserve(onEvidence);
    doc?.off('afterTransaction', after);
  };
}

function readGrid(parts: MapParts, needed: boolean): Grid {
  const stages = readStages(parts.stages);
  const gone = new Map<string, readonly string[]>();
  for (const [key, value] of parts.gone) {
    if (Array.isArray(value))
      gone.set(
        key,
        value.filter((part) => typeof part === 'string'),
      );
  }
  return makeGrid(stages, readSteps(parts.steps, stages), readLanes(parts.lanes), gone, needed);
}

/** Whether the grid lacks stages or lanes, or has the stand-ins for them: then it also depends on the cards. */
function isMakeshift(grid: Grid): boolean {
  return (
    grid.lanes.length === 0 ||
    grid.columns.length === 0 ||
    grid.laneIds.has(UNPLACED) ||
    grid.columnIds.has(UNPLACED)
  );
}

/** Keeps the old stages, steps, lanes and columns where they are equal. */
function keepEqual(old: Grid, next: Grid): Grid {
  return {
    ...next,
    stages: keepEqualEntries(old.stages, next.stages),
    steps: keepEqualEntries(old.steps, next.steps),
    lanes: keepEqualEntries(old.lanes, next.lanes),
    columns: keepEqualEntries(old.columns, next.columns),
  };
}

function assemble(
  id: string,
  parts: MapParts,
  grid: Grid,
  stored: ReadonlyMap<string, StoredCard>,
  links: ReadonlyMap<string, readonly string[]>,
  old: MapData | null,
  dirty?: Dirty,
): MapData {
  const gridKept = old !== null && old.columns === grid.columns && old.lanes === grid.lanes && !dirty?.grid;
  const touched = old && dirty && gridKept ? new Set([...dirty.cards, ...dirty.links]) : null;
  const { cards, cells } = placeAll(grid, stored, links, old, touched);
  const meta = old && !dirty?.meta ? old.meta : readMeta(parts.meta);
  return {
    id,
    meta: old && sameValue(old.meta, meta) ? old.meta : meta,
    stages: grid.stages,
    steps: grid.steps,
    columns: grid.columns,
    lanes: grid.lanes,
    cards,
    cells,
    points: old && gridKept && !dirty?.points ? old.points : readPoints(parts, grid),
  };
}

/** Places the touched cards (null: all of them) and keeps every other card and cell as it was. */
function placeAll(
  grid: Grid,
  stored: ReadonlyMap<string, StoredCard>,
  links: ReadonlyMap<string, readonly string[]>,
  old: MapData | null,
  touched: ReadonlySet<string> | null,
): Pick<MapData, 'cards' | 'cells'> {
  if (old && touched?.size === 0) return { cards: old.cards, cells: old.cells };
  const cards = new Map(touched && old ? old.cards : []);
  const stale = new Set<string>();
  for (const cardId of touched ?? stored.keys()) {
    const was = old?.cards.get(cardId);
    const next = stored.get(cardId);
    if (was) stale.add(cellKey(was.laneId, was.columnId));
    if (!next) {
      cards.delete(cardId);
      continue;
    }
    const card = toCard(next, placeCard(grid, next.at), links.get(cardId) ?? []);
    cards.set(cardId, was && sameValue(was, card) ? was : card);
    stale.add(cellKey(card.laneId, card.columnId));
  }
  if (!touched || !old) return { cards, cells: fillCells(cards.values()) };
  const cells = new Map(old.cells);
  for (const key of stale) {
    const members = new Map((old.cells.get(key) ?? []).map((card) => [card.id, card]));
    for (const cardId of touched) {
      members.delete(cardId);
      const card = cards.get(cardId);
      if (card && cellKey(card.laneId, card.columnId) === key) members.set(cardId, card);
    }
    if (members.size === 0) cells.delete(key);
    else cells.set(key, [...members.values()].sort(byOrder));
  }
  return { cards, cells };
}

function fillCells(cards: Iterable<Card>): Map<string, Card[]> {
  const cells = new Map<string, Card[]>();
  for (const card of cards) {
    const key = cellKey(card.laneId, card.columnId);
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  }
  for (const cell of cells.values()) cell.sort(byOrder);
  return cells;
}

function toCard(
  { at, ...fields }: StoredCard,
  place: { laneId: string; columnId: string },
  evidence: readonly string[],
): Card {
  return { ...fields, ...place, order: at[3], evidence };
}

function readPoints(parts: MapParts, grid: Grid): CurvePoint[] {
  const exact: CurvePoint[] = [];
  const moved: CurvePoint[] = [];
  for (const [key, value] of parts.points) {
    const [laneId = '', columnId = '', personaId = ''] = key.split('/');
    if (typeof value !== 'number' || !Number.isFinite(value) || !grid.laneIds.has(laneId)) continue;
    const resolved = resolveColumn(grid, columnId);
    (resolved === columnId ? exact : moved).push({ laneId, columnId: resolved, personaId, value });
  }
  const taken = new Set(exact.map((point) => `${point.laneId}/${point.columnId}/${point.personaId}`));
  for (const point of moved) {
    const key = `${point.laneId}/${point.columnId}/${point.personaId}`;
    if (!taken.has(key)) exact.push(point);
    taken.add(key);
  }
  const columnAt = new Map(grid.columns.map((column, index) => [column.id, index]));
  const rank = (point: CurvePoint): number => columnAt.get(point.columnId) ?? 0;
  return exact.sort(
    (a, b) => compare(a.laneId, b.laneId) || compare(a.personaId, b.personaId) || rank(a) - rank(b),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const cardOf = (key: string): string => key.slice(0, Math.max(0, key.indexOf('/')));

function addLink(links: Map<string, string[]>, key: string): void {
  const cardId = cardOf(key);
  const itemId = key.slice(cardId.length + 1);
  const list = links.get(cardId);
  if (list) list.push(itemId);
  else links.set(cardId, [itemId]);
}

/** Reads the evidence of these cards again, in one pass over the links. */
function relink(parts: MapParts, links: Map<string, string[]>, cardIds: ReadonlySet<string>): void {
  for (const cardId of cardIds) links.delete(cardId);
  for (const key of parts.evidence.keys()) if (cardIds.has(cardOf(key))) addLink(links, key);
  for (const cardId of cardIds) links.get(cardId)?.sort();
}
