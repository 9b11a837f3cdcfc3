/** Prints the lines of the bench as an aligned table. */
import { isKept, ratioOf, type Line } from './line.ts';
import type { Summary } from './stats.ts';

const HEAD = [
  'what',
  'median',
  'p95',
  'max',
  'baseline',
  'median',
  'p95',
  'max',
  'ratio',
  'of',
  'budget',
  '',
];
/** Columns of text; the others are numbers and stand at the right. */
const TEXT = new Set([0, 4, 9, 10, 11]);

/** Three digits are as many as such measurements carry. */
function number(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function figures({ median, p95, max }: Summary, unit: string): string[] {
  return [`${number(median)} ${unit}`, number(p95), number(max)];
}

function cells(line: Line): string[] {
  const { what, unit, figure, ours, baseline, budget } = line;
  const kept = isKept(line);
  const most =
    budget === null ? '' : 'times' in budget ? `${number(budget.times)} x` : `${number(budget.most)} ${unit}`;
  return [
    what,
    ...figures(ours, unit),
    baseline.what,
    ...figures(baseline, unit),
    number(ratioOf(line)),
    figure,
    most,
    kept === null ? '' : kept ? 'kept' : 'MISSED',
  ];
}

/** The table as text, one line each. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [HEAD, ...lines.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return TEXT.has(column) ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
