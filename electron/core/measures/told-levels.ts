/** The levels that answers tell of themselves: all of them, and by source, channel and segment. */
import type { Database } from 'better-sqlite3';
import type { MetricLevel } from '../../../shared/contract/types.ts';
import type { MetricScope } from '../../../shared/model/measures/scope.ts';
import { segmentNames } from '../feedback/customers/segments.ts';
import { LevelBuilding, type Counted } from './level-counts.ts';

/** What an answer says of itself; '' for nothing. */
export interface Told {
  /** Number of its source. */
  readonly source: number;
  readonly channel: string;
  /** Folded. */
  readonly segment: string;
}

/** What answers are of by their evidence, and not by what they say of themselves. */
const LINKED: readonly MetricLevel[] = ['map', 'stage', 'touchpoint', 'persona'];

/** Which answers count: those of all scopes. */
export interface Selection {
  /** Whether what an answer says of itself lies within. */
  readonly holds: (told: Told) => boolean;
  /** Scopes on maps: an answer lies within where it is evidence for a card of each of them. */
  readonly linked: readonly MetricScope[];
}

export const EVERYTHING: Selection = { holds: () => true, linked: [] };

/** The answers that are of all of these scopes; those of the workspace hold for all. */
export function selectionOf(scopes: readonly MetricScope[]): Selection {
  const told = scopes.filter(({ level }) => level !== 'workspace' && !LINKED.includes(level));
  return {
    holds: (answer) =>
      told.every(({ level, id }) =>
        level === 'source'
          ? String(answer.source) === id
          : (level === 'channel' ? answer.channel : answer.segment) === id,
      ),
    linked: scopes.filter(({ level }) => LINKED.includes(level)),
  };
}

/** These levels, while they are added up. */
export class ToldLevels {
  readonly #workspace = new LevelBuilding('workspace');
  readonly #source = new LevelBuilding('source');
  readonly #channel = new LevelBuilding('channel');
  readonly #segment = new LevelBuilding('segment');
  readonly #sources: ReadonlyMap<number, string>;
  readonly #segments: ReadonlyMap<string, string>;

  /** @param sources names by number */
  constructor(db: Database, sources: ReadonlyMap<number, string>) {
    this.#sources = sources;
    this.#segments = segmentNames(db);
  }

  get levels(): readonly LevelBuilding[] {
    return [this.#workspace, this.#source, this.#channel, this.#segment];
  }

  add({ source, channel, segment }: Told, counted: Counted): void {
    this.#workspace.add('', () => '', counted);
    this.#source.add(String(source), () => this.#sources.get(source) ?? '', counted);
    if (channel !== '') this.#channel.add(channel, () => channel, counted);
    if (segment !== '') this.#segment.add(segment, () => this.#segments.get(segment) ?? segment, counted);
  }
}
