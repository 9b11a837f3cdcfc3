/** The cursor of a feedback list. It goes to any row at once, and takes up the row's item when that has arrived. */
import { useEffect, useState } from 'react';
import { rowToMoveTo } from './list-keys.ts';
import { moveTo, type ListSelection } from './list-selection.ts';
import type { ListSource } from './list-source.ts';

export interface Cursor {
  /** The row under the cursor, or −1. */
  readonly at: number;
  /**
   * Runs a key that moves the cursor, by `page` rows or so. Without a cursor it begins at the row `first`.
   * @returns false where the key means something else
   */
  readonly move: (event: KeyboardEvent, page: number, first: number) => boolean;
}

/** A row that the cursor has gone to before its item was here. */
interface Ahead {
  readonly source: ListSource;
  readonly row: number;
  readonly range: boolean;
  /** The selection that it began with: any other ends it. */
  readonly from: ListSelection;
}

export function useCursor(
  source: ListSource,
  selection: ListSelection,
  onSelect: (selection: ListSelection) => void,
  reveal: (row: number) => void,
): Cursor {
  const [waiting, setWaiting] = useState<Ahead | null>(null);
  const ahead = waiting?.source === source && waiting.from === selection ? waiting : null;
  const isHere = ahead !== null && source.idAt(ahead.row) !== undefined;
  useEffect(() => {
    if (isHere) onSelect(moveTo(selection, source, ahead.row, ahead.range));
  }, [isHere, ahead, selection, source, onSelect]);

  const at = ahead?.row ?? (selection.active === null ? -1 : source.indexOf(selection.active));
  return {
    at,
    move(event, page, first) {
      const row = rowToMoveTo(event, at < 0 ? first - 1 : at, page, source.count());
      if (row === null) return false;
      if (source.count() === 0) return true;
      reveal(row);
      const isKnown = source.idAt(row) !== undefined;
      setWaiting(isKnown ? null : { source, row, range: event.shiftKey, from: selection });
      if (isKnown) onSelect(moveTo(selection, source, row, event.shiftKey));
      return true;
    },
  };
}
