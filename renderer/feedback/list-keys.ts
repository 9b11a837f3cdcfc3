/** The keys of a feedback list. */
import { SENTIMENT_CHOICES, type Correction } from './labels.ts';
import { matchesShortcut } from '../ui/shortcut.ts';
import { markAll, targets, toggle, unmark, type ListSelection } from './list-selection.ts';
import type { ListSource } from './list-source.ts';

export interface ListKeys {
  readonly source: ListSource;
  readonly selection: ListSelection;
  readonly onOpen: (id: string) => void;
  readonly onAttach?: ((ids: readonly string[]) => void) | undefined;
  readonly onQuote?: ((ids: readonly string[]) => void) | undefined;
  readonly onLabel?: ((ids: readonly string[], change: Correction) => void) | undefined;
  readonly onRemove?: ((ids: readonly string[]) => void) | undefined;
  readonly onLeave?: (() => void) | undefined;
}

/** Runs a key that does not move the cursor. Returns the selection after it, or null where the key means nothing here. */
export function listKey(event: KeyboardEvent, list: ListKeys): ListSelection | null {
  const { source, selection } = list;
  const at = selection.active === null ? -1 : source.indexOf(selection.active);
  const is = (shortcut: string): boolean => matchesShortcut(event, shortcut);
  if (is(' ')) return at < 0 ? selection : toggle(selection, source, at);
  if (is('Mod+A')) return markAll(selection, source);
  if (is('Enter')) {
    if (selection.active !== null) list.onOpen(selection.active);
    return selection;
  }
  if (is('E') && list.onAttach) {
    const ids = targets(selection, source);
    if (ids.length > 0) list.onAttach(ids);
    return selection;
  }
  if (is('Q') && list.onQuote) {
    const ids = targets(selection, source);
    if (ids.length > 0) list.onQuote(ids);
    return selection;
  }
  const choice = list.onLabel && SENTIMENT_CHOICES.find(({ key }) => is(key));
  if (choice) {
    list.onLabel?.(targets(selection, source), { sentiment: choice.feeling });
    return selection;
  }
  if ((is('Delete') || is('Backspace')) && list.onRemove) {
    const ids = targets(selection, source);
    if (ids.length > 0) list.onRemove(ids);
    return selection;
  }
  if (is('Escape')) {
    if (selection.marked.size > 0) return unmark(selection);
    if (!list.onLeave) return null;
    list.onLeave();
    return selection;
  }
  return null;
}

/** The row that a moving key leads to from the row `at` (−1: none yet), held inside `count` rows; else null. */
export function rowToMoveTo(event: KeyboardEvent, at: number, page: number, count: number): number | null {
  const to = destination(event, at, page, count);
  return to === null ? null : Math.max(0, Math.min(count - 1, to));
}

function destination(event: KeyboardEvent, at: number, page: number, count: number): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const plain = !event.shiftKey;
  if (event.key === 'ArrowDown' || (plain && matchesShortcut(event, 'J'))) return at + 1;
  if (event.key === 'ArrowUp' || (plain && matchesShortcut(event, 'K'))) return at - 1;
  if (event.key === 'PageDown') return at + page;
  if (event.key === 'PageUp') return at - page;
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return count - 1;
  return null;
}
