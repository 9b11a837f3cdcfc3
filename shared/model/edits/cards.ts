/** Writes cards and their evidence. Every function expects to run inside one transaction of the caller's. */
import * as Y from 'yjs';
import { cellMembers, writePlace } from '../cell-index.ts';
import { newId } from '../ids.ts';
import { cardOfLink } from '../card-links.ts';
import { evidenceKey, mapParts, readPlace, solvesKey, type CardPlace, type MapParts } from '../map-doc.ts';
import { storedField } from '../effect-source.ts';
import { keysAt } from '../order.ts';
import { MAX_SPAN } from '../read-map.ts';

import type { Card } from '../types.ts';
import { entityOf, readText, writeField, writeText, type Entity } from '../y-fields.ts';
import { deleteCommentsOn } from './comments.ts';
import { deleteConnectorsOf } from './connectors.ts';

/** A cell: a lane and a column. `columnId` is the id of a step, or of a stage without steps. */
export interface CellPlace {
  readonly laneId: string;
  readonly columnId: string;
  /** Position among the cell's cards; at the end where absent. */
  readonly index?: number;
}

/** The fields of a card that are set directly: all but its place, its texts and its evidence. */
export type CardFields = Omit<
  Card,
  'id' | 'laneId' | 'columnId' | 'order' | 'text' | 'note' | 'evidence' | 'solves' | 'span'
>;

export interface NewCard extends CellPlace, Partial<CardFields> {
  readonly id?: string;
  readonly text?: string;
  readonly note?: string;
  readonly span?: number;
}

/** Adds a card and answers its id. */
export function addCard(
  doc: Y.Doc,
  { id = newId(), laneId, columnId, index, text, note, ...fields }: NewCard,
): string {
  const parts = mapParts(doc);
  const [place] = placesAt(
    parts,
    { laneId, columnId, ...(index === undefined ? {} : { index }) },
    1,
    new Set(),
  );
  const card = new Y.Map<unknown>();
  parts.cards.set(id, card);
  if (place) writePlace(parts.cards, id, card, place);
  card.set('text', new Y.Text(text ?? ''));
  if (note) card.set('note', new Y.Text(note));
  for (const [key, value] of Object.entries(fields)) writeField(card, key, storedField(key, value));
  return id;
}

/** Writes a card's text. `base`: the text that the person began with; what others wrote since then stays. */
export function setCardText(doc: Y.Doc, id: string, text: string, base?: string): void {
  const card = entityOf(mapParts(doc).cards, id);
  if (card) writeText(card, 'text', text, base);
}

/** Writes a card's note; `base` as with its text. */
export function setCardNote(doc: Y.Doc, id: string, note: string, base?: string): void {
  const card = entityOf(mapParts(doc).cards, id);
  if (card) writeText(card, 'note', note, base);
}

/** Sets fields of several cards at once; null, '' or an empty list removes a field. */
export function setCardFields(doc: Y.Doc, ids: Iterable<string>, fields: Partial<CardFields>): void {
  const { cards } = mapParts(doc);
  for (const id of ids) {
    const card = entityOf(cards, id);
    if (card)
      for (const [key, value] of Object.entries(fields)) writeField(card, key, storedField(key, value));
  }
}

/** How many columns a card covers, 1 to 50. */
export function setCardSpan(doc: Y.Doc, id: string, span: number): void {
  const card = entityOf(mapParts(doc).cards, id);
  const bounded = Math.max(1, Math.min(MAX_SPAN, Math.round(span)));
  if (card) writeField(card, 'span', bounded === 1 ? null : bounded);
}

/** Moves cards, in the order given, so that the first ends up at `index` of the cell as it is without them. */
export function moveCards(doc: Y.Doc, ids: readonly string[], to: CellPlace): void {
  const parts = mapParts(doc);
  const moved = new Set(ids);
  const places = placesAt(parts, to, ids.length, moved);
  ids.forEach((id, index) => {
    const card = entityOf(parts.cards, id);
    const place = places[index];
    if (card && place) writePlace(parts.cards, id, card, place);
  });
}

/** Deletes cards with their links, connectors and comments. */
export function deleteCards(doc: Y.Doc, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const parts = mapParts(doc);
  const deleted = new Set(ids);
  for (const key of Array.from(parts.evidence.keys())) {
    if (deleted.has(cardOfLink(key))) parts.evidence.delete(key);
  }
  for (const key of Array.from(parts.solves.keys())) {
    const cardId = cardOfLink(key);
    if (deleted.has(cardId) || deleted.has(key.slice(cardId.length + 1))) parts.solves.delete(key);
  }
  deleteConnectorsOf(doc, deleted);
  deleteCommentsOn(doc, new Set(ids.map((id) => `card/${id}`)));
  for (const id of ids) parts.cards.delete(id);
}

/** Copies cards with their evidence, each behind its original; answers the copies' ids in the same order. */
export function duplicateCards(doc: Y.Doc, ids: readonly string[]): string[] {
  const parts = mapParts(doc);
  const copies = new Map<string, string>();
  for (const id of ids) {
    const card = entityOf(parts.cards, id);
    const at = card && readPlace(card.get('at'));
    if (!card || !at) continue;
    const siblings = cellMembers(parts.cards, at);
    const index = siblings.findIndex((sibling) => sibling.id === id) + 1;
    const [order = at[3]] = keysAt(siblings, index);
    const copy = copyEntity(card);
    const copyId = newId();
    parts.cards.set(copyId, copy);
    writePlace(parts.cards, copyId, copy, [at[0], at[1], at[2], order]);
    copies.set(id, copyId);
  }
  for (const links of [parts.evidence, parts.solves]) {
    for (const [key, value] of Array.from(links)) {
      const id = cardOfLink(key);
      const copyId = copies.get(id);
      const at = typeof value === 'number' ? value : 0;
      if (copyId !== undefined) links.set(copyId + key.slice(id.length), at);
    }
  }
  return [...copies.values()];
}

/** Links feedback items to a card; links that exist stay as they are. `now` in ms since 1970. */
export function linkEvidence(doc: Y.Doc, cardId: string, itemIds: Iterable<string>, now: number): void {
  const { cards, evidence } = mapParts(doc);
  if (!cards.has(cardId)) return;
  for (const itemId of itemIds) {
    const key = evidenceKey(cardId, itemId);
    if (!evidence.has(key)) evidence.set(key, now);
  }
}

export function unlinkEvidence(doc: Y.Doc, cardId: string, itemIds: Iterable<string>): void {
  const { evidence } = mapParts(doc);
  for (const itemId of itemIds) evidence.delete(evidenceKey(cardId, itemId));
}

/** Says that a card (an opportunity, an action) is an answer to pain points. `now` in ms since 1970. */
export function linkSolves(doc: Y.Doc, cardId: string, painPointIds: Iterable<string>, now: number): void {
  const { cards, solves } = mapParts(doc);
  if (!cards.has(cardId)) return;
  for (const id of painPointIds) {
    const key = solvesKey(cardId, id);
    if (id !== cardId && !solves.has(key)) solves.set(key, now);
  }
}

export function unlinkSolves(doc: Y.Doc, cardId: string, painPointIds: Iterable<string>): void {
  const { solves } = mapParts(doc);
  for (const id of painPointIds) solves.delete(solvesKey(cardId, id));
}

/** A copy of an entity's fields; texts become texts of their own. */
export function copyEntity(source: Entity): Entity {
  const copy = new Y.Map<unknown>();
  for (const [key, value] of source) {
    if (value instanceof Y.Text) copy.set(key, new Y.Text(readText(source, key)));
    // Nothing of ours: whatever another program put there is copied, too.
    else copy.set(key, value instanceof Y.AbstractType ? value.clone() : value);
  }
  return copy;
}

/** The stored places of `count` cards to stand at a cell's index, as if `without` were not there. */
function placesAt(
  parts: MapParts,
  { laneId, columnId, index }: CellPlace,
  count: number,
  without: ReadonlySet<string>,
): CardPlace[] {
  const cell = storedCell(parts, laneId, columnId);
  const members = cellMembers(parts.cards, cell);
  const siblings = without.size === 0 ? members : members.filter(({ id }) => !without.has(id));
  const keys = keysAt(siblings, index ?? siblings.length, count);
  return keys.map((order) => [cell[0], cell[1], cell[2], order]);
}

/** The place of a cell as stored, with an order of ''. */
export function storedCell(parts: MapParts, laneId: string, columnId: string): CardPlace {
  const step = entityOf(parts.steps, columnId)?.get('at');
  const stageId = Array.isArray(step) && typeof step[0] === 'string' ? step[0] : columnId;
  return [laneId, stageId, stageId === columnId ? '' : columnId, ''];
}
