/** Metrics of one open workspace: what they are worked out from, counted in a thread and kept while it holds. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { LevelCounts, MetricCounts } from '../../../shared/contract/types.ts';
import type { Documents } from '../documents/documents.ts';
import { segmentNames } from '../feedback/customers/segments.ts';
import { inThread } from '../feedback/in-thread.ts';
import { scalesOf } from '../feedback/item-rows.ts';
import { countWorkerPath } from '../feedback/worker-url.ts';
import { createSlices, type GiveTurn } from '../slices.ts';
import type { ScoreCells } from './cells.ts';
import type { CountWorkerData, CountWorkerMessage } from './count-worker.ts';
import { customerSums } from './customer-sums.ts';
import { createEvidenceAnswers } from './evidence-answers.ts';
import { LevelBuilding } from './level-counts.ts';

/**
 * What became of the feedback: `added` only has new items behind the others, `words` the same scores, dates and customers
 * as before, `items` may have changed anything.
 */
export type FeedbackChange = 'added' | 'words' | 'items';

export interface Measures {
  /** @throws SojournError `cancelled` when the workspace is closed meanwhile */
  counts(): Promise<MetricCounts>;
  noteFeedback(change: FeedbackChange): void;
  /** At closing: ends counting that is under way. */
  endWork(): void;
}

export function createMeasures(db: Database, path: string, documents: Documents): Measures {
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
        data: { database: path, fromSeq },
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
  const slices = (): GiveTurn =>
    createSlices(() => {
      if (!db.open) throw new SojournError('cancelled', 'The workspace was closed meanwhile.');
    });

  return {
    counts: async () => {
      let cells: readonly ScoreCells[] = kept;
      while (!upToDate) {
        const before = changes;
        // oxlint-disable-next-line no-await-in-loop -- as above
        cells = await cellsNow();
        upToDate = before === changes;
      }
      return answer(db, cells, evidence, slices());
    },
    noteFeedback(change) {
      if (change === 'words') return;
      changes += 1;
      upToDate = false;
      if (change === 'items') kept = [];
      evidence.forget();
    },
    endWork: () => ending.abort(),
  };
}

async function answer(
  db: Database,
  cells: readonly ScoreCells[],
  evidence: ReturnType<typeof createEvidenceAnswers>,
  giveTurn: GiveTurn,
): Promise<MetricCounts> {
  const sources = db
    .prepare<[], { id: number; name: string; hidden: number }>(
      'SELECT id, name, hidden_at IS NOT NULL AS hidden FROM feedback_sources',
    )
    .all();
  const hidden = new Set(sources.filter((source) => source.hidden === 1).map(({ id }) => id));
  const scales = scalesOf(db);
  const places = new Map(Array.from(scales.keys(), (id, place) => [id, place]));
  const own = addCells(db, cells, hidden, new Map(sources.map(({ id, name }) => [id, name])));
  const { levels, unreadable } = await evidence.levels(db, hidden, giveTurn);
  return {
    scales: [...scales.values()],
    levels: [...own, ...levels].map((level): LevelCounts => level.counts(places)),
    customers: customerSums(db),
    unreadable,
  };
}

/** The levels that items tell of themselves. */
function addCells(
  db: Database,
  all: readonly ScoreCells[],
  hidden: ReadonlySet<number>,
  sources: ReadonlyMap<number, string>,
): LevelBuilding[] {
  const workspace = new LevelBuilding('workspace');
  const source = new LevelBuilding('source');
  const channel = new LevelBuilding('channel');
  const segment = new LevelBuilding('segment');
  const segments = segmentNames(db);
  for (const cells of all) {
    for (const [at, n] of cells.n.entries()) {
      const of = cells.source[at] ?? 0;
      if (hidden.has(of)) continue;
      const counted = {
        scale: cells.scale[at] ?? 0,
        score: cells.score[at] ?? 0,
        month: cells.month[at] ?? -1,
        n,
      };
      workspace.add('', () => '', counted);
      source.add(String(of), () => sources.get(of) ?? '', counted);
      const [via, who] = [
        cells.names[cells.channel[at] ?? 0] ?? '',
        cells.names[cells.segment[at] ?? 0] ?? '',
      ];
      if (via !== '') channel.add(via, () => via, counted);
      if (who !== '') segment.add(who, () => segments.get(who) ?? who, counted);
    }
  }
  return [workspace, source, channel, segment];
}
