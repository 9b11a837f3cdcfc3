/**
 * The cursor and the marked rows of a feedback list, as plain data. Moving the cursor never loses marks; a plain click
 * does, and Escape. What is done, is done to the marked rows, or to the row under the cursor where none is marked.
 */
export interface ListSelection {
  /** The row under the cursor; null before the first click or key. */
  readonly active: string | null;
  /** Where a range with Shift begins. */
  readonly anchor: string | null;
  readonly marked: ReadonlySet<string>;
  /** All rows are marked but these, also those that are not in the window; `marked` is empty then. */
  readonly except?: ReadonlySet<string>;
}

/** Rows as far as the selection must know them. */
export interface Rows {
  readonly count: () => number;
  readonly idAt: (index: number) => string | undefined;
  readonly indexOf: (id: string) => number;
}

export const NO_SELECTION: ListSelection = { active: null, anchor: null, marked: new Set() };

/** Whether all rows are marked, but for some. */
export function hasAll({ except }: ListSelection): boolean {
  return except !== undefined;
}

/** How many of a list of `count` rows are marked. */
export function markedCount({ marked, except }: ListSelection, count: number): number {
  return except === undefined ? marked.size : Math.max(0, count - except.size);
}

/** The ids that an action is about, in the order of the list where known. Not for selections of all rows. */
export function targets({ active, marked }: ListSelection, rows: Rows): readonly string[] {
  if (marked.size === 0) return active === null ? [] : [active];
  return [...marked].sort((a, b) => rows.indexOf(a) - rows.indexOf(b));
}

export function isSelected({ active, marked, except }: ListSelection, id: string): boolean {
  if (except !== undefined) return !except.has(id);
  return marked.size === 0 ? active === id : marked.has(id);
}

/** A click on a row; `range` with Shift, `toggle` with Ctrl or Cmd. */
export function click(
  selection: ListSelection,
  rows: Rows,
  index: number,
  keys: { range: boolean; toggle: boolean },
): ListSelection {
  const id = rows.idAt(index);
  if (id === undefined) return selection;
  if (keys.range) return markRange(selection, rows, index);
  if (keys.toggle) return toggle(selection, rows, index);
  return { active: id, anchor: id, marked: new Set() };
}

/** Marks a row or takes its mark away. The first mark joins the row that was only under the cursor. */
export function toggle(selection: ListSelection, rows: Rows, index: number): ListSelection {
  const id = rows.idAt(index);
  if (id === undefined) return selection;
  const set = new Set(selection.except ?? selection.marked);
  if (set.has(id)) set.delete(id);
  else set.add(id);
  return hasAll(selection)
    ? { active: id, anchor: id, marked: selection.marked, except: set }
    : { active: id, anchor: id, marked: set };
}

/** The rows from the anchor to this one, ends included. An anchor that is not here is this row itself. */
export function rangeTo(
  selection: ListSelection,
  rows: Rows,
  index: number,
): { readonly from: number; readonly to: number } {
  const anchor = selection.anchor ?? selection.active;
  const at = anchor === null ? -1 : rows.indexOf(anchor);
  const start = at < 0 ? index : at;
  return { from: Math.min(start, index), to: Math.max(start, index) };
}

/** Marks the rows from the anchor to this one, as far as they are here, and puts the cursor there. */
export function markRange(selection: ListSelection, rows: Rows, index: number): ListSelection {
  const id = rows.idAt(index);
  if (id === undefined) return selection;
  const { from, to } = rangeTo(selection, rows, index);
  const anchor = selection.anchor ?? selection.active ?? id;
  const set = new Set(selection.except ?? selection.marked);
  for (let row = from; row <= to; row++) {
    const between = rows.idAt(row);
    if (between === undefined) continue;
    if (hasAll(selection)) set.delete(between);
    else set.add(between);
  }
  return hasAll(selection)
    ? { active: id, anchor, marked: selection.marked, except: set }
    : { active: id, anchor, marked: set };
}

/** Moves the cursor to a row, held inside the list; with `range` it marks what it passes. */
export function moveTo(selection: ListSelection, rows: Rows, index: number, range = false): ListSelection {
  const held = Math.max(0, Math.min(rows.count() - 1, index));
  const id = rows.idAt(held);
  if (id === undefined) return selection;
  return range ? markRange(selection, rows, held) : { ...selection, active: id, anchor: id };
}

/** Marks every row that is known so far. */
export function markAll(selection: ListSelection, rows: Rows): ListSelection {
  const marked = new Set<string>();
  for (let row = 0; row < rows.count(); row++) {
    const id = rows.idAt(row);
    if (id !== undefined) marked.add(id);
  }
  const { active, anchor } = selection;
  return { active, anchor, marked };
}

/** Takes all marks away. */
export function unmark({ active, anchor }: ListSelection): ListSelection {
  return { active, anchor, marked: new Set() };
}
