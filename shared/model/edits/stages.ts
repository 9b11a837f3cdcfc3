/** Writes stages and steps. Every function expects to run inside one transaction of the caller's. */
import * as Y from 'yjs';
import { newId } from '../ids.ts';
import { mapParts, readPlace, type MapParts } from '../map-doc.ts';
import { keyAt } from '../order.ts';
import { readStages, readSteps } from '../read-map.ts';
import type { Phase, Step } from '../types.ts';
import { entities, entityOf, readText, writeField } from '../y-fields.ts';
import { deleteCards } from './cards.ts';
import { deletePoints, handPoints } from './curve.ts';

export interface NewStage {
  readonly title: string;
  /** Position among the stages; at the end where absent. */
  readonly index?: number;
  readonly id?: string;
}

/** Adds a stage and answers its id. */
export function addStage(doc: Y.Doc, { title, index, id = newId() }: NewStage): string {
  const parts = mapParts(doc);
  const siblings = readStages(parts.stages);
  const stage = new Y.Map<unknown>();
  parts.stages.set(id, stage);
  stage.set('title', title);
  stage.set('order', keyAt(siblings, index ?? siblings.length));
  return id;
}

export function renameStage(doc: Y.Doc, id: string, title: string): void {
  const stage = entityOf(mapParts(doc).stages, id);
  if (stage) writeField(stage, 'title', title);
}

/** Moves a stage so that it ends up at `index` among the stages. */
export function moveStage(doc: Y.Doc, id: string, index: number): void {
  const { stages } = mapParts(doc);
  const stage = entityOf(stages, id);
  const others = readStages(stages).filter((other) => other.id !== id);
  if (stage) writeField(stage, 'order', keyAt(others, index));
}

/** Width of each of the stage's columns in px at zoom 1; null for the default. */
export function setStageWidth(doc: Y.Doc, id: string, width: number | null): void {
  const stage = entityOf(mapParts(doc).stages, id);
  if (stage) writeField(stage, 'width', width === null ? null : Math.round(width));
}

/** The stage's own colour, 1 to 8; null for the theme's. */
export function setStageHue(doc: Y.Doc, id: string, hue: number | null): void {
  const stage = entityOf(mapParts(doc).stages, id);
  if (stage) writeField(stage, 'hue', hue);
}

/** When in the customer's life the stage is; null where that is not said. */
export function setStagePhase(doc: Y.Doc, ids: Iterable<string>, phase: Phase | null): void {
  const { stages } = mapParts(doc);
  for (const id of ids) {
    const stage = entityOf(stages, id);
    if (stage) writeField(stage, 'phase', phase);
  }
}

export function setStageCollapsed(doc: Y.Doc, id: string, collapsed: boolean): void {
  const stage = entityOf(mapParts(doc).stages, id);
  if (stage) writeField(stage, 'collapsed', collapsed ? true : null);
}

/** Deletes a stage with its steps, cards and curve points. */
export function deleteStage(doc: Y.Doc, id: string): void {
  const parts = mapParts(doc);
  const stage = entityOf(parts.stages, id);
  if (!stage) return;
  const columns = new Set([id]);
  for (const step of stepsOf(parts, id)) columns.add(step.id);
  deleteCards(doc, cardsIn(parts, columns));
  deletePoints(parts, (_laneId, columnId) => columns.has(columnId));
  for (const column of columns) parts.steps.delete(column);
  parts.gone.set(id, [readText(stage, 'order')]);
  parts.stages.delete(id);
}

export interface NewStep {
  readonly stageId: string;
  readonly title: string;
  /** Position among the stage's steps; at the end where absent. */
  readonly index?: number;
  readonly id?: string;
}

/**
 * Divides a stage by one more step and answers its id. The first step added to a stage takes over what stands in the
 * stage.
 */
export function addStep(doc: Y.Doc, { stageId, title, index, id = newId() }: NewStep): string {
  const parts = mapParts(doc);
  const siblings = stepsOf(parts, stageId);
  const step = new Y.Map<unknown>();
  parts.steps.set(id, step);
  step.set('title', title);
  step.set('at', [stageId, keyAt(siblings, index ?? siblings.length)]);
  if (siblings.length === 0) hand(parts, { stageId, from: stageId, to: id });
  return id;
}

export function renameStep(doc: Y.Doc, id: string, title: string): void {
  const step = entityOf(mapParts(doc).steps, id);
  if (step) writeField(step, 'title', title);
}

/** Moves a step to `index` among the steps of a stage, its own or another. Its cards and points go with it. */
export function moveStep(doc: Y.Doc, id: string, stageId: string, index: number): void {
  const parts = mapParts(doc);
  const step = entityOf(parts.steps, id);
  if (!step) return;
  const others = stepsOf(parts, stageId).filter((other) => other.id !== id);
  writeField(step, 'at', [stageId, keyAt(others, index)]);
  for (const [, card] of entities(parts.cards)) {
    const at = readPlace(card.get('at'));
    if (at && at[2] === id && at[1] !== stageId) card.set('at', [at[0], stageId, id, at[3]]);
  }
}

/** Deletes a step; its cards and points stay, in the neighbouring step or, after the last step, in the stage. */
export function deleteStep(doc: Y.Doc, id: string): void {
  const parts = mapParts(doc);
  const all = readSteps(parts.steps, readStages(parts.stages));
  const step = all.find((other) => other.id === id);
  if (!step) return;
  const siblings = all.filter((other) => other.stageId === step.stageId);
  const at = siblings.indexOf(step);
  const heir = siblings[at - 1] ?? siblings[at + 1];
  hand(parts, { stageId: step.stageId, from: id, to: heir?.id ?? step.stageId });
  parts.gone.set(id, [step.stageId, step.order]);
  parts.steps.delete(id);
}

/** Hands cards and points over from one column of a stage to another; the stage's own id names the undivided stage. */
function hand(parts: MapParts, { stageId, from, to }: { stageId: string; from: string; to: string }): void {
  const stepOf = (column: string): string => (column === stageId ? '' : column);
  for (const [, card] of entities(parts.cards)) {
    const at = readPlace(card.get('at'));
    if (at && at[1] === stageId && at[2] === stepOf(from))
      card.set('at', [at[0], stageId, stepOf(to), at[3]]);
  }
  handPoints(parts, from, to);
}

function stepsOf(parts: MapParts, stageId: string): Step[] {
  return readSteps(parts.steps, readStages(parts.stages)).filter((step) => step.stageId === stageId);
}

function cardsIn(parts: MapParts, columns: ReadonlySet<string>): string[] {
  const ids: string[] = [];
  for (const [id, card] of entities(parts.cards)) {
    const at = readPlace(card.get('at'));
    if (at && (columns.has(at[1]) || columns.has(at[2]))) ids.push(id);
  }
  return ids;
}
