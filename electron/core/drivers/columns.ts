/** Which columns of a source hold ratings, and on which scale: guessed from a sample of its items. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import {
  columnKey,
  OWN_SCORE,
  type DriverChoices,
  type RatingColumn,
} from '../../../shared/contract/driver-types.ts';
import type { ScoreScale } from '../../../shared/contract/types.ts';
import { guessScale } from '../../../shared/formats/guess-scale.ts';
import { plainName } from '../../../shared/formats/names.ts';
import { profileColumn } from '../../../shared/formats/profile.ts';
import { fieldName, scalesOf } from '../feedback/item-rows.ts';
import { visibility } from '../feedback/queries.ts';
import { listSources } from '../feedback/sources.ts';

/** Items of a source that are looked at. */
const SAMPLE = 500;
/** A rating has at most so many different values; amounts and ids have more. */
const MOST_VALUES = 21;

/** A column that can be read as numbers on its scale. */
export interface ReadableColumn extends RatingColumn {
  /** Numbers of answers in words, by folded answer. */
  readonly words: ReadonlyMap<string, number> | null;
}

interface SampleRow {
  readonly fields: string;
  readonly columns_id: number;
  readonly scale_id: number | null;
}

/** Names of the columns of items, by the number of their list. */
export function columnNames(db: Database): (columnsId: number) => readonly string[] {
  const read = db.prepare<[number], string>('SELECT names FROM feedback_columns WHERE id = ?').pluck();
  const known = new Map<number, readonly string[]>();
  return (id) => {
    let names = known.get(id);
    if (names === undefined) {
      names = (JSON.parse(read.get(id) ?? '[]') as string[]).map(fieldName);
      known.set(id, names);
    }
    return names;
  };
}

/** A record's further values, '' for those that it has not. */
export function fieldsOf(fields: string): readonly (string | null)[] {
  return fields === '' ? [] : (JSON.parse(fields) as (string | null)[]);
}

/** @returns the source's own score first, where it has one, then its columns in the file's order */
export function readableColumns(db: Database, sourceId: number): ReadableColumn[] {
  const { sql, values } = visibility(db);
  const rows = db
    .prepare<unknown[], SampleRow>(
      `SELECT i.fields, i.columns_id, i.scale_id FROM feedback_order o CROSS JOIN feedback_items i ON i.seq = o.seq
       WHERE ${['o.source_id = ?', ...sql].join(' AND ')} ORDER BY o.sort_key DESC LIMIT ${SAMPLE}`,
    )
    .all(sourceId, ...values);
  const names = columnNames(db);
  const columns = new Map<string, string[]>();
  for (const row of rows) {
    const fields = fieldsOf(row.fields);
    for (const [at, name] of names(row.columns_id).entries()) {
      const list = columns.get(name) ?? [];
      columns.set(name, list);
      list.push(fields[at] ?? '');
    }
  }
  const own = ownScale(db, rows);
  const score = { key: OWN_SCORE, name: 'Score', rating: true, words: null };
  return [
    ...(own ? [{ ...score, scale: own }] : []),
    ...[...columns].flatMap(([name, list]) => readable(name, list)),
  ];
}

/** The scale that most scored items of the sample have. */
function ownScale(db: Database, rows: readonly SampleRow[]): ScoreScale | null {
  const counts = new Map<number, number>();
  for (const { scale_id: id } of rows) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most ? (scalesOf(db).get(most[0]) ?? null) : null;
}

function readable(name: string, values: readonly string[]): ReadableColumn[] {
  const profile = profileColumn(values);
  if (profile.filled < 2 || profile.distinct < 2) return [];
  const guess = guessScale(plainName(name), profile);
  if (guess === null || (profile.scores < 0.9 && guess.words === undefined)) return [];
  const words = guess.words ? new Map(Object.entries(guess.words)) : null;
  const rating = profile.distinct <= MOST_VALUES && (guess.scale.max <= 10 || words !== null);
  return [{ key: columnKey(name), name, scale: guess.scale, rating, words }];
}

/** What of the workspace's feedback can be an outcome, and what a driver. */
export function driverChoices(db: Database): DriverChoices {
  const sources = listSources(db).map(({ id, name, items }) => {
    const columns = readableColumns(db, id).map((column): RatingColumn => {
      return { key: column.key, name: column.name, scale: column.scale, rating: column.rating };
    });
    return { id, name, items, columns };
  });
  const counts = db
    .prepare<[], { churned: number; n: number }>(
      'SELECT churned, count(*) AS n FROM feedback_customers WHERE churned IS NOT NULL GROUP BY churned',
    )
    .all();
  const customers = (churned: number): number => counts.find((row) => row.churned === churned)?.n ?? 0;
  return { sources, left: customers(1), stayed: customers(0) };
}

/** Name of a visible source. @throws SojournError `notFound` */
export function sourceName(db: Database, sourceId: number): string {
  const source = listSources(db).find(({ id }) => id === sourceId);
  if (source) return source.name;
  throw new SojournError('notFound', 'This source is not in the workspace any more.', {
    remedy: 'Choose another source.',
  });
}
