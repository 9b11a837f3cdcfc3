/** Adds cells and answers up to the groups of each level. */
import type { MetricLevel, LevelCounts, ScoreGroup, ScoreRow } from '../../../shared/contract/types.ts';
import { monthText } from './cells.ts';

/** Groups of one level that are answered; the ones with fewest answers are left out. */
const MOST_GROUPS = 500;

/** Some equal answers. */
export interface Counted {
  readonly scale: number;
  readonly score: number;
  /** As in `ScoreCells`. */
  readonly month: number;
  readonly n: number;
}

interface Building {
  readonly name: string;
  n: number;
  /** By month and scale. */
  readonly rows: Map<string, { month: number; scale: number; scores: Map<number, number> }>;
}

/** The groups of one level, while they are added up. */
export class LevelBuilding {
  readonly #level: MetricLevel;
  readonly #groups = new Map<string, Building>();

  constructor(level: MetricLevel) {
    this.#level = level;
  }

  /** @param name gives the group's name when it first occurs */
  add(id: string, name: () => string, { scale, score, month, n }: Counted): void {
    let group = this.#groups.get(id);
    if (!group) this.#groups.set(id, (group = { name: name(), n: 0, rows: new Map() }));
    group.n += n;
    const key = `${month}/${scale}`;
    let row = group.rows.get(key);
    if (!row) group.rows.set(key, (row = { month, scale, scores: new Map() }));
    row.scores.set(score, (row.scores.get(score) ?? 0) + n);
  }

  /** @param places where each scale's number stands in the answer's list */
  counts(places: ReadonlyMap<number, number>): LevelCounts {
    const groups = Array.from(this.#groups, ([id, { name, n, rows }]): ScoreGroup => {
      const all = [...rows.values()].sort((a, b) => a.month - b.month || a.scale - b.scale);
      return {
        id,
        name,
        n,
        rows: all.flatMap(({ month, scale, scores }): ScoreRow[] => {
          const place = places.get(scale);
          if (place === undefined) return [];
          const sorted = [...scores].sort(([a], [b]) => a - b);
          return [
            {
              month: month < 0 ? null : monthText(month),
              scale: place,
              scores: sorted.map(([score]) => score),
              counts: sorted.map(([, count]) => count),
            },
          ];
        }),
      };
    }).sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1));
    const left = Math.max(0, groups.length - MOST_GROUPS);
    return { level: this.#level, groups: groups.slice(0, MOST_GROUPS), left };
  }
}
