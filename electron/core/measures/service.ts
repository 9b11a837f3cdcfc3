/** Metrics of one open workspace: what they are worked out from, counted in a thread and kept while it holds. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import type {
  ColumnCounts,
  LevelCounts,
  MetricCounts,
  MetricCountsWithin,
} from '../../../shared/contract/types.ts';
import type { MetricScope } from '../../../shared/model/measures/scope.ts';
import type { Documents } from '../documents/documents.ts';
import { inThread } from '../feedback/in-thread.ts';
import { scalesOf } from '../feedback/item-rows.ts';
import { countWorkerPath } from '../feedback/worker-url.ts';
import { createSlices, type GiveTurn } from '../slices.ts';
import type { ScoreCells } from './cells.ts';
import { fieldColumns, type ColumnCells } from './column-cells.ts';
import type { CountWorkerData, CountWorkerMessage } from './count-worker.ts';
import { customerSums } from './customer-sums.ts';
import { createEvidenceAnswers, type EvidenceLevels } from './evidence-answers.ts';
import { EVERYTHING, selectionOf, ToldLevels, type Selection } from './told-levels.ts';

/**
 * What became of the feedback: `added` only has new items behind the others, `words` the same scores, dates and customers
 * as before, `items` may have changed anything.
 */
export type FeedbackChange = 'added' | 'words' | 'items';

export interface Measures {
  /** @throws SojournError `cancelled` when the workspace is closed meanwhile */
  counts(): Promise<MetricCounts>;
  /** The values of a column of the feedback. @throws as `counts` */
  column(name: string): Promise<ColumnCounts>;
  /**
   * What lies within all of these scopes: every level of it, of scores and of a column.
   * @param column null for none @throws as `counts`
   */
  within(scopes: readonly MetricScope[], column: string | null): Promise<MetricCountsWithin>;
  noteFeedback(change: FeedbackChange): void;
  /** At closing: ends counting that is under way. */
  endWork(): void;
}

export function createMeasures(db: Database, documents: Documents): Measures {
  /** A file of an older format is open as a copy, under a name of its own. */
  const database = db.name;
  const evidence = createEvidenceAnswers(documents);
  const ending = new AbortController();
  /** Cells by when they were counted: what is added is counted by itself. */
  let kept: ScoreCells[] = [];
  /** Grows with every change, so that a count which began before is not kept. */
  let changes = 0;
  let counting: Promise<readonly ScoreCells[]> | null = null;

  const countMissing = async (): Promise<readonly ScoreCells[]> => {
    for (;;) {
      const before = changes;
      const fromSeq = kept.at(-1)?.nextSeq ?? 0;
      // oxlint-disable-next-line no-await-in-loop -- again only where feedback changed meanwhile
      const { cells } = await inThread<CountWorkerData, CountWorkerMessage>({
        path: countWorkerPath(),
        data: { database, fromSeq, column: null },
        signal: ending.signal,
        onProgress: () => {},
        what: 'The counting of scores',
      });
      if (changes === before) {
        kept = [...kept, cells];
        return kept;
      }
    }
  };

  /** Whoever asks while it is counted waits for the same count. */
  const cellsNow = (): Promise<readonly ScoreCells[]> => {
    counting ??= countMissing().finally(() => {
      counting = null;
    });
    return counting;
  };

  let upToDate = false;
  /** Columns that were counted since the last change; only few are ever asked for. */
  const columns = new Map<string, Promise<ColumnCells>>();
  const slices = (): GiveTurn =>
    createSlices(() => {
      if (!db.open) throw new SojournError('cancelled', 'The workspace was closed meanwhile.');
    });

  const countsOf = async (selection: Selection): Promise<MetricCounts> => {
    for (;;) {
      const before = changes;
      const sources = sourcesOf(db);
      const told = selection.linked.length > 0 ? new ToldLevels(db, sources.names) : null;
      // The thread counts, while evidence is looked up here.
      // oxlint-disable-next-line no-await-in-loop -- again only where feedback changed meanwhile
      const [cells, linked] = await Promise.all([
        upToDate ? kept : cellsNow(),
        evidence.levels({
          db,
          hidden: sources.hidden,
          giveTurn: slices(),
          selection,
          ...(told ? { told } : {}),
        }),
      ]);
      if (changes !== before) continue;
      upToDate = true;
      return answer(db, told ?? addCells(db, cells, sources, selection), linked);
    }
  };

  const columnCells = (name: string): Promise<ColumnCells> => {
    let counted = columns.get(name);
    if (!counted) {
      counted = inThread<CountWorkerData, CountWorkerMessage>({
        path: countWorkerPath(),
        data: { database, fromSeq: 0, column: name },
        signal: ending.signal,
        onProgress: () => {},
        what: 'The counting of a column',
      });
      columns.set(name, counted);
      counted.catch(() => columns.delete(name));
    }
    return counted;
  };

  const columnOf = async (name: string, selection: Selection): Promise<ColumnCounts> => {
    for (;;) {
      const before = changes;
      const sources = sourcesOf(db);
      const told = selection.linked.length > 0 ? new ToldLevels(db, sources.names) : null;
      // oxlint-disable-next-line no-await-in-loop -- again only where feedback changed meanwhile
      const [{ cells, words }, linked] = await Promise.all([
        columnCells(name),
        evidence.levels({
          db,
          hidden: sources.hidden,
          giveTurn: slices(),
          column: name,
          selection,
          ...(told ? { told } : {}),
        }),
      ]);
      if (changes !== before) continue;
      const { levels } = told ?? addCells(db, [cells], sources, selection);
      const places = new Map([[0, 0]]);
      return { levels: [...levels, ...linked.levels].map((level) => level.counts(places)), words };
    }
  };

  return {
    counts: () => countsOf(EVERYTHING),
    column: (name) => columnOf(name, EVERYTHING),
    within: async (scopes, column) => {
      const selection = selectionOf(scopes);
      const counts = await countsOf(selection);
      return {
        counts: { ...counts, customers: [] },
        column: column === null ? null : await columnOf(column, selection),
      };
    },
    noteFeedback(change) {
      if (change === 'words') return;
      columns.clear();
      changes += 1;
      upToDate = false;
      if (change === 'items') kept = [];
      evidence.forget();
    },
    endWork: () => ending.abort(),
  };
}

function answer(db: Database, told: ToldLevels, { levels, unreadable }: EvidenceLevels): MetricCounts {
  const scales = scalesOf(db);
  const places = new Map(Array.from(scales.keys(), (id, place) => [id, place]));
  return {
    scales: [...scales.values()],
    levels: [...told.levels, ...levels].map((level): LevelCounts => level.counts(places)),
    customers: customerSums(db),
    columns: fieldColumns(db),
    unreadable,
  };
}

interface Sources {
  readonly names: ReadonlyMap<number, string>;
  readonly hidden: ReadonlySet<number>;
}

function sourcesOf(db: Database): Sources {
  const all = db
    .prepare<[], { id: number; name: string; hidden: number }>(
      'SELECT id, name, hidden_at IS NOT NULL AS hidden FROM feedback_sources',
    )
    .all();
  return {
    names: new Map(all.map(({ id, name }) => [id, name])),
    hidden: new Set(all.filter((source) => source.hidden === 1).map(({ id }) => id)),
  };
}

/** The levels that items tell of themselves. */
function addCells(
  db: Database,
  all: readonly ScoreCells[],
  { names, hidden }: Sources,
  { holds }: Selection = EVERYTHING,
): ToldLevels {
  const levels = new ToldLevels(db, names);
  for (const cells of all) {
    for (const [at, n] of cells.n.entries()) {
      const told = {
        source: cells.source[at] ?? 0,
        channel: cells.names[cells.channel[at] ?? 0] ?? '',
        segment: cells.names[cells.segment[at] ?? 0] ?? '',
      };
      if (hidden.has(told.source) || !holds(told)) continue;
      levels.add(told, {
        scale: cells.scale[at] ?? 0,
        score: cells.score[at] ?? 0,
        month: cells.month[at] ?? -1,
        n,
      });
    }
  }
  return levels;
}
