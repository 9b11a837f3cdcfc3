/** What a person does to the cells that are marked: type, clear, fill, copy, paste. Each is one step of undo. */
import { flushSync } from 'react-dom';
import { rebaseText } from '../../shared/model/rebase-text.ts';
import { toast } from '../app/toasts.ts';
import { rememberSelection } from '../state/history.ts';
import { select } from '../state/ui.ts';
import { MOST_ROWS, readClipboard, writeClipboard } from './clipboard-table.ts';
import { columnById } from './card-columns.ts';
import { pasteBlock } from './paste.ts';
import { markedColumns, markedRows, markRows } from './range.ts';
import { DRAFT, HEADING, rangeOf, type Block, type Plan, type Sheet, type Spot } from './sheet.ts';
import { useTable } from './table-store.ts';

/** Begins to type into the keyboard's cell; `text` takes the place of what is there. */
export function editCell(text?: string): void {
  const { sheet, cursor } = useTable.getState();
  if (!sheet || sheet.readOnly || !cursor || cursor.row === HEADING) return;
  const column = sheet.columns[sheet.columnIndex.get(cursor.column) ?? -1];
  if (!column || column.readOnly || !sheet.rowIndex.has(cursor.row)) return;
  useTable.setState({ editing: { ...cursor, ...(text === undefined ? {} : { text }) } });
}

/**
 * Writes what was typed into a cell.
 *
 * @param begun the cell's text when the typing began; what others wrote into a free text since then stays
 * @returns why it does not fit, a sentence for the person; null where it was written
 */
export function writeCell(
  sheet: Sheet,
  { row, column }: Spot,
  typed: string,
  begun = sheet.text(row, column),
): string | null {
  const now = row === DRAFT ? '' : sheet.text(row, column);
  const text = isFreeText(sheet, row, column) ? rebaseText(begun, typed, now) : typed;
  const isSame = row === DRAFT ? text.trim() === '' : typed === begun || text === now;
  if (isSame) {
    useTable.setState({ editing: null });
    return null;
  }
  const plan = sheet.plan({ rows: [row], columns: [column], texts: [[text]] });
  const [problem] = plan.problems;
  if (problem) return problem.reason;
  const title = sheet.columns.find(({ id }) => id === column)?.title ?? '';
  // What comes next, a step down or to the side, is meant in the table as it is after the write.
  flushSync(() => {
    useTable.setState({ editing: null });
    const [id = row] = plan.write(row === DRAFT ? 'Add card' : `Edit ${title.toLocaleLowerCase()}`);
    if (row === DRAFT) becomeRow(sheet.mapId, id, column);
  });
  if (row === DRAFT) rememberSelection();
  return null;
}

/** Whether a cell holds a text of its own, not one that names something. */
function isFreeText(sheet: Sheet, row: string, column: string): boolean {
  const { lines } = sheet.columns[sheet.columnIndex.get(column) ?? -1] ?? {};
  return row !== DRAFT && lines === true && sheet.options(row, column).length === 0;
}

/** The new row is a card now, and stays in view whatever the filter says. */
function becomeRow(mapId: string, id: string, column: string): void {
  const spot = { row: id, column };
  select({ mapId, kind: 'card', ids: [id] });
  useTable.setState(({ kept }) => ({
    draft: null,
    cursor: spot,
    anchor: spot,
    kept: new Set([...kept, id]),
  }));
}

/** Empties the marked cells; stage and lane stay, since a card stands somewhere. */
export function clearCells(): void {
  const state = useTable.getState();
  const columns = markedColumns(state);
  writeMarked('Clear cells', () => columns.map(() => ''));
}

/** Writes the first marked row's cells into the other marked rows. */
export function fillDown(): void {
  const state = useTable.getState();
  const { sheet } = state;
  const [first, ...others] = markedRows(state);
  if (!sheet || first === undefined || others.length === 0) return;
  writeMarked('Fill down', () => markedColumns(state).map((column) => sheet.text(first, column)));
}

/** Writes the same text into one column of all marked rows. */
export function setMarked(label: string, column: string, textOf: (row: string) => string): void {
  const { sheet } = useTable.getState();
  if (!sheet) return;
  const rows = markedRows(useTable.getState());
  settle(label, sheet, { rows, columns: [column], texts: rows.map((row) => [textOf(row)]) }, false);
}

function writeMarked(label: string, textsOf: (row: string) => string[]): void {
  const state = useTable.getState();
  const { sheet } = state;
  const rows = markedRows(state);
  if (!sheet || sheet.readOnly || rows.length === 0) return;
  settle(label, sheet, { rows, columns: markedColumns(state), texts: rows.map(textsOf) }, false);
}

/** The marked cells for the clipboard, with the columns' titles above where asked for. */
export function copyCells(withTitles: boolean): { text: string; html: string } | null {
  const state = useTable.getState();
  const { sheet, cursor } = state;
  if (!sheet || !cursor) return null;
  const columns = markedColumns(state);
  const titles = columns.map((id) => sheet.columns.find((column) => column.id === id)?.title ?? '');
  const rows = markedRows(state).map((row) => columns.map((column) => sheet.text(row, column)));
  if (rows.length === 0 && cursor.row !== HEADING) return null;
  return writeClipboard(withTitles || rows.length === 0 ? [titles, ...rows] : rows);
}

/** Pastes a table, or lines of text, from the range's first cell on. What does not fit is told before anything is written. */
export function pasteCells(data: { text: string; html: string }): void {
  const state = useTable.getState();
  const { sheet, cursor, anchor } = state;
  if (!sheet || sheet.readOnly) return;
  const start = cursor ?? firstSpot(sheet);
  const range = start && rangeOf(sheet, start, cursor ? anchor : start);
  const { rows, more } = readClipboard(data);
  if (!range || rows.length === 0) return;
  const { block, outside } = pasteBlock(
    sheet,
    { ...range, top: Math.max(0, range.top) },
    markedRows(state),
    rows,
  );
  const notices = [
    more
      ? `At most ${MOST_ROWS.toLocaleString('en')} rows can be pasted at once, and the clipboard holds more.`
      : '',
    outside > 0 ? `${outside.toLocaleString('en')} texts lie beyond the last column.` : '',
    rows.length > block.rows.length && !sheet.canGrow ? 'The clipboard holds more rows than there are.' : '',
  ].filter((notice) => notice !== '');
  settle('Paste', sheet, block, true, notices.join(' '));
}

/** Where a paste goes in a table that has no cards yet. */
function firstSpot(sheet: Sheet): Spot | null {
  const column = sheet.columnIndex.has('text') ? 'text' : sheet.columns[0]?.id;
  return column === undefined ? null : { row: sheet.rows[0] ?? HEADING, column };
}

/** Writes a block, or tells what does not fit and offers to write the rest. */
function settle(label: string, sheet: Sheet, block: Block, isPaste: boolean, notice = ''): void {
  const plan = sheet.plan(block);
  if (plan.problems.length === 0 && notice === '') return finish(label, block, plan, isPaste);
  const left = withoutProblems(block, plan);
  useTable.setState({
    report: {
      title: isPaste ? 'Nothing has been pasted yet' : 'Nothing has been written yet',
      notice,
      problems: plan.problems.map((problem) => ({
        ...problem,
        rowName: rowName(sheet, block, problem.row),
        columnTitle: sheet.columns.find(({ id }) => id === block.columns[problem.column])?.title ?? '',
      })),
      writeRest: left && (() => finish(label, left, sheet.plan(left), isPaste)),
    },
  });
}

/** The block without the texts that do not fit, and without new rows that hold such a text. Null where nothing is left. */
function withoutProblems(block: Block, { problems }: Plan): Block | null {
  const bad = new Set(problems.map(({ row, column }) => `${row}/${column}`));
  const badNew = new Set(problems.filter(({ row }) => block.rows[row] === null).map(({ row }) => row));
  const rows = block.rows.map((id, row) => ({ id, row })).filter(({ row }) => !badNew.has(row));
  const texts = rows.map(({ row }) =>
    (block.texts[row] ?? []).map((text, column) => (bad.has(`${row}/${column}`) ? undefined : text)),
  );
  if (!texts.some((row) => row.some((text) => text !== undefined))) return null;
  return { rows: rows.map(({ id }) => id), columns: block.columns, texts };
}

function rowName(sheet: Sheet, block: Block, row: number): string {
  const id = block.rows[row] ?? null;
  const index = id === null ? undefined : sheet.rowIndex.get(id);
  if (index !== undefined) return `Row ${index + 1}`;
  const before = block.rows.slice(0, row).filter((other) => other === null).length;
  return `Row ${sheet.rows.length + before + 1} (new)`;
}

/** Writes a plan in one step and marks what was pasted. */
function finish(label: string, block: Block, plan: Plan, isPaste: boolean): void {
  let ids: readonly string[] = [];
  let created: readonly string[] = [];
  flushSync(() => {
    ids = plan.write(label).filter((id) => id !== '');
    created = ids.filter((id) => !block.rows.includes(id));
    useTable.setState(({ kept, draft }) => ({
      report: null,
      kept: new Set([...kept, ...created]),
      draft: block.rows.includes(DRAFT) ? null : draft,
    }));
  });
  const [first] = ids;
  const [left] = block.columns;
  const right = block.columns.at(-1);
  if (!isPaste || first === undefined || !left || !right) return;
  // New cards may stand in other places than the rows they were pasted below.
  markRows(ids, { row: first, column: left }, { row: first, column: right });
  useTable.getState().grid?.reveal({ row: first, column: left });
  rememberSelection();
  if (created.length > 0) {
    const words = created.length === 1 ? '1 new card' : `${created.length.toLocaleString('en')} new cards`;
    toast(`Pasted: ${words}`);
  }
  if (block.columns.some((id) => columnById.get(id)?.readOnly)) {
    toast('Evidence is not pasted: it is linked from feedback.');
  }
}
