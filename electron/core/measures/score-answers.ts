/** Answers with a score, counted: how often each score was given in each group on each scale. */
import type { Database } from 'better-sqlite3';
import type { ScoreScale } from '../../../shared/contract/types.ts';
import { segmentNames } from '../feedback/customers/segments.ts';
import { scalesOf } from '../feedback/item-rows.ts';
import { countScores, dayText } from './cells.ts';

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

/** What items say of themselves; `all` for one group of everything. */
export type ItemGroup = 'source' | 'segment' | 'channel' | 'all';

/** Days are ISO, inclusive. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What an item says of itself; '' for nothing. */
export type ItemNames = Readonly<Record<Exclude<ItemGroup, 'all'>, string>>;

/**
 * @param counts whether answers with these names count
 * @returns answers that are visible; those that belong to no group are left out
 */
export function answersByItem(
  db: Database,
  by: ItemGroup,
  period: Period,
  counts: (names: ItemNames) => boolean = () => true,
): ScoreAnswers[] {
  const cells = countScores(db, period);
  const scales = scalesOf(db);
  const sources = new Map(
    db
      .prepare<[], [number, string]>('SELECT id, name FROM feedback_sources WHERE hidden_at IS NULL')
      .raw()
      .all(),
  );
  const segments = segmentNames(db);
  return cells.n.flatMap((n, at): ScoreAnswers[] => {
    const source = sources.get(cells.source[at] ?? 0);
    const scale = scales.get(cells.scale[at] ?? 0);
    if (source === undefined || !scale) return [];
    const nameOf = (place: number | undefined): string => cells.names[place ?? 0] ?? '';
    const segment = nameOf(cells.segment[at]);
    const names: ItemNames = {
      source,
      channel: nameOf(cells.channel[at]),
      segment: segments.get(segment) ?? segment,
    };
    const group = by === 'all' ? '' : names[by];
    if ((by !== 'all' && group === '') || !counts(names)) return [];
    const [first, last] = [dayText(cells.first[at] ?? -1), dayText(cells.last[at] ?? -1)];
    return [{ group, scale, score: cells.score[at] ?? 0, n, from: first, to: last }];
  });
}
