/** What part of a map is shown: every list that is not empty narrows it, an empty one lets everything through. */
import { EVIDENCE_LEVELS, type EvidenceLevel } from '../measures/evidence-level.ts';
import { isLaneKind, type LaneKind } from './lanes.ts';

export interface MapFilter {
  /** Cards of these personas, and cards of no particular persona; '' alone leaves only the latter. */
  readonly personaIds: readonly string[];
  readonly tags: readonly string[];
  readonly kinds: readonly LaneKind[];
  readonly levels: readonly EvidenceLevel[];
  readonly owners: readonly string[];
  /** Only moments of truth. */
  readonly moments: boolean;
  /** Words that the card shows, as typed: see `cardTest` of apply-filter.ts. */
  readonly text: string;
}

export const NO_FILTER: MapFilter = {
  personaIds: [],
  tags: [],
  kinds: [],
  levels: [],
  owners: [],
  moments: false,
  text: '',
};

/** A filter as stored, checked: what is not understood is left out. */
export function readFilter(value: unknown): MapFilter {
  if (typeof value !== 'object' || value === null) return NO_FILTER;
  const stored = value as Readonly<Record<string, unknown>>;
  const list = (key: string): string[] =>
    Array.isArray(stored[key]) ? stored[key].filter((part) => typeof part === 'string') : [];
  return {
    personaIds: list('personaIds'),
    tags: list('tags'),
    kinds: list('kinds').filter(isLaneKind),
    levels: EVIDENCE_LEVELS.filter((level) => list('levels').includes(level)),
    owners: list('owners'),
    moments: stored['moments'] === true,
    text: typeof stored['text'] === 'string' ? stored['text'] : '',
  };
}
