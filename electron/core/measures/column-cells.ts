/** Durations that stand in a column of the feedback, counted like scores. */
import type { Database } from 'better-sqlite3';
import type { Mapping } from '../../../shared/contract/types.ts';
import { parseNumber } from '../../../shared/formats/numbers.ts';
import {
  CellBuilding,
  dayNumber,
  endOfFinished,
  PAGE,
  segmentsByCustomer,
  type ScoreCells,
} from './cells.ts';

export interface ColumnCells {
  /** Values in place of scores, on scale 0. */
  readonly cells: ScoreCells;
  /** Values that are no numbers. */
  readonly words: number;
}

/** Values keep so many digits, so that not each is one of its own. */
const DIGITS = 4;

type Row = [number, number, string | null, string | null, number | null, string | number];

/**
 * Counts the values of a column that import kept as a field, whatever file they came from.
 * @param column its name, as the files have it
 */
export function countColumn(db: Database, column: string, pause?: () => void): ColumnCells {
  const end = endOfFinished(db);
  const building = new CellBuilding();
  const segmentOf = segmentsByCustomer(db, building);
  let words = 0;
  for (const { id, at } of placesOf(db, column)) {
    const page = db
      .prepare<[number, number, number, number], Row>(
        `SELECT seq, source_id, date, channel, customer_id, json_extract(fields, '$[${at}]') AS value FROM feedback_items
         WHERE seq >= ? AND seq < ? AND columns_id = ? AND value IS NOT NULL ORDER BY seq LIMIT ?`,
      )
      .raw();
    for (let next = 0; ;) {
      const rows = page.all(next, end, id, PAGE);
      for (const [, source, date, channel, customer, value] of rows) {
        const text = String(value).trim();
        if (text === '') continue;
        const number = durationIn(text);
        if (number === null) {
          words += 1;
          continue;
        }
        const segment = customer === null ? 0 : (segmentOf.get(customer) ?? 0);
        const via = channel === null ? 0 : building.name(channel);
        building.add(source, 0, number, dayNumber(date), via, segment);
      }
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) break;
      next = last[0] + 1;
      pause?.();
    }
  }
  return { cells: building.cells(end), words };
}

/** The number in a cell of the column as it counts; null for words. */
export function durationIn(text: string): number | null {
  const number = parseNumber(text.trim());
  return number === null ? null : Number(number.toPrecision(DIGITS));
}

/** Where the column stands in each list of names that has it. */
export function placesOf(db: Database, column: string): { id: number; at: number }[] {
  const lists = db.prepare<[], { id: number; names: string }>('SELECT id, names FROM feedback_columns').all();
  return lists.flatMap(({ id, names }) => {
    const at = (JSON.parse(names) as readonly string[]).indexOf(column);
    return at < 0 ? [] : [{ id, at }];
  });
}

/** Columns that are named, at most. */
const MOST_COLUMNS = 200;

/** Names of the columns that imports of visible sources kept as fields, in the order of the files. */
export function fieldColumns(db: Database): string[] {
  const mappings = db
    .prepare<[], string>(
      `SELECT i.mapping FROM feedback_imports i JOIN feedback_sources s ON s.id = i.source_id
       WHERE i.finished_at IS NOT NULL AND s.hidden_at IS NULL ORDER BY i.id DESC LIMIT 100`,
    )
    .pluck()
    .all();
  const names = new Set<string>();
  for (const stored of mappings) {
    const { names: all, roles, privacy = [] } = JSON.parse(stored) as Mapping;
    for (const [at, name] of all.entries()) {
      const isKept = (roles[at] ?? 'field') === 'field' && (privacy[at] ?? 'keep') === 'keep';
      if (isKept && name.trim() !== '') names.add(name);
    }
  }
  return [...names].slice(0, MOST_COLUMNS);
}
