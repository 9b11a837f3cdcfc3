import { useLayoutEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { MAX_CARD_TEXT } from '../../shared/model/card-limits.ts';
import type { Card } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { editSelected, goTo } from '../commands/map-commands.ts';
import { commandContext, runCommand } from '../commands/dispatch.ts';
import type { CellPlace, Selection, SelectionKind } from '../state/selection.ts';
import { useUi } from '../state/ui.ts';
import { cx } from '../ui/cx.ts';
import { clipboardEvents } from './clipboard-events.ts';
import { startEditing, useCanvas } from './canvas-store.ts';
import { useMapView, type MapView } from './context.ts';
import { useGoneWhileEdited } from './gone-while-edited.ts';
import { slotBox } from './hit.ts';
import {
  cellOf,
  editedCard,
  hueOf,
  inPlace,
  labelOf,
  laneUnder,
  pointProblem,
  startsTyping,
  startText,
  writeInPlace,
  type InPlace,
} from './in-place.ts';
import { navigate } from './navigate.ts';
import { cardsAt, selectSlot } from './slots.ts';
import { NAMES_ID, nameId, TouchpointNames, useTouchpointNames } from './TouchpointNames.tsx';

/**
 * The one field that everything on the map is typed into. It always has the keyboard while one works on the map: idle
 * it lies unseen over the selected place, so that the first letter typed there already goes through the person's input
 * method, and with that letter it becomes the editor of the card, the new card or the point's value.
 */
export function CardEditor() {
  const view = useMapView();
  const selection = useUi((s) => s.selection);
  const editing = useCanvas((s) => inPlace(s.editing));
  const [text, setText] = useState('');
  const [height, setHeight] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const begun = useRef<Card>(undefined);
  const spot = editing
    ? placeOf(view, editing)
    : selection.cell && slotBox(view.geometry, view.map, selection.cell);
  const isTouchpoint = editing !== null && laneUnder(view, editing)?.kind === 'touchpoints';
  const offered = useTouchpointNames(isTouchpoint ? text : null);

  // An editor that was opened by key or pointer starts with the thing's text and the keyboard behind it.
  useLayoutEffect(() => {
    const element = field.current;
    if (!editing || !element) return;
    begun.current = editedCard(view, editing);
    if (editing.text === undefined) setText(startText(view, editing));
    element.focus({ preventScroll: true });
    const place = placeOf(view, editing);
    if (place) useCanvas.getState().view?.reveal(place);
    // Once for each thing that is edited.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [editing]);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !editing) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
    setHeight(element.offsetHeight);
  }, [text, editing]);

  /** Writes what was typed. */
  const commit = (value = text): void => {
    if (!editing) return;
    setText('');
    setProblem(null);
    useCanvas.setState({ editing: null });
    attempt(() => writeInPlace(view, editing, value, begun.current));
  };

  const cancel = (): void => {
    setText('');
    setProblem(null);
    useCanvas.setState({ editing: null });
  };

  useGoneWhileEdited(view, editing, text, cancel);

  const onChange = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    const { value } = event.target;
    setProblem(null);
    if (editing) setText(value);
    else if (startsTyping(selection.kind, value)) {
      setText(value);
      editSelected(commandContext(), value);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (!editing) {
      // Enter is left to the commands.
      if (event.key === ' ') event.preventDefault();
      if (event.key === ' ') useCanvas.setState({ panning: true });
      if (isHeader(selection.kind) && beginsText(event)) editSelected(commandContext());
      if (selection.kind === 'connector' && beginsText(event)) runCommand('connector.edit');
      return;
    }
    if (event.key === 'Enter' && (event.shiftKey || event.altKey) && editing.kind !== 'point') {
      if (event.altKey) {
        event.preventDefault();
        insertNewline(event.currentTarget, setText);
      }
      return;
    }
    if (offered.names.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      offered.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      cancel();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      const wrong = editing.kind === 'point' ? pointProblem(view, text) : null;
      setProblem(wrong);
      if (wrong) return;
      const isEmpty = text.trim() === '';
      const cell = cellOf(view, editing);
      commit(offered.names[offered.active] ?? text);
      if (cell) goOn(event, cell, editing, isEmpty);
    }
  };

  const offersNames = offered.names.length > 0 && spot;
  return (
    <>
      <textarea
        ref={field}
        className={cx('card-editor nokey nopan nodrag nowheel', !editing && 'card-editor-idle')}
        data-hue={editing ? hueOf(view, editing) : undefined}
        data-draft={editing ? '' : undefined}
        data-idle={editing ? undefined : ''}
        aria-label={
          editing
            ? labelOf(view, editing)
            : `Journey map ${view.map.meta.title}. Arrows move, Enter edits or adds, F1 lists the keys.`
        }
        aria-autocomplete={isTouchpoint ? 'list' : undefined}
        aria-controls={offersNames ? NAMES_ID : undefined}
        aria-activedescendant={offersNames && offered.active >= 0 ? nameId(offered.active) : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? PROBLEM_ID : undefined}
        readOnly={view.readOnly}
        rows={1}
        maxLength={MAX_CARD_TEXT}
        value={editing ? text : ''}
        style={{
          left: spot?.x ?? 0,
          top: spot?.y ?? 0,
          width: spot?.width ?? 1,
          minHeight: spot?.height ?? 1,
        }}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => event.key === ' ' && useCanvas.setState({ panning: false })}
        {...clipboardEvents(view, selection, editing !== null)}
        onBlur={() => {
          useCanvas.setState({ panning: false });
          commit();
        }}
      />
      {offersNames ? (
        <TouchpointNames
          offered={offered}
          style={{ left: spot.x, top: spot.y + height + 4, minWidth: spot.width }}
          onPick={(name) => {
            commit(name);
            useCanvas.getState().view?.focus();
          }}
        />
      ) : null}
      {problem && spot ? (
        <p
          id={PROBLEM_ID}
          className="editor-problem"
          role="alert"
          style={{ left: spot.x, top: spot.y + height + 4 }}
        >
          {problem}
        </p>
      ) : null}
    </>
  );
}

const PROBLEM_ID = 'editor-problem';

const isHeader = (kind: SelectionKind | null): boolean =>
  kind === 'stage' || kind === 'step' || kind === 'lane';

/**
 * Whether a key press is the beginning of a text: a letter or digit, or a key that the input method takes. Digits with
 * Shift are commands.
 */
function beginsText({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (shiftKey && /^\p{N}/u.test(key)) return false;
  return !ctrlKey && !metaKey && !altKey && (key === 'Process' || /^[\p{L}\p{N}]\p{M}*$/u.test(key));
}

/** As in a spreadsheet: Enter goes down, Tab right; Ctrl/Cmd+Enter adds one more card here. */
function goOn(event: KeyboardEvent, cell: CellPlace, editing: InPlace, isEmpty: boolean): void {
  const { view: now } = commandContext();
  if (!now) return;
  const here = selectSlot(now.grid, cell);
  if (event.key === 'Tab') goTo(now, navigate(now.grid, here, event.shiftKey ? 'previous' : 'next'));
  else if (event.ctrlKey || event.metaKey) {
    startEditing({ kind: 'newCard', at: { ...cell, index: cell.index + 1 }, text: '' });
  } else if (isEmpty && editing.kind === 'newCard') goTo(now, here);
  else if (editing.kind === 'newCard') goTo(now, belowNew(now, cell));
  else goTo(now, navigate(now.grid, here, 'down'));
}

/** The empty place below a card that was just added; the map on screen may not show the card yet. */
function belowNew({ map }: MapView, cell: CellPlace): Selection {
  const at = { ...cell, index: cell.index + 1 };
  const next = cardsAt(map, cell.laneId, cell.columnId)[at.index];
  return next && map.cards.has(next.id) && cell.index < cardsAt(map, cell.laneId, cell.columnId).length - 1
    ? { mapId: map.id, kind: 'card', ids: [next.id], cell: at }
    : { mapId: map.id, kind: 'cell', ids: [], cell: at };
}

function insertNewline(field: HTMLTextAreaElement, setText: (text: string) => void): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  setText(field.value);
}

function placeOf(
  view: MapView,
  editing: InPlace,
): { x: number; y: number; width: number; height: number } | null {
  const { map, geometry } = view;
  if (editing.kind === 'card') return geometry.cards.get(editing.id) ?? null;
  if (editing.kind === 'newCard') {
    const box = slotBox(geometry, map, editing.at);
    return box && { ...box, height: Math.max(36, Math.min(box.height, 60)) };
  }
  const box = slotBox(geometry, map, { laneId: editing.laneId, columnId: editing.columnId, index: 0 });
  return box && { x: box.x + box.width / 2 - 32, y: box.y + box.height / 2 - 18, width: 64, height: 36 };
}
