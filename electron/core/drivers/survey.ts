/** Drivers that are questions of one survey: a row is an answer, its outcome and drivers are scores and columns of it. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import { columnOf, OWN_SCORE, RETENTION } from '../../../shared/contract/driver-types.ts';
import { isMissing, parseScore } from '../../../shared/formats/numbers.ts';
import { foldAnswer } from '../../../shared/formats/score-words.ts';
import { onScale, rescale } from '../../../shared/measures/scores.ts';
import { visibility } from '../feedback/queries.ts';
import type { Collected } from './collect.ts';
import { columnNames, fieldsOf, readableColumns, type ReadableColumn } from './columns.ts';
import type { DriverControl } from './types.ts';

/** Rows between two looks at whether to stop. */
const PIECE = 2000;

interface Row {
  readonly score100: number | null;
  readonly fields: string;
  readonly columns_id: number;
  readonly churned: number | null;
}

/**
 * @throws SojournError `badInput` where the outcome is not a rating of this source, or what `control` throws
 */
export function collectSurvey(
  db: Database,
  sourceId: number,
  outcome: string,
  control: DriverControl,
): Collected {
  const columns = readableColumns(db, sourceId);
  if (outcome !== RETENTION && !columns.some(({ key }) => key === outcome)) {
    throw new SojournError(
      'badInput',
      `There are no ratings named “${columnOf(outcome) ?? outcome}” in this source.`,
      {
        remedy: `It has these: ${columns.map(({ name }) => name).join(', ') || 'none'}.`,
      },
    );
  }
  const { sql, values } = visibility(db);
  const from = `FROM feedback_order o CROSS JOIN feedback_items i ON i.seq = o.seq
    LEFT JOIN feedback_customers c ON c.id = o.customer_id WHERE ${['o.source_id = ?', ...sql].join(' AND ')}`;
  const total =
    db
      .prepare<unknown[], number>(`SELECT count(*) ${from}`)
      .pluck()
      .get(sourceId, ...values) ?? 0;
  const rows = db
    .prepare<unknown[], Row>(`SELECT o.score100, i.fields, i.columns_id, c.churned ${from}`)
    .iterate(sourceId, ...values);

  const lists = columns.map(() => new Float64Array(total).fill(NaN));
  const stayed = new Float64Array(total).fill(NaN);
  const places = placesOf(columns, columnNames(db));
  let unreadable = 0;
  let at = 0;
  for (const row of rows) {
    if (row.churned !== null) stayed[at] = row.churned === 1 ? 0 : 100;
    const fields = fieldsOf(row.fields);
    for (const [index, place] of places(row.columns_id)) {
      const column = columns[index]!;
      const text = place < 0 ? '' : (fields[place] ?? '');
      const value = column.key === OWN_SCORE ? (row.score100 ?? NaN) : readAnswer(column, text);
      lists[index]![at] = value;
      if (Number.isNaN(value) && text !== '' && !isMissing(text)) unreadable += 1;
    }
    at += 1;
    if (at % PIECE === 0) control.progress(at / total);
  }
  const chosen = columns.findIndex(({ key }) => key === outcome);
  return {
    outcome: outcome === RETENTION ? stayed : lists[chosen]!,
    drivers: columns.flatMap(({ key, name, scale, rating }, index) =>
      index === chosen ? [] : [{ key, name, scale, values: lists[index]!, usual: rating }],
    ),
    unreadable,
  };
}

/** Places of the columns among the values of a record, by the list of names that the record has; −1 for none. */
function placesOf(columns: readonly ReadableColumn[], names: (id: number) => readonly string[]) {
  const known = new Map<number, readonly (readonly [index: number, place: number])[]>();
  return (id: number) => {
    let places = known.get(id);
    if (places === undefined) {
      const list = names(id);
      places = columns.map(({ key }, index) => [index, list.indexOf(columnOf(key) ?? '')] as const);
      known.set(id, places);
    }
    return places;
  };
}

/** An answer on 0 (worst) to 100 (best); NaN for none, and for what is not on the scale. */
function readAnswer({ words, scale }: ReadableColumn, text: string): number {
  if (text === '') return NaN;
  const value = words ? words.get(foldAnswer(text)) : parseScore(text);
  return value === undefined || value === null || !onScale(value, scale) ? NaN : rescale(value, scale);
}
