/**
 * What is typed in place, whatever view it is typed in: which texts it begins with, how it is written, what is wrong
 * with it and what it is called.
 */
import { cardText } from '../../shared/layout/card-content.ts';
import { LANE_KIND_INFO, laneHue } from '../../shared/model/lanes.ts';
import type { Card, Lane } from '../../shared/model/types.ts';
import type { CellPlace, SelectionKind } from '../state/selection.ts';
import { parseNumber } from '../ui/parse-number.ts';
import { createCard, pointValue, writeCard, writePoint, writePointWord } from './actions.ts';
import type { Editing } from './canvas-store.ts';
import type { MapView } from './context.ts';
import { laneOf } from './slots.ts';
import { formatNumber } from './words.ts';

/** A typed value of the curve with the emotion's word behind it, which may be absent: "-1.5 fed up". */
function parsePoint(text: string): { value: number | null; word: string } {
  const [, number = '', word = ''] = /^\s*(\S+)(?:\s+(\S.*))?$/su.exec(text) ?? [];
  return { value: parseNumber(number), word: word.trim() };
}

/** What is wrong with a typed value of the curve; null where nothing is. Empty removes the point. */
export function pointProblem({ map }: MapView, text: string): string | null {
  const { min, max } = map.meta.scale;
  const { value } = parsePoint(text);
  if (text.trim() === '' || (value !== null && value >= min && value <= max)) return null;
  return `Type a number from ${formatNumber(min)} to ${formatNumber(max)}, and a word behind it if you like, or Esc.`;
}

/** The lane of what is edited. */
export function laneUnder({ map }: MapView, editing: InPlace): Lane | undefined {
  if (editing.kind === 'card') return laneOf(map, map.cards.get(editing.id)?.laneId ?? '');
  return laneOf(map, editing.kind === 'newCard' ? editing.at.laneId : editing.laneId);
}

/** What is edited by the one hidden field of the map: cards and points. */
export type InPlace = Extract<Editing, { kind: 'card' | 'newCard' | 'point' }>;

/** The edit, where it is one of a card or a point. */
export function inPlace(editing: Editing | null): InPlace | null {
  return editing?.kind === 'card' || editing?.kind === 'newCard' || editing?.kind === 'point'
    ? editing
    : null;
}

/** Whether a text typed on a selection starts an edit: any text on a card or empty place, a number on a point. */
export function startsTyping(kind: SelectionKind | null, text: string): boolean {
  if (kind === 'card' || kind === 'cell') return text.trim() !== '';
  return kind === 'point' && /^[-+−]?[0-9.,]*$/.test(text);
}

/** The text that an editor begins with. */
export function startText(view: MapView, editing: InPlace): string {
  if (editing.text !== undefined) return editing.text;
  if (editing.kind === 'point') return String(pointValue(view.map, editing) ?? '');
  const card = editedCard(view, editing);
  return card ? cardText(card, view.touchpoints) : '';
}

/** The card that is edited, as it is now. */
export const editedCard = (view: MapView, editing: InPlace): Card | undefined =>
  editing.kind === 'card' ? view.map.cards.get(editing.id) : undefined;

/**
 * Writes what was typed, as one step of undo; nothing where it is what was there. `begun`: the card as it was when the
 * typing began; what was written into it in other windows since then stays.
 */
export function writeInPlace(view: MapView, editing: InPlace, text: string, begun: Card | undefined): void {
  const { map } = view;
  if (editing.kind === 'newCard') createCard(map, editing.at, text, editing.solves);
  else if (editing.kind === 'card') {
    if (begun && text.trim() !== cardText(begun, view.touchpoints))
      writeCard(map, editing.id, text.trim(), begun.text);
  } else {
    const { value, word } = parsePoint(text);
    if (text.trim() === '') writePoint(map, editing, null);
    else if (value !== null && word !== '') writePointWord(map, editing, value, word);
    else if (value !== null) writePoint(map, editing, value);
  }
}

/** The place in the grid of what is edited; null where it is gone. */
export function cellOf(view: MapView, editing: InPlace): CellPlace | null {
  if (editing.kind === 'newCard') return editing.at;
  if (editing.kind === 'point') {
    const index = Math.max(0, view.grid.personaIds.indexOf(editing.personaId));
    return { laneId: editing.laneId, columnId: editing.columnId, index };
  }
  const card = view.map.cards.get(editing.id);
  if (!card) return null;
  const index = (view.map.cells.get(`${card.laneId}/${card.columnId}`) ?? []).indexOf(card);
  return { laneId: card.laneId, columnId: card.columnId, index };
}

/** The hue, 1 to 8, of the lane of what is edited. */
export function hueOf(view: MapView, editing: InPlace): number {
  const lane = laneUnder(view, editing);
  return lane ? laneHue(lane) : 1;
}

/** The name of the field in which it is edited. */
export function labelOf(view: MapView, editing: InPlace): string {
  const { min, max } = view.map.meta.scale;
  if (editing.kind === 'point') return `Value from ${min} to ${max}, then a word for it if you like`;
  const lane = laneUnder(view, editing);
  const word = lane ? LANE_KIND_INFO[lane.kind].card : 'card';
  return editing.kind === 'newCard' ? `New ${word}` : `Text of the ${word}`;
}
