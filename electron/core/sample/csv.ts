/** Rows of the sample as lines of CSV. */

/** A column: its name, and what it has of a row at its place from 0. */
export type CsvColumn<T> = readonly [name: string, value: (row: T, place: number) => string | number | null];

/** The header first. */
export function csvLines<T>(rows: readonly T[], columns: readonly CsvColumn<T>[]): string[] {
  const header = columns.map(([name]) => name).join(',');
  return [
    header,
    ...rows.map((row, place) => columns.map(([, value]) => csvCell(value(row, place))).join(',')),
  ];
}

function csvCell(value: string | number | null): string {
  const plain = value === null ? '' : String(value);
  return /[",\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
