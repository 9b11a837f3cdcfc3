/** Answers counted score by score, by what they are grouped by: where they come from, who gave them, what they are about. */
import type { FeedbackItem, ScoreScale } from '../../../shared/contract/types.ts';
import type { ScoreCounts } from '../../../shared/measures/metrics/score-counts.ts';
import { touchpointsOf, type Touchpoints } from '../../../shared/layout/card-content.ts';
import type { ScoreAnswers } from '../measures/score-answers.ts';
import type { Card, LibraryData, MapData } from '../../../shared/model/types.ts';

/** What the cards are that items are evidence for. */
export const EVIDENCE_GROUPS = ['map', 'stage', 'touchpoint', 'persona'] as const;
export type EvidenceGroup = (typeof EVIDENCE_GROUPS)[number];
export const METRIC_GROUPS = ['source', 'segment', 'channel', ...EVIDENCE_GROUPS] as const;
export type MetricGroup = (typeof METRIC_GROUPS)[number];

/** The answers of one group on one scale. */
export interface CountedGroup extends ScoreCounts {
  readonly group: string;
  /** First and last day of the answers that have one, ISO. */
  readonly from: string | null;
  readonly to: string | null;
}

interface Building {
  readonly group: string;
  readonly scale: ScoreScale;
  readonly counts: Map<number, number>;
  from: string | null;
  to: string | null;
}

/** Names of the groups of the cards that an item is evidence for, by the item's id. */
export function groupsByEvidence(
  by: EvidenceGroup,
  maps: readonly MapData[],
  library: LibraryData,
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  const touchpoints = touchpointsOf(library);
  for (const map of maps) {
    for (const card of map.cards.values()) {
      for (const name of cardGroups(by, map, card, library, touchpoints)) {
        for (const id of card.evidence) {
          const names = groups.get(id) ?? new Set();
          groups.set(id, names.add(name));
        }
      }
    }
  }
  return groups;
}

function cardGroups(
  by: EvidenceGroup,
  map: MapData,
  card: Card,
  library: LibraryData,
  touchpoints: Touchpoints,
): readonly string[] {
  const title = map.meta.title || 'Untitled map';
  if (by === 'map') return [title];
  if (by === 'touchpoint') {
    return card.touchpointId === null
      ? []
      : [touchpoints.get(card.touchpointId)?.name ?? 'Touchpoint that is gone'];
  }
  if (by === 'persona') {
    // A card of no particular persona is of every persona of its map.
    const ids = card.personaIds.length > 0 ? card.personaIds : map.meta.personaIds;
    return library.personas.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  }
  const column = map.columns.find(({ id }) => id === card.columnId);
  const stage = map.stages.find(({ id }) => id === column?.stageId);
  return stage ? [`${title} · ${stage.title || 'Untitled stage'}`] : [];
}

/** Items as answers, one by one; an item counts once in each of its groups. */
export function* answersOf(
  items: Iterable<FeedbackItem>,
  groupsOf: (item: FeedbackItem) => Iterable<string>,
): Generator<ScoreAnswers> {
  for (const item of items) {
    const { score, scale } = item;
    if (score === null || scale === null) continue;
    const day = item.date?.slice(0, 10) ?? null;
    for (const group of groupsOf(item)) yield { group, scale, score, n: 1, from: day, to: day };
  }
}

/** Adds answers up, one entry for each group and scale. */
export function countGroups(answers: Iterable<ScoreAnswers>): CountedGroup[] {
  const found = new Map<string, Building>();
  for (const { group, scale, score, n, from, to } of answers) {
    const { min, max, higherIsBetter, method } = scale;
    const key = JSON.stringify([group, min, max, higherIsBetter, method]);
    const building = found.get(key) ?? { group, scale, counts: new Map(), from: null, to: null };
    building.counts.set(score, (building.counts.get(score) ?? 0) + n);
    if (from !== null && (building.from === null || from < building.from)) building.from = from;
    if (to !== null && (building.to === null || to > building.to)) building.to = to;
    found.set(key, building);
  }
  return [...found.values()].toSorted((a, b) => a.group.localeCompare(b.group, 'en'));
}
