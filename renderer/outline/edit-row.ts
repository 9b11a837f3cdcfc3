/** Editing a row in place: titles here, cards and points as on the canvas; and where the keyboard goes on to. */
import type { KeyboardEvent } from 'react';
import type { Card } from '../../shared/model/types.ts';
import { onOneLine } from '../../shared/text/one-line.ts';
import { renameHeader, type HeaderKind } from '../canvas/actions.ts';
import { startEditing, type Editing } from '../canvas/canvas-store.ts';
import type { MapView } from '../canvas/context.ts';
import { labelOf, startText, writeInPlace } from '../canvas/in-place.ts';
import { isCurveLane, laneOf } from '../canvas/slots.ts';
import { commandContext } from '../commands/dispatch.ts';
import type { Row } from './rows.ts';
import type { Tree } from './use-tree.ts';

type TitleEditing = Extract<Editing, { readonly kind: HeaderKind }>;

/** Whether the title of a stage, step or lane is edited. */
export function isTitle(editing: Editing): editing is TitleEditing {
  return editing.kind === 'stage' || editing.kind === 'step' || editing.kind === 'lane';
}

/** The text that an edit begins with. */
export function editingText(view: MapView, editing: Editing): string {
  if (!isTitle(editing)) return startText(view, editing);
  const { stages, steps, lanes } = view.map;
  const known = editing.kind === 'stage' ? stages : editing.kind === 'step' ? steps : lanes;
  return known.find(({ id }) => id === editing.id)?.title ?? '';
}

/** The name of the field while it edits. */
export function editingLabel(view: MapView, editing: Editing): string {
  return isTitle(editing) ? `Title of the ${editing.kind}` : labelOf(view, editing);
}

/** Writes what was typed, as one step of undo; `begun` as on the canvas. A title has one line. */
export function writeEditing(view: MapView, editing: Editing, text: string, begun: Card | undefined): void {
  if (isTitle(editing)) renameHeader(view.map, editing.kind, editing.id, onOneLine(text));
  else writeInPlace(view, editing, text, begun);
}

/**
 * After Enter or Tab: Enter on a new card begins the next one below until one is left empty; Ctrl/Cmd+Enter begins one
 * in any case; Tab goes from a new card to a new one in the next lane, else to the next row of the same kind.
 */
export function goOn(event: KeyboardEvent, editing: Editing, tree: Tree, isEmpty: boolean): void {
  const isNew = editing.kind === 'newCard';
  const row = tree.rows[tree.edited];
  if (event.key === 'Tab') {
    const by = event.shiftKey ? -1 : 1;
    if (isNew) {
      const lane = nextRow(
        tree,
        by,
        (other) => other.kind === 'lane' && holdsCards(other) && other.key !== row?.parent,
      );
      if (lane?.cell) startEditing({ kind: 'newCard', at: lane.cell, text: '' });
      return;
    }
    const next = nextRow(tree, by, (other) => other.kind === row?.kind);
    if (next) tree.go(tree.indexOf.get(next.key) ?? tree.active);
  } else if (isNew && (!isEmpty || event.ctrlKey || event.metaKey)) {
    startEditing({ kind: 'newCard', at: { ...editing.at, index: editing.at.index + 1 }, text: '' });
  } else if (editing.kind === 'card' && (event.ctrlKey || event.metaKey) && row?.cell) {
    startEditing({ kind: 'newCard', at: { ...row.cell, index: row.cell.index + 1 }, text: '' });
  }
}

function nextRow({ rows, edited }: Tree, by: number, fits: (row: Row) => boolean): Row | undefined {
  for (let at = edited + by; at >= 0 && at < rows.length; at += by) {
    const row = rows[at];
    if (row && fits(row)) return row;
  }
  return undefined;
}

/** Whether a lane's row holds cards, not points of a curve. */
export function holdsCards(row: Row): boolean {
  const map = commandContext().view?.map;
  return map !== undefined && !isCurveLane(laneOf(map, row.id));
}
