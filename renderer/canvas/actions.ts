/**
 * What a person does to the open map: each function is one intention and so one step of undo. They read the present
 * map and selection, write through `edit`, and select what the person would go on with.
 */
import { documentPlace } from '../../shared/model/apply-filter.ts';
import { LANE_KIND_INFO, type LaneKind } from '../../shared/model/lanes.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import {
  deleteCards,
  duplicateCards,
  linkSolves,
  moveCards,
  setCardFields,
  setCardText,
} from '../../shared/model/edits/cards.ts';
import { checkCardTexts } from '../../shared/model/card-limits.ts';
import { neutralValue } from '../../shared/layout/curves.ts';
import { setPoint, setPointText } from '../../shared/model/edits/curve.ts';
import { addLane, deleteLane, moveLane, renameLane } from '../../shared/model/edits/lanes.ts';
import { addTouchpoint } from '../../shared/model/edits/library.ts';
import { addCards } from '../../shared/model/edits/many-cards.ts';
import { setMapTitle } from '../../shared/model/edits/map.ts';
import {
  addStage,
  addStep,
  deleteStage,
  deleteStep,
  moveStage,
  moveStep,
  renameStage,
  renameStep,
} from '../../shared/model/edits/stages.ts';
import type { PointId } from '../../shared/model/point-id.ts';
import type { CurvePoint, CurveSeries, MapData } from '../../shared/model/types.ts';
import { tellDeleted } from '../app/undo.ts';
import { edit, libraryNow } from '../state/documents.ts';
import { intent, rememberSelection } from '../state/history.ts';
import type { CellPlace, Selection } from '../state/selection.ts';
import { select } from '../state/ui.ts';
import { startEditing } from './canvas-store.ts';
import { cardsAt, isCurveLane, laneOf, openColumns } from './slots.ts';

function change<T>(
  map: MapData,
  label: string,
  fn: (doc: Parameters<typeof addCards>[0]) => T,
  merge?: string,
): T {
  return edit(mapDocId(map.id), label, fn, merge === undefined ? {} : { merge });
}

/** What has a title at the map's edge. */
export type HeaderKind = 'stage' | 'step' | 'lane';

function selectAfter(selection: Selection): void {
  select(selection);
  rememberSelection();
}

// ---- cards -----------------------------------------------------------------------------------------------------

/**
 * Adds a card and selects it; nothing for an empty text. In a touchpoint lane the text names a touchpoint of the
 * catalogue, which is entered there if it is new. `solves`: the pain point that it answers.
 */
export function createCard(map: MapData, at: CellPlace, text: string, solves?: string): void {
  if (text.trim() !== '') createCards(map, at, [text.trim()], solves);
}

/** Adds one card for each text, below each other, and selects them. */
export function createCards(map: MapData, at: CellPlace, texts: readonly string[], solves?: string): void {
  const lane = laneOf(map, at.laneId);
  if (!lane || isCurveLane(lane)) return;
  checkCardTexts(texts);
  const label = texts.length === 1 ? `Add ${cardWord(map, at.laneId)}` : `Add ${texts.length} cards`;
  const ids = intent(label, () => {
    const place = { laneId: at.laneId, columnId: at.columnId };
    const contents =
      lane.kind === 'touchpoints'
        ? touchpointsNamed(texts).map((touchpointId) => ({ ...place, touchpointId }))
        : texts.map((text) => ({ ...place, text }));
    const to = documentPlace(map, at);
    return change(map, label, (doc) => {
      const added = addCards(doc, contents, to);
      if (solves !== undefined) for (const id of added) linkSolves(doc, id, [solves], Date.now());
      return added;
    });
  });
  selectAfter({ mapId: map.id, kind: 'card', ids, cell: at });
}

/** The id of the catalogue's touchpoint of this name (case does not matter), entered there if it is new. */
export function touchpointNamed(name: string): string {
  return touchpointsNamed([name])[0] ?? '';
}

/** The same for many names, in their order; what is new is entered at once. */
export function touchpointsNamed(names: readonly string[]): string[] {
  const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase();
  const ids = new Map<string, string>();
  for (const { id, name } of libraryNow()?.touchpoints ?? [])
    if (!ids.has(fold(name))) ids.set(fold(name), id);
  const missing = new Map(names.filter((name) => !ids.has(fold(name))).map((name) => [fold(name), name]));
  if (missing.size > 0) {
    edit(LIBRARY_DOC, 'Add touchpoint', (doc) => {
      for (const [key, name] of missing) ids.set(key, addTouchpoint(doc, { name }));
    });
  }
  return names.map((name) => ids.get(fold(name)) ?? '');
}

/** Adds an empty card in the cell of the keyboard's place, and edits it. */
export function createCardHere(map: MapData, at: CellPlace): void {
  const lane = laneOf(map, at.laneId);
  if (lane && !isCurveLane(lane)) startEditing({ kind: 'newCard', at, text: '' });
}

/**
 * Writes a card's text; a card of the touchpoint lane then stands for the touchpoint of that name. `base`: the card's
 * text when the person began to edit it; what others wrote into it since then stays.
 */
export function writeCard(map: MapData, id: string, text: string, base?: string): void {
  const card = map.cards.get(id);
  if (!card || (card.text === text && card.touchpointId === null)) return;
  checkCardTexts([text]);
  const isTouchpoint = laneOf(map, card.laneId)?.kind === 'touchpoints' && text !== '';
  intent('Edit text', () => {
    const touchpointId = isTouchpoint ? touchpointNamed(text) : card.touchpointId;
    change(map, 'Edit text', (doc) => {
      if (isTouchpoint) setCardText(doc, id, '');
      else setCardText(doc, id, text, base);
      setCardFields(doc, [id], { touchpointId });
    });
  });
}

export function removeCards(map: MapData, ids: readonly string[], next: Selection): void {
  if (ids.length === 0) return;
  const label = ids.length === 1 ? 'Delete card' : `Delete ${ids.length} cards`;
  change(map, label, (doc) => deleteCards(doc, ids));
  selectAfter(next);
  tellDeleted(ids.length === 1 ? 'Card deleted' : `${ids.length} cards deleted`);
}

export function copyCards(map: MapData, ids: readonly string[]): void {
  const copies = change(map, 'Duplicate', (doc) => duplicateCards(doc, ids));
  if (copies.length > 0) selectAfter({ mapId: map.id, kind: 'card', ids: copies });
}

/** Moves cards to a cell, in the order in which they stand on the map. */
export function placeCards(map: MapData, ids: readonly string[], to: CellPlace): void {
  const sorted = inMapOrder(map, ids);
  if (!isAlreadyThere(map, sorted, to)) {
    const label = sorted.length === 1 ? 'Move card' : `Move ${sorted.length} cards`;
    const place = documentPlace(map, to, sorted);
    change(map, label, (doc) => moveCards(doc, sorted, place));
  }
  selectAfter({ mapId: map.id, kind: 'card', ids: sorted, cell: to });
}

/** Moves the selected cards by columns, lanes or places in their cell, keeping the selection on them. */
export function nudgeCards(map: MapData, ids: readonly string[], by: { dx: number; dy: number }): void {
  const [first] = ids;
  const card = first === undefined ? undefined : map.cards.get(first);
  if (!card) return;
  const columns = openColumns(map);
  const column = columns.findIndex(({ id }) => id === card.columnId) + by.dx;
  const siblings = cardsAt(map, card.laneId, card.columnId);
  const index = siblings.indexOf(card) + by.dy;
  const open = map.lanes.filter((lane) => !lane.collapsed && !isCurveLane(lane));
  const lane = open.findIndex(({ id }) => id === card.laneId);
  const columnId = columns[column]?.id;
  if (!columnId) return;
  if (by.dy === 0)
    return placeCards(map, ids, { laneId: card.laneId, columnId, index: Number.MAX_SAFE_INTEGER });
  if (index >= 0 && index < siblings.length)
    return placeCards(map, ids, { laneId: card.laneId, columnId, index });
  const target = open[lane + Math.sign(by.dy)];
  if (target)
    placeCards(map, ids, { laneId: target.id, columnId, index: by.dy > 0 ? 0 : Number.MAX_SAFE_INTEGER });
}

function inMapOrder(map: MapData, ids: readonly string[]): string[] {
  const wanted = new Set(ids);
  const sorted: string[] = [];
  for (const lane of map.lanes) {
    for (const column of map.columns) {
      for (const card of cardsAt(map, lane.id, column.id)) if (wanted.has(card.id)) sorted.push(card.id);
    }
  }
  return sorted;
}

function isAlreadyThere(map: MapData, ids: readonly string[], to: CellPlace): boolean {
  const cell = cardsAt(map, to.laneId, to.columnId);
  if (!ids.every((id) => cell.some((card) => card.id === id))) return false;
  const others = cell.filter((card) => !ids.includes(card.id)).map(({ id }) => id);
  const result = others.toSpliced(Math.min(to.index, others.length), 0, ...ids);
  return result.every((id, index) => id === cell[index]?.id);
}

function cardWord(map: MapData, laneId: string): string {
  const lane = laneOf(map, laneId);
  return lane ? LANE_KIND_INFO[lane.kind].card : 'card';
}

// ---- stages and lanes ------------------------------------------------------------------------------------------

/** Adds a stage and edits its title. */
export function createStage(map: MapData, index: number): void {
  const id = change(map, 'Add stage', (doc) => addStage(doc, { title: 'New stage', index }));
  selectAfter({ mapId: map.id, kind: 'stage', ids: [id] });
  startEditing({ kind: 'stage', id });
}

/** Divides a stage: into two where it has no steps, by one more step else. Edits the new step's title. */
export function createStep(map: MapData, stageId: string, index?: number): void {
  const isUndivided = !map.steps.some((step) => step.stageId === stageId);
  const id = change(map, 'Divide stage', (doc) => {
    if (isUndivided) addStep(doc, { stageId, title: 'Step 1' });
    return addStep(doc, {
      stageId,
      title: isUndivided ? 'Step 2' : 'New step',
      ...(index === undefined ? {} : { index }),
    });
  });
  selectAfter({ mapId: map.id, kind: 'step', ids: [id] });
  startEditing({ kind: 'step', id });
}

/** Adds a lane, named `title` or else after its kind, and selects it. */
export function createLane(map: MapData, kind: LaneKind, index?: number, title?: string): void {
  const id = change(map, 'Add lane', (doc) =>
    addLane(doc, {
      kind,
      ...(index === undefined ? {} : { index }),
      ...(title === undefined ? {} : { title }),
    }),
  );
  selectAfter({ mapId: map.id, kind: 'lane', ids: [id] });
}

export function renameHeader(map: MapData, kind: HeaderKind, id: string, title: string): void {
  const clean = title.trim();
  const known = kind === 'stage' ? map.stages : kind === 'step' ? map.steps : map.lanes;
  const entry = known.find((other) => other.id === id);
  if (!entry || clean === '' || entry.title === clean) return;
  const rename = { stage: renameStage, step: renameStep, lane: renameLane }[kind];
  change(map, `Rename ${kind}`, (doc) => rename(doc, id, clean));
}

/** Renames a map; an empty title changes nothing. `base`: the title that the person began with. */
export function renameMap(map: MapData, title: string, base: string): void {
  const clean = title.trim();
  if (clean === '' || clean === map.meta.title) return;
  change(map, 'Rename map', (doc) => setMapTitle(doc, clean, base.trim()));
}

/**
 * Deletes a stage, step or lane with what stands in it (a step hands its cards on), and selects the neighbour, so that
 * the keyboard goes on from there.
 */
function removeHeader(map: MapData, kind: HeaderKind, id: string): void {
  const remove = { stage: deleteStage, step: deleteStep, lane: deleteLane }[kind];
  const siblings = headersBeside(map, kind, id);
  const at = siblings.findIndex((other) => other.id === id);
  const title = siblings[at]?.title ?? '';
  const next = siblings[at + 1] ?? siblings[at - 1];
  change(map, `Delete ${kind}`, (doc) => remove(doc, id));
  selectAfter({ mapId: map.id, kind: next ? kind : null, ids: next ? [next.id] : [] });
  tellDeleted(`${kind === 'lane' ? 'Lane' : kind === 'stage' ? 'Stage' : 'Step'} “${title}” deleted`);
}

/** Deletes several stages, steps or lanes as one step of undo. */
export function removeHeaders(map: MapData, kind: HeaderKind, ids: readonly string[]): void {
  const [first = ''] = ids;
  if (ids.length < 2) return removeHeader(map, kind, first);
  const remove = { stage: deleteStage, step: deleteStep, lane: deleteLane }[kind];
  const next = headersBeside(map, kind, first).find(({ id }) => !ids.includes(id));
  const words = `${ids.length} ${kind}s`;
  change(map, `Delete ${words}`, (doc) => {
    for (const id of ids) remove(doc, id);
  });
  selectAfter({ mapId: map.id, kind: next ? kind : null, ids: next ? [next.id] : [] });
  tellDeleted(`${words} deleted`);
}

/** The headers of a kind in their order: all stages, all lanes, or the steps of the step's stage. */
function headersBeside(
  map: MapData,
  kind: HeaderKind,
  id: string,
): readonly { readonly id: string; readonly title: string }[] {
  if (kind === 'stage') return map.stages;
  if (kind === 'lane') return map.lanes;
  const step = map.steps.find((other) => other.id === id);
  return map.steps.filter(({ stageId }) => stageId === step?.stageId);
}

/** Moves a stage, step or lane by one place (-1 or 1), or to `index`. */
export function moveHeader(
  map: MapData,
  kind: HeaderKind,
  id: string,
  to: { by: number } | { index: number },
): void {
  const step = map.steps.find((other) => other.id === id);
  const siblings = headersBeside(map, kind, id);
  const at = siblings.findIndex((other) => other.id === id);
  const index = 'index' in to ? to.index : at + to.by;
  if (at < 0 || index < 0 || index >= siblings.length || index === at) return;
  change(map, `Move ${kind}`, (doc) => {
    if (kind === 'stage') moveStage(doc, id, index);
    else if (kind === 'lane') moveLane(doc, id, index);
    else if (step) moveStep(doc, id, step.stageId, index);
  });
}

// ---- curve -----------------------------------------------------------------------------------------------------

/** A point of one of the two curves; of the curve as it is where `series` is absent. */
export interface PointPlace extends Omit<PointId, 'series'> {
  readonly series?: CurveSeries;
}

/** The point at a place, or undefined. */
export function pointOf(map: MapData, at: PointPlace): CurvePoint | undefined {
  return (at.series === 'toBe' ? map.targets : map.points).find(
    (point) =>
      point.laneId === at.laneId && point.columnId === at.columnId && point.personaId === at.personaId,
  );
}

export function pointValue(map: MapData, at: PointPlace): number | null {
  return pointOf(map, at)?.value ?? null;
}

export function writePoint(map: MapData, at: PointPlace, value: number | null, merge?: string): void {
  if (pointValue(map, at) === value) return;
  const label = value === null ? 'Remove point' : 'Move point';
  change(map, label, (doc) => setPoint(doc, at.laneId, at.columnId, at.personaId, value, at.series), merge);
}

/** Writes a point's value together with the emotion's word, as one step. */
export function writePointWord(map: MapData, at: PointPlace, value: number, word: string): void {
  const series = at.series ?? 'asIs';
  change(map, 'Move point', (doc) => {
    setPoint(doc, at.laneId, at.columnId, at.personaId, value, series);
    setPointText(doc, { ...at, series }, 'word', word);
  });
}

/** Writes the emotion word or the quote of a point. A point without a value gets the neutral one. */
export function writePointText(map: MapData, at: PointPlace, field: 'word' | 'quote', text: string): void {
  const series = at.series ?? 'asIs';
  const hasValue = pointValue(map, at) !== null;
  if (!hasValue && text === '') return;
  change(map, field === 'word' ? 'Name the emotion' : 'Write the quote', (doc) => {
    if (!hasValue) setPoint(doc, at.laneId, at.columnId, at.personaId, neutralValue(map.meta.scale), series);
    setPointText(doc, { ...at, series }, field, text);
  });
}

/** Moves a point by a part of the scale; a missing point starts at the middle. */
export function nudgePoint(map: MapData, at: PointPlace, by: number): void {
  const { min, max } = map.meta.scale;
  const now = pointValue(map, at) ?? (min <= 0 && max >= 0 ? 0 : (min + max) / 2);
  const step = (max - min) / 16;
  const next = Math.min(max, Math.max(min, now + by * step));
  writePoint(
    map,
    at,
    Math.round(next * 100) / 100,
    `point ${at.laneId}/${at.columnId}/${at.personaId}/${at.series ?? ''}`,
  );
}
