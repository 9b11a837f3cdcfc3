/** Where the captured texts go: which column each card stands in, and which stages are new for it. */
import { foldCase } from '../../shared/text/fold.ts';
import { MAX_CARDS, type Piece } from './pieces.ts';

export const SPREADS = ['column', 'evenly', 'columns', 'header', 'named'] as const;
/**
 * `column`: all into one column; `evenly`: over the columns from there on; for tables also `columns`: the nth column of
 * the table into the nth step from there; `header`: the first row names the stages or steps; `named`: the first cell of
 * each row does.
 */
export type Spread = (typeof SPREADS)[number];

/** A table with more unknown names than this names something else than stages: the rest stands in the last one. */
const MAX_NEW_STAGES = 50;

export interface TargetColumn {
  readonly id: string;
  readonly title: string;
}

export interface PlannedCard {
  readonly text: string;
  /** Where the text comes from: who said it. */
  readonly source: string | null;
  /** Id of a column, or the title of a new stage. */
  readonly to: { readonly columnId: string } | { readonly newStage: string };
}

export interface Plan {
  readonly cards: readonly PlannedCard[];
  /** Titles of the stages that are made, in order. */
  readonly newStages: readonly string[];
  /** Rows that the cards come from: so many can be taken out of the field. */
  readonly rows: number;
  /** Cells for which there were too few columns: they stand in the last one. */
  readonly crowded: number;
}

const NOTHING: Plan = { cards: [], newStages: [], rows: 0, crowded: 0 };

/** Spreads texts over the columns from `from` on. */
export function planPieces(
  pieces: readonly Piece[],
  spread: 'column' | 'evenly',
  columns: readonly TargetColumn[],
  from: number,
): Plan {
  const open = spread === 'column' ? columns.slice(from, from + 1) : columns.slice(from);
  if (open.length === 0) return NOTHING;
  const cards = pieces.map(({ text, author }, index): PlannedCard => {
    const column = open[Math.floor((index * open.length) / pieces.length)];
    return { text, source: author, to: { columnId: column?.id ?? '' } };
  });
  return { cards, newStages: [], rows: pieces.length, crowded: 0 };
}

/** Spreads the cells of a table. Rows below each other stand below each other; empty cells leave no gap. */
export function planRows(
  rows: readonly (readonly string[])[],
  spread: Spread,
  columns: readonly TargetColumn[],
  from: number,
): Plan {
  if (columns.length === 0) return NOTHING;
  if (spread === 'column' || spread === 'evenly') return planWholeRows(rows, spread, columns, from);
  const byTitle = new Map(columns.map(({ id, title }) => [fold(title), id]));
  const newStages = new Map<string, string>();
  let crowded = 0;
  const placeNamed = (name: string): PlannedCard['to'] => {
    const columnId = byTitle.get(fold(name));
    if (columnId !== undefined) return { columnId };
    const known = newStages.get(fold(name));
    if (known === undefined && newStages.size === MAX_NEW_STAGES) {
      crowded += 1;
      return { columnId: last };
    }
    const title = known ?? name.trim();
    newStages.set(fold(name), title);
    return { newStage: title };
  };
  const open = columns.slice(from);
  const last = columns.at(-1)?.id ?? '';
  const here = columns[from]?.id ?? last;
  /** The name of a row that has none is that of the row above, as in merged cells. */
  let name = '';
  const [header = []] = spread === 'header' ? rows : [];
  const placeOf = (at: number): PlannedCard['to'] | null => {
    if (spread === 'named') return at === 0 ? null : name === '' ? { columnId: here } : placeNamed(name);
    if (spread === 'header' && !isEmpty(header[at])) return placeNamed(header[at] ?? '');
    const column = open[at];
    if (!column) crowded += 1;
    return { columnId: column?.id ?? last };
  };
  const cards: PlannedCard[] = [];
  let used = spread === 'header' ? Math.min(1, rows.length) : 0;
  for (const row of rows.slice(used)) {
    if (!isEmpty(row[0])) name = row[0] ?? '';
    const made = row.flatMap((cell, at): PlannedCard[] => {
      const to = isEmpty(cell) ? null : placeOf(at);
      return to ? [{ text: cell.trim(), source: null, to }] : [];
    });
    if (cards.length + made.length > MAX_CARDS && cards.length > 0) break;
    cards.push(...made.slice(0, MAX_CARDS));
    used += 1;
  }
  return { cards, newStages: [...newStages.values()], rows: used, crowded };
}

/** One card a row: its cells one after the other. */
function planWholeRows(
  rows: readonly (readonly string[])[],
  spread: 'column' | 'evenly',
  columns: readonly TargetColumn[],
  from: number,
): Plan {
  const pieces: Piece[] = [];
  let used = 0;
  for (const row of rows) {
    if (pieces.length === MAX_CARDS) break;
    used += 1;
    const text = row
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' · ');
    if (text !== '') pieces.push({ text, author: null, end: 0 });
  }
  return { ...planPieces(pieces, spread, columns, from), rows: used };
}

const fold = (text: string): string => foldCase(text.trim()).replaceAll(/\s+/gu, ' ');
const isEmpty = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';
