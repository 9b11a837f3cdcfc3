/** The keys of the catalogue's list. */
import {
  markAll,
  moveTo,
  toggle,
  unmark,
  type ListSelection,
  type Rows,
} from '../feedback/list-selection.ts';
import { matchesShortcut } from '../ui/shortcut.ts';

export interface ListKeys {
  readonly rows: Rows;
  readonly selection: ListSelection;
  /** Rows on one screen. */
  readonly page: number;
  readonly onEdit: () => void;
  /** Where absent, their keys mean nothing here. */
  readonly onMerge?: () => void;
  readonly onDelete?: () => void;
}

/** Runs a key. Returns the selection after it, or null where the key means nothing here. */
export function listKey(event: KeyboardEvent, list: ListKeys): ListSelection | null {
  const { rows, selection } = list;
  const at = selection.active === null ? -1 : rows.indexOf(selection.active);
  const to = destination(event, at, list);
  if (to !== null) return moveTo(selection, rows, to, event.shiftKey);
  const is = (...shortcuts: string[]): boolean =>
    shortcuts.some((shortcut) => matchesShortcut(event, shortcut));
  if (is(' ')) return at < 0 ? selection : toggle(selection, rows, at);
  if (is('Mod+A')) return markAll(selection, rows);
  if (is('Enter', 'F2')) list.onEdit();
  else if (list.onMerge && is('M')) list.onMerge();
  else if (list.onDelete && is('Delete', 'Backspace')) list.onDelete();
  else if (!is('Escape') || selection.marked.size === 0) return null;
  return is('Escape') ? unmark(selection) : selection;
}

/** The row that a moving key leads to, or null. */
function destination(event: KeyboardEvent, at: number, { rows, page }: ListKeys): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'ArrowDown') return at + 1;
  if (event.key === 'ArrowUp') return Math.max(0, at - 1);
  if (event.key === 'PageDown') return at + page;
  if (event.key === 'PageUp') return at - page;
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return rows.count() - 1;
  return null;
}
