/** What each role sees of the open workspace, gathered for `shared/overview`. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { FeedbackItem } from '../../../shared/contract/types.ts';
import type { PrintedQuote } from '../../../shared/contract/print.ts';
import { buildOverview } from '../../../shared/overview/build.ts';
import type { Overview, OverviewRole } from '../../../shared/overview/types.ts';
import type { PortfolioMap } from '../../../shared/portfolio/types.ts';
import { readDecisions } from '../../../shared/model/decisions/projection.ts';
import { DECISIONS_DOC } from '../../../shared/model/doc-ids.ts';
import type { Documents } from '../documents/documents.ts';
import type { MapReadings } from '../documents/map-readings.ts';
import type { Portfolio } from '../documents/portfolio.ts';
import type { Feedback } from '../feedback/service.ts';
import { createWorthMemory } from '../measures/play-worth.ts';
import type { Measures } from '../measures/service.ts';
import { createSlices } from '../slices.ts';
import { customerLives } from './customer-lives.ts';

/** Verbatims that are quoted of a touchpoint. */
const QUOTES = 6;

export interface Overviews {
  /**
   * @param of the department or touchpoint; null for the first
   * @param today ISO day
   * @throws SojournError `cancelled` where the workspace is closed meanwhile
   */
  read(role: OverviewRole, of: string | null, today: string): Promise<Overview>;
}

export interface OverviewParts {
  readonly db: Database;
  readonly documents: Pick<Documents, 'read'>;
  readonly readings: Pick<MapReadings, 'library'>;
  /** Of the workspace's file, where its library has no name. */
  readonly name: string;
  readonly portfolio: Portfolio;
  readonly measures: Pick<Measures, 'counts'>;
  readonly feedback: Pick<Feedback, 'stats' | 'verbatims'>;
}

export function createOverviews(parts: OverviewParts): Overviews {
  const { db, documents, readings, name, portfolio, measures, feedback } = parts;
  const slices = () =>
    createSlices(() => {
      if (!db.open) throw new SojournError('cancelled', 'The workspace was closed meanwhile.');
    });
  const play = createWorthMemory();
  return {
    async read(role, of, today) {
      const answer = await portfolio.read({});
      const maps = answer.flatMap((one): PortfolioMap[] => (one.state === 'read' ? [one] : []));
      const [loop, counts, lives] = [
        await portfolio.loop(),
        await measures.counts(),
        await customerLives(db, today, slices()),
      ];
      return buildOverview(role, {
        of,
        workspace: readings.library().library.name || name,
        today,
        maps,
        loop,
        counts,
        lives,
        cases: () => play(documents.read(DECISIONS_DOC, readDecisions).cases, slices()),
        heard: () => portfolio.heardTouchpoints(),
        touchpoint: async (wanted) => {
          const items = await portfolio.touchpointItems(wanted);
          const [stats] = await feedback.stats([items]);
          const [quotes = []] = await feedback.verbatims([items], QUOTES);
          return {
            felt: stats?.felt ?? null,
            items: stats?.count ?? 0,
            voices: stats?.voices ?? 0,
            quotes: quotes.map(quoteOf),
          };
        },
      });
    },
  };
}

function quoteOf({ text, source, date, score, scale }: FeedbackItem): PrintedQuote {
  const top = scale ? Math.max(scale.min, scale.max) : null;
  return { text, source, date, score: score === null ? '' : top === null ? `${score}` : `${score}/${top}` };
}
