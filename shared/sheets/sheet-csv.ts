/** A sheet as CSV for any spreadsheet: dates as ISO, numbers as numbers, nothing that would be computed. */
import type { Sheet, SheetCell } from '../formats/office/workbook.ts';
import { csvText } from '../formats/small-table.ts';

export function sheetCsv({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string {
  return csvText([columns.map(({ title }) => title), ...rows.map((row) => row.map(cellText))]);
}

function cellText(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? cell.date : cellText(cell.value);
}
