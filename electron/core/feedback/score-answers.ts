/** Answers with a score, added up by the database: how often each score was given in each group on each scale. */
import type { Database } from 'better-sqlite3';
import type { ScoreScale } from '../../../shared/contract/types.ts';
import { scalesOf } from './item-rows.ts';
import { visibility } from './queries.ts';

/** Some equal answers of one group. */
export interface ScoreAnswers {
  readonly group: string;
  readonly scale: ScoreScale;
  readonly score: number;
  readonly n: number;
  /** First and last day of those that have one, ISO. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What items say of themselves, as SQL; `all` for one group of everything. */
const GROUP_SQL = { source: 's.name', segment: 'c.segment', channel: 'i.channel', all: "''" } as const;
export type ItemGroup = keyof typeof GROUP_SQL;

/** Days are ISO, inclusive. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** @returns answers that are visible; those that belong to no group are left out */
export function answersByItem(db: Database, by: ItemGroup, { from, to }: Period): ScoreAnswers[] {
  const { sql, values } = visibility(db);
  const where = [
    'o.score100 IS NOT NULL',
    ...sql,
    ...(from === undefined ? [] : ['substr(i.date, 1, 10) >= ?']),
    ...(to === undefined ? [] : ['substr(i.date, 1, 10) <= ?']),
  ];
  const rows = db
    .prepare<unknown[], Omit<ScoreAnswers, 'group' | 'scale'> & { group: string | null; scale: number }>(
      `SELECT ${GROUP_SQL[by]} AS "group", i.scale_id AS scale, i.score, count(*) AS n,
         min(substr(i.date, 1, 10)) AS "from", max(substr(i.date, 1, 10)) AS "to"
       FROM feedback_order o JOIN feedback_items i ON i.seq = o.seq JOIN feedback_sources s ON s.id = o.source_id
         LEFT JOIN feedback_customers c ON c.id = o.customer_id
       WHERE ${where.join(' AND ')} GROUP BY 1, 2, 3`,
    )
    .all(...values, ...[from, to].filter((day) => day !== undefined));
  const scales = scalesOf(db);
  return rows.flatMap(({ group, scale, ...rest }) => {
    const found = scales.get(scale);
    return found && group !== null && (by === 'all' || group !== '')
      ? [{ group, scale: found, ...rest }]
      : [];
  });
}
