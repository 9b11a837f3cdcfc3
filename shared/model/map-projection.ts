/**
 * Keeps the plain picture of a map document up to date: after each transaction only what changed is read again, and
 * everything else keeps its identity, so that views may compare by reference.
 */
import type * as Y from 'yjs';
import { mapParts, type MapParts } from './map-doc.ts';
import { byOrder } from './order.ts';
import { cardOfLink, createCardLinks, type CardLinks } from './card-links.ts';
import { makeGrid, placeCard, UNPLACED, type Grid } from './placement.ts';
import {
  readCard,
  readComments,
  readConnectors,
  readLanes,
  readMeta,
  readStages,
  readSteps,
  readViews,
  type StoredCard,
} from './read-map.ts';
import { readPoints } from './read-points.ts';
import { cellKey, type Card, type MapData } from './types.ts';
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
  const links: Links = { evidence: createCardLinks(parts.evidence), solves: createCardLinks(parts.solves) };
  const dirty: Dirty = {
    cards: new Set(),
    evidence: new Set(),
    solves: new Set(),
    grid: false,
    meta: false,
    points: false,
    extras: false,
  };

  for (const [cardId, entity] of entities(parts.cards)) stored.set(cardId, readCard(cardId, entity));
  let grid = readGrid(parts, stored.size > 0);
  let data = assemble(id, parts, grid, stored, links, null);

  const stop = observe(parts, dirty, () => {
    for (const cardId of dirty.cards) {
      const entity = entityOf(parts.cards, cardId);
      if (entity) stored.set(cardId, readCard(cardId, entity));
      else stored.delete(cardId);
    }
    links.evidence.refresh(dirty.evidence);
    links.solves.refresh(dirty.solves);
    if (dirty.grid || isMakeshift(grid)) grid = keepEqual(grid, readGrid(parts, stored.size > 0));
    data = assemble(id, parts, grid, stored, links, data, dirty);
    dirty.cards.clear();
    dirty.evidence.clear();
    dirty.solves.clear();
    dirty.grid = false;
    dirty.meta = false;
    dirty.points = false;
    dirty.extras = false;
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
  /** Cards whose links changed. */
  readonly evidence: Set<string>;
  readonly solves: Set<string>;
  grid: boolean;
  meta: boolean;
  points: boolean;
  /** Connectors, comments, views. */
  extras: boolean;
}

interface Links {
  readonly evidence: CardLinks;
  readonly solves: CardLinks;
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
  const onExtras = (): void => void (dirty.extras = true);
  const onLinks =
    (touched: Set<string>) =>
    (event: Y.YMapEvent<unknown>): void => {
      for (const key of event.keysChanged) if (key !== null) touched.add(cardOfLink(key));
    };
  const onEvidence = onLinks(dirty.evidence);
  const onSolves = onLinks(dirty.solves);
  const curves = [parts.points, parts.targets, parts.pointTexts];
  const extras = [parts.connectors, parts.comments, parts.views];
  const structure = [parts.stages, parts.steps, parts.lanes, parts.gone];
  parts.cards.observeDeep(onCards);
  for (const part of structure) part.observeDeep(onGrid);
  parts.meta.observeDeep(onMeta);
  for (const part of curves) part.observe(onPoints);
  for (const part of extras) part.observeDeep(onExtras);
  parts.evidence.observe(onEvidence);
  parts.solves.observe(onSolves);
  const doc = parts.meta.doc;
  const after = (): void => {
    const isTouched = dirty.cards.size + dirty.evidence.size + dirty.solves.size > 0;
    if (isTouched || dirty.grid || dirty.meta || dirty.points || dirty.extras) changed();
  };
  doc?.on('afterTransaction', after);
  return () => {
    parts.cards.unobserveDeep(onCards);
    for (const part of structure) part.unobserveDeep(onGrid);
    parts.meta.unobserveDeep(onMeta);
    for (const part of curves) part.unobserve(onPoints);
    for (const part of extras) part.unobserveDeep(onExtras);
    parts.evidence.unobserve(onEvidence);
    parts.solves.unobserve(onSolves);
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
  links: Links,
  old: MapData | null,
  dirty?: Dirty,
): MapData {
  const gridKept = old !== null && old.columns === grid.columns && old.lanes === grid.lanes && !dirty?.grid;
  const touched =
    old && dirty && gridKept ? new Set([...dirty.cards, ...dirty.evidence, ...dirty.solves]) : null;
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
    ...curvesOf(parts, grid, gridKept && !dirty?.points ? old : null),
    ...extrasOf(parts, grid, cards, old, dirty),
  };
}

/** The points of both curves; those of `old` where it is given. */
function curvesOf(parts: MapParts, grid: Grid, old: MapData | null): Pick<MapData, 'points' | 'targets'> {
  if (old) return { points: old.points, targets: old.targets };
  return { points: readPoints(parts, grid, 'asIs'), targets: readPoints(parts, grid, 'toBe') };
}

/** What hangs on cards, stages and lanes. Read again when it changed itself, or when something came or went. */
function extrasOf(
  parts: MapParts,
  grid: Grid,
  cards: ReadonlyMap<string, Card>,
  old: MapData | null,
  dirty?: Dirty,
): Pick<MapData, 'connectors' | 'comments' | 'views'> {
  const cameOrWent = (id: string): boolean => !old?.cards.has(id) || !cards.has(id);
  const isTouched = !dirty || dirty.extras || dirty.grid || [...dirty.cards].some(cameOrWent);
  if (old && !isTouched) return { connectors: old.connectors, comments: old.comments, views: old.views };
  const known = new Map<string, { has(id: string): boolean }>([
    ['card', cards],
    ['stage', new Set(grid.stages.map((stage) => stage.id))],
    ['step', new Set(grid.steps.map((step) => step.id))],
    ['lane', grid.laneIds],
  ]);
  const exists = (target: string): boolean => {
    const [kind = '', id = ''] = target.split('/');
    return known.get(kind)?.has(id) ?? false;
  };
  const connectors = readConnectors(parts.connectors, cards);
  const comments = readComments(parts.comments, exists);
  const views = readViews(parts.views);
  if (!old) return { connectors, comments, views };
  return {
    connectors: keepEqualEntries(old.connectors, connectors),
    comments: keepEqualEntries(old.comments, comments),
    views: keepEqualEntries(old.views, views),
  };
}

/** Places the touched cards (null: all of them) and keeps every other card and cell as it was. */
function placeAll(
  grid: Grid,
  stored: ReadonlyMap<string, StoredCard>,
  links: Links,
  old: MapData | null,
  touched: ReadonlySet<string> | null,
): Pick<MapData, 'cards' | 'cells'> {
  if (old && touched?.size === 0) return { cards: old.cards, cells: old.cells };
  const cards = new Map(touched && old ? old.cards : []);
  const coming = new Map<string, Card[]>();
  const into = (key: string): Card[] => {
    const list = coming.get(key) ?? [];
    coming.set(key, list);
    return list;
  };
  for (const cardId of touched ?? stored.keys()) {
    const was = old?.cards.get(cardId);
    const next = stored.get(cardId);
    if (was) into(cellKey(was.laneId, was.columnId));
    if (!next) {
      cards.delete(cardId);
      continue;
    }
    const read = toCard(next, placeCard(grid, next.at), links);
    const card = was && sameCard(was, read) ? was : read;
    cards.set(cardId, card);
    into(cellKey(card.laneId, card.columnId)).push(card);
  }
  if (!touched || !old) return { cards, cells: fillCells(cards.values()) };
  const cells = new Map(old.cells);
  for (const [key, added] of coming) {
    const kept = (old.cells.get(key) ?? []).filter(({ id }) => !touched.has(id));
    const members = [...kept, ...added].sort(byOrder);
    if (members.length === 0) cells.delete(key);
    else cells.set(key, members);
  }
  return { cards, cells };
}

/** Whether two readings of a card say the same; lists that were not read again are the same ones. */
function sameCard(a: Card, b: Card): boolean {
  return (Object.keys(b) as (keyof Card)[]).every((key) => sameValue(a[key], b[key]));
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
  links: Links,
): Card {
  const { id } = fields;
  return { ...fields, ...place, order: at[3], evidence: links.evidence.of(id), solves: links.solves.of(id) };
}
