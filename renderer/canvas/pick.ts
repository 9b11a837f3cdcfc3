/** Selecting cards by pointer. */
import { select, useUi } from '../state/ui.ts';
import { useCanvas } from './canvas-store.ts';
import { selectCard, type SlotGrid } from './slots.ts';

interface Click {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether a click adds a card to the selection, or takes it out. */
const isAdding = ({ ctrlKey, metaKey, shiftKey }: Click): boolean => ctrlKey || metaKey || shiftKey;

function selectedIn({ map }: SlotGrid): readonly string[] {
  const { kind, mapId, ids } = useUi.getState().selection;
  return kind === 'card' && mapId === map.id ? ids : [];
}

/** The cards that a drag of one of them moves: all that are selected, or that one alone. */
export function cardsMovedBy(grid: SlotGrid, dragged: readonly { readonly id: string }[]): readonly string[] {
  const selected = selectedIn(grid);
  const ids = dragged.map(({ id }) => id);
  return ids.some((id) => selected.includes(id)) ? selected : ids;
}

/** The pointer went down on a card: it is selected at once, unless it is part of a selection that may be dragged. */
export function pressCard(grid: SlotGrid, id: string, event: Click): void {
  if (isAdding(event) || selectedIn(grid).includes(id)) return;
  select(selectCard(grid, id));
}

/** A click on a card selects it alone; with Shift, Ctrl or Cmd it joins the selection or leaves it. */
export function clickCard(grid: SlotGrid, id: string, event: Click): void {
  useCanvas.getState().view?.focus();
  if (!isAdding(event)) {
    select(selectCard(grid, id));
    return;
  }
  const selected = selectedIn(grid);
  const ids = selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id];
  const last = ids.at(-1);
  if (last === undefined) select({ mapId: grid.map.id, kind: null, ids: [] });
  else select({ ...selectCard(grid, last), ids });
}
