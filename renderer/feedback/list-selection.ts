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
}

/** Rows as far as the selection must know them. */
export interface Rows {
  readonly count: () => number;
  readonly idAt: (index: number) => string | undefined;
  readonly indexOf: (id: string) => number;
}

export const NO_SELECTION: ListSelection = { active: null, anchor: null, marked: new Set() };

/** The ids that an action is about, in the order of the list where known. */
export function targets({ active, marked }: ListSelection, rows: Rows): readonly string[] {
  if (marked.size === 0) return active === null ? [] : [active];
  return [...marked].sort((a, b) => rows.indexOf(a) - rows.indexOf(b));
}

export function isSelected({ active, marked }: ListSelection, id: string): boolean {
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
  const marked = new Set(selection.marked);
  if (marked.has(id)) marked.delete(id);
  else marked.add(id);
  return { active: id, anchor: id, marked };
}

/** Marks all rows from the anchor to this one, and puts the cursor there. */
function markRange(selection: ListSelection, rows: Rows, index: number): ListSelection {
  const id = rows.idAt(index);
  if (id === undefined) return selection;
  const anchor = selection.anchor ?? selection.active ?? id;
  const from = Math.max(0, rows.indexOf(anchor));
  const marked = new Set(selection.marked);
  for (let row = Math.min(from, index); row <= Math.max(from, index); row++) {
    const between = rows.idAt(row);
    if (between !== undefined) marked.add(between);
  }
  return { active: id, anchor, marked };
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
  return { ...selection, marked };
}

/** Takes all marks away. */
export function unmark(selection: ListSelection): ListSelection {
  return { ...selection, marked: new Set() };
}
