/** The axes of the matrix: criteria, and the scores that people made themselves. */
import type { OwnScore } from '../../../shared/model/decisions/scores.ts';
import { CRITERIA, CRITERION_INFO, type Criterion } from '../../../shared/portfolio/criteria.ts';
import type { PortfolioEntry } from '../../../shared/portfolio/types.ts';
import { scoreReader } from '../score-reader.ts';

export interface Axis {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Less of it is better. */
  readonly less: boolean;
  readonly read: (entry: PortfolioEntry) => number | null;
  /** The field of a card that it reads, and by how much a key changes it; null where it is worked out. */
  readonly written: {
    readonly field: 'severity' | 'reach' | 'value' | 'effort';
    readonly step: number;
  } | null;
  /** Where the scale has ends; else it follows what is there. */
  readonly domain: readonly [number, number] | null;
}

const DOMAINS: Partial<Record<Criterion, readonly [number, number]>> = {
  severity: [1, 5],
  value: [1, 5],
  effort: [1, 5],
  reach: [0, 100],
};

const STEPS = { severity: 1, reach: 5, value: 1, effort: 1 } as const;

function writtenOf(id: Criterion): Axis['written'] {
  return id === 'severity' || id === 'reach' || id === 'value' || id === 'effort'
    ? { field: id, step: STEPS[id] }
    : null;
}

/** Ids of own scores among axes. */
const OWN = 'own:';

export function ownAxisId(scoreId: string): string {
  return OWN + scoreId;
}

export function axesOf(scores: readonly OwnScore[], entries: readonly PortfolioEntry[]): Axis[] {
  return [
    ...CRITERIA.map((id): Axis => {
      const { title, unit, less, read } = CRITERION_INFO[id];
      return { id, title, unit, less, read, written: writtenOf(id), domain: DOMAINS[id] ?? null };
    }),
    ...scores.map((score): Axis => {
      const read = scoreReader(scores, score.id, entries);
      const title = score.title || 'Untitled score';
      return {
        id: ownAxisId(score.id),
        title,
        unit: '0 to 100',
        less: false,
        read,
        written: null,
        domain: [0, 100],
      };
    }),
  ];
}

/** What the four corners are called: named for value against effort, else by the axes. */
export interface Quadrants {
  readonly topLeft: string;
  readonly topRight: string;
  readonly bottomLeft: string;
  readonly bottomRight: string;
}

export function quadrantsOf(x: Axis, y: Axis): Quadrants | null {
  if (x.id === 'effort' && (y.id === 'value' || y.id.startsWith(OWN))) {
    return {
      topLeft: 'Do first',
      topRight: 'Plan well',
      bottomLeft: 'By the way',
      bottomRight: 'Leave for now',
    };
  }
  if (x.id === 'reach' && y.id === 'severity') {
    return {
      topLeft: 'Hurts a few',
      topRight: 'Hurts many',
      bottomLeft: 'Can wait',
      bottomRight: 'Irritates many',
    };
  }
  return null;
}

/** The value of an axis one step up or down, within its ends; null where it cannot be changed, or has reached one. */
export function stepped({ written, domain, read }: Axis, entry: PortfolioEntry, by: 1 | -1): number | null {
  const now = read(entry);
  if (!written || !domain || now === null) return null;
  const next = Math.min(domain[1], Math.max(domain[0], now + by * written.step));
  return next === now ? null : next;
}
