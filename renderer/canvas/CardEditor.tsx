import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { cardText } from '../../shared/layout/card-content.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { attempt } from '../app/toasts.ts';
import { goTo } from '../commands/map-commands.ts';
import { commandContext } from '../commands/dispatch.ts';
import type { CellPlace } from '../state/selection.ts';
import { createCard, pointValue, writeCard, writePoint } from './actions.ts';
import { startEditing, stopEditing, useCanvas, type Editing } from './canvas-store.ts';
import { useMapView, type MapView } from './context.ts';
import { slotBox } from './hit.ts';
import { navigate } from './navigate.ts';
import { laneOf, selectSlot } from './slots.ts';

/** The field that a card, a new card or a point's value is typed into, in its place on the map. */
export function CardEditor() {
  const editing = useCanvas((s) => s.editing);
  if (editing?.kind !== 'card' && editing?.kind !== 'newCard' && editing?.kind !== 'point') return null;
  return <Editor key={JSON.stringify(editing)} editing={editing} />;
}

type InPlace = Extract<Editing, { kind: 'card' | 'newCard' | 'point' }>;

function Editor({ editing }: { editing: InPlace }) {
  const view = useMapView();
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const start = useMemo(() => startText(view, editing), [view, editing]);
  const [text, setText] = useState(start);
  const place = placeOf(view, editing);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
    if (place) useCanvas.getState().view?.reveal(place);
    // Once, when the field opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [text]);

  if (!place) return null;

  /** Writes what was typed. Answers the place that the keyboard stands on afterwards. */
  const commit = (): CellPlace | null => {
    if (done.current) return null;
    done.current = true;
    attempt(() => write(view, editing, text));
    return cellOf(view, editing);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const isNewline = event.key === 'Enter' && (event.shiftKey || event.altKey);
    if (isNewline && editing.kind !== 'point') {
      if (event.altKey) {
        event.preventDefault();
        insertNewline(event.currentTarget, setText);
      }
      return;
    }
    if (event.key === 'Escape') {
      done.current = true;
      event.preventDefault();
      event.stopPropagation();
      stopEditing();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      const isEmpty = text.trim() === '';
      const cell = commit();
      stopEditing();
      if (cell) goOn(event, cell, isEmpty);
    }
  };

  /** As in a spreadsheet: Enter goes down, Tab right; Ctrl/Cmd+Enter adds one more card here. */
  const goOn = (event: KeyboardEvent, cell: CellPlace, isEmpty: boolean): void => {
    const { view: now } = commandContext();
    if (!now) return;
    const here = selectSlot(now.grid, cell);
    if (event.key === 'Tab') goTo(now, navigate(now.grid, here, event.shiftKey ? 'previous' : 'next'));
    else if (event.ctrlKey || event.metaKey) startEditing({ kind: 'newCard', at: { ...cell, index: cell.index + 1 }, text: '' });
    else goTo(now, isEmpty && editing.kind === 'newCard' ? here : navigate(now.grid, here, 'down'));
  };

  return (
    <textarea
      ref={field}
      className="card-editor"
      data-hue={hueOf(view, editing)}
      data-draft=""
      aria-label={labelOf(view, editing)}
      rows={1}
      value={text}
      style={{ left: place.x, top: place.y, width: place.width, minHeight: place.height }}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (done.current) return;
        commit();
        useCanvas.setState({ editing: null });
      }}
    />
  );
}

function insertNewline(field: HTMLTextAreaElement, setText: (text: string) => void): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  setText(field.value);
}

function startText(view: MapView, editing: InPlace): string {
  if (editing.text !== undefined) return editing.text;
  if (editing.kind === 'point') return String(pointValue(view.map, editing) ?? '');
  const card = editing.kind === 'card' ? view.map.cards.get(editing.id) : undefined;
  return card ? cardText(card, view.touchpoints) : '';
}

function write(view: MapView, editing: InPlace, text: string): void {
  const { map } = view;
  if (editing.kind === 'newCard') createCard(map, editing.at, text);
  else if (editing.kind === 'card') {
    const card = map.cards.get(editing.id);
    if (card && text.trim() !== cardText(card, view.touchpoints)) writeCard(map, editing.id, text.trim());
  } else {
    const value = Number(text.trim().replace(',', '.').replace('−', '-'));
    if (text.trim() === '') writePoint(map, editing, null);
    else if (Number.isFinite(value)) writePoint(map, editing, value);
  }
}

function cellOf(view: MapView, editing: InPlace): CellPlace | null {
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

function placeOf(view: MapView, editing: InPlace): { x: number; y: number; width: number; height: number } | null {
  const { map, geometry } = view;
  if (editing.kind === 'card') return geometry.cards.get(editing.id) ?? null;
  if (editing.kind === 'newCard') {
    const box = slotBox(geometry, map, editing.at);
    return box && { ...box, height: Math.max(36, Math.min(box.height, 60)) };
  }
  const box = slotBox(geometry, map, { laneId: editing.laneId, columnId: editing.columnId, index: 0 });
  return box && { x: box.x + box.width / 2 - 32, y: box.y + box.height / 2 - 18, width: 64, height: 36 };
}

function hueOf({ map }: MapView, editing: InPlace): number {
  const laneId =
    editing.kind === 'newCard' ? editing.at.laneId : editing.kind === 'point' ? editing.laneId : map.cards.get(editing.id)?.laneId;
  const lane = laneOf(map, laneId ?? '');
  return lane ? LANE_KIND_INFO[lane.kind].hue : 1;
}

function labelOf({ map }: MapView, editing: InPlace): string {
  if (editing.kind === 'point') return `Value from ${map.meta.scale.min} to ${map.meta.scale.max}`;
  const lane = laneOf(map, editing.kind === 'newCard' ? editing.at.laneId : (map.cards.get(editing.id)?.laneId ?? ''));
  const word = lane ? LANE_KIND_INFO[lane.kind].card : 'card';
  return editing.kind === 'newCard' ? `New ${word}` : `Text of the ${word}`;
}
